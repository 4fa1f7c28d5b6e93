/** What a country adds to a part of a file: fields beside those that every country has. */

import type { Calendar, FactNode } from "@bazgasht/rules"
import type * as Schema from "effect/Schema"
import { type Chronology, reportedTimes } from "./chronology.ts"
import type { FactShape } from "./fact-shape.ts"
import { reportedFields } from "./reported-fields.ts"

/**
 * Fields that a country adds to a part of a file.
 *
 * `reported` are facts that the file states as they are: a bare value, or the value with its document, issuer and day.
 */
export interface AddedPart<F extends FactShape = FactNode> {
  readonly reported?: { readonly [field: string]: F }
  readonly fields?: () => Schema.Struct.Fields
  /** When the fields count. A reported fact that is not named counts from the day of its document, a day from itself. */
  readonly times?: Chronology
}

/** The schemas of the added fields. */
export const addedFields = (
  { fields, reported = {} }: AddedPart<FactShape>,
  calendar: Calendar,
): { readonly [field: string]: Schema.Struct.Fields[string] } => ({
  ...reportedFields(reported, calendar),
  ...fields?.(),
})

/** When the added fields count. */
export const addedTimes = ({ reported = {}, times = {} }: AddedPart<FactShape>): Chronology => ({
  ...reportedTimes(reported, times),
  ...times,
})
