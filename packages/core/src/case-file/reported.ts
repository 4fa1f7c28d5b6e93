/**
 * What a person, an office or a paper says of a case: a bare value, or the value with the document it stands in.
 */

import { expectationNote } from "@bazgasht/casework"
import { type Calendar, type Day, type Text, text, type Value } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { FactShape } from "./fact-shape.ts"
import { knownDay, writtenDay } from "./written-day.ts"
import { writtenCount, writtenMoney } from "./written-number.ts"
import { writtenTerm } from "./written-term.ts"
import { writtenCode, writtenText, writtenTruth } from "./written-word.ts"

/** A value with the document it stands in, who issued that, and on which day. */
export interface Evidenced<A> {
  readonly value: A
  readonly document?: string
  /** The id of the actor who issued the document. */
  readonly issuer?: string
  readonly day?: Day
  /** The day on which it became known, where that is not the day of the document. */
  readonly known?: Day
}

/** A bare value, or one with its evidence. */
export type Reported<A> = A | Evidenced<A>

/**
 * The value of what is reported.
 *
 * @example
 * reportedValue(true)                                   // => true
 * reportedValue({ value: true, issuer: "headOfPrison" }) // => true
 */
export const reportedValue = <A extends Value>(reported: Reported<A>): A =>
  typeof reported === "object" && "value" in reported ? reported.value : reported

const valueSchema = (fact: FactShape, calendar: Calendar): Schema.Codec<Value, unknown> => {
  const { maximum, minimum = 0 } = fact
  const limits = { minimum, ...(maximum === undefined ? {} : { maximum }) }
  switch (fact.kind) {
    case "truth":
      return writtenTruth
    case "count":
      return writtenCount(limits)
    case "money":
      return writtenMoney
    case "day":
      return writtenDay(calendar)
    case "term":
      return writtenTerm
    case "code":
      return fact.codes === undefined ? writtenText : writtenCode(fact.codes)
    case "ratio":
      return Schema.Struct({ numerator: Schema.Int, denominator: Schema.Int })
  }
}

const reported = text(
  "مقدار، یا {value, document, issuer, day}",
  "a value, or an object of value, document, issuer and day",
)

const expectedOf = ({ label }: FactShape): Text =>
  label === undefined ? reported : text(`${label.fa}: ${reported.fa}`, `${label.en}: ${reported.en}`)

/** The schema of what is reported of a fact. */
export const reportedSchema = (
  fact: FactShape,
  calendar: Calendar,
): Schema.Codec<Reported<Value>, unknown> => {
  const value = valueSchema(fact, calendar)
  return Schema.Union([
    value,
    Schema.Struct({
      value,
      document: Schema.optionalKey(writtenText),
      issuer: Schema.optionalKey(writtenText),
      day: Schema.optionalKey(writtenDay(calendar)),
      ...knownDay(calendar),
    }),
  ]).annotate(
    expectationNote({
      code: "field.wrongKind",
      expected: expectedOf(fact),
    }),
  )
}
