/**
 * What the commands print for programs. The names and shapes here are a promise: `format` names the shape, and its number
 * rises when something that a program may rely on changes.
 *
 * @module
 */

import {
  type Calendar,
  type Citation,
  type Day,
  formatDay,
  type Kind,
  type Term,
  type Text,
  type Value,
} from "@bazgasht/rules"
import type { Platform } from "../platform.ts"

/** A citation for programs. */
export interface CitationJson {
  readonly instrument: string
  readonly article?: Text
  readonly confidence: Citation["confidence"]
  readonly source?: string
}

/** A citation for programs. */
export const citationJson = ({ article, confidence, instrument, source }: Citation): CitationJson => ({
  instrument: instrument.id,
  ...(article === undefined ? {} : { article }),
  confidence,
  ...(source === undefined ? {} : { source }),
})

/** A day for programs: `1403/07/10` in the Jalali calendar, `2024-10-01` (ISO 8601) in the Gregorian one. */
export const writtenDay = (calendar: Calendar, day: Day): string =>
  calendar.id === "gregorian" ? formatDay(calendar, day).replaceAll("/", "-") : formatDay(calendar, day)

/** A value for programs: days written in a calendar, terms as years, months and days, everything else as it is. */
export const valueJson = (calendar: Calendar, kind: Kind, value: Value): unknown => {
  switch (kind) {
    case "day":
      return writtenDay(calendar, value as Day)
    case "term": {
      const { days, months } = value as Term
      return { years: Math.floor(months / 12), months: months % 12, days }
    }
    default:
      return value
  }
}

/** Prints a document for programs. */
export const print = (platform: Platform, document: unknown): void => {
  platform.print(JSON.stringify(document, undefined, 2))
}
