/** Days as a case file writes them: in the calendar of the jurisdiction, `2024/05/31`, or in the digits of its language. */

import { expectationIssue, expectationNote } from "@bazgasht/casework"
import { type Calendar, type Day, formatDay, parseDay, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import { notTaken, withFastPath } from "./fast-path.ts"

const DayNumber = /* @__PURE__ */ Schema.declare<Day>((value): value is Day => Number.isSafeInteger(value), {
  description: "whole days since 1 January 1970 of the Gregorian calendar",
})

const expectedIn = (calendar: Calendar) =>
  text(
    "روزی از تقویم پرونده به شکل سال/ماه/روز",
    `a day of the ${calendar.id} calendar, written year/month/day`,
  )

/** Says nothing of its own: it tells a JSON Schema how a day is written, which its decoder reads by the calendar. */
const asDay = /* @__PURE__ */ Schema.makeFilter<string>(() => undefined, {
  toJsonSchema: () => [
    { pattern: "^[0-9۰-۹٠-٩]{4}[/-][0-9۰-۹٠-٩]{1,2}[/-][0-9۰-۹٠-٩]{1,2}$", format: "bazgasht-day" },
    true,
  ],
})

/**
 * A day, written in a calendar.
 *
 * @example
 * Schema.decodeSync(writtenDay(gregorian))("2024-05-31") // => gregorianDay(2024, 5, 31)
 */
export const writtenDay = (calendar: Calendar) => {
  const schema = Schema.String.annotate(
    expectationNote({ code: "field.wrongKind", expected: expectedIn(calendar) }),
  )
    .check(asDay)
    .pipe(
      Schema.decodeTo(DayNumber, {
        decode: SchemaGetter.transformEffect((written: string) =>
          Effect.fromResult(
            Result.mapError(parseDay(calendar, written), ({ code, expected }) =>
              expectationIssue({ code, expected: text(expectedIn(calendar).fa, expected) }),
            ),
          ),
        ),
        encode: SchemaGetter.transformEffect((day: Day) =>
          Result.isSuccess(calendar.toDate(day))
            ? Effect.succeed(formatDay(calendar, day))
            : Effect.fail(expectationIssue({ code: "date.outsideCalendar", expected: expectedIn(calendar) })),
        ),
      }),
    )
  return withFastPath(schema, (value) => {
    if (typeof value !== "string") return notTaken
    const day = parseDay(calendar, value)
    return Result.isSuccess(day) ? day.success : notTaken
  })
}

/**
 * The day on which an entry became known, where that is not its own day: what is announced for later is known before, and what
 * comes to light is known after.
 *
 * @example
 * Object.keys(knownDay(gregorian)) // => ["known"]
 */
export const knownDay = (calendar: Calendar) => ({ known: Schema.optionalKey(writtenDay(calendar)) })

/**
 * The days on which an entry that lasts, and its end, became known. An end that is announced is known before it comes, and seldom on the day
 * on which the entry became known.
 */
export const knownDays = (calendar: Calendar) => ({
  ...knownDay(calendar),
  endKnown: Schema.optionalKey(writtenDay(calendar)),
})
