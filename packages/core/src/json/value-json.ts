/** Days, terms and texts as a program reads them in a document. */

import { type Calendar, type Day, formatDay, type Kind, type Term, type Value } from "@bazgasht/rules"
import * as Schema from "effect/Schema"

/**
 * A day for programs: `2024-10-01` (ISO 8601) in the Gregorian calendar, as its country writes it in another.
 *
 * @example
 * dayJson(gregorian, gregorianDay(2024, 10, 1)) // => "2024-10-01"
 */
export const dayJson = (calendar: Calendar, day: Day): string =>
  calendar.id === "gregorian" ? formatDay(calendar, day).replaceAll("/", "-") : formatDay(calendar, day)

/**
 * A value for programs: a day is written in a calendar, a term as years, months and days; everything else is itself.
 *
 * @example
 * valueJson(gregorian, "term", { months: 40, days: 0 }) // => { years: 3, months: 4, days: 0 }
 * valueJson(gregorian, "count", 12) // => 12
 */
export const valueJson = (calendar: Calendar, kind: Kind, value: Value): ValueJson => {
  switch (kind) {
    case "day":
      return dayJson(calendar, value as Day)
    case "term": {
      const { days, months } = value as Term
      return { years: Math.floor(months / 12), months: months % 12, days }
    }
    default:
      return value as ValueJson
  }
}

/** A value in a document. */
export type ValueJson = typeof valueSchema.Type

/** A text in each of its languages, by their tags. */
export const textSchema = /* @__PURE__ */ Schema.Record(Schema.String, Schema.String)

/** A day as {@link dayJson} writes it. */
export const daySchema = /* @__PURE__ */ Schema.String.check(
  /* @__PURE__ */ Schema.isPattern(/^\d{4}([-/])\d{2}\1\d{2}$/u),
)

export const valueSchema = /* @__PURE__ */ Schema.Union([
  Schema.Boolean,
  Schema.Number,
  Schema.String,
  /* @__PURE__ */ Schema.Struct({ years: Schema.Int, months: Schema.Int, days: Schema.Int }),
  /* @__PURE__ */ Schema.Struct({ numerator: Schema.Int, denominator: Schema.Int }),
])

export const kindSchema = /* @__PURE__ */ Schema.Literals([
  "truth",
  "count",
  "money",
  "day",
  "term",
  "code",
  "ratio",
])
