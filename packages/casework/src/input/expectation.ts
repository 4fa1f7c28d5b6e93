import type { Text } from "@bazgasht/rules"
import type * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { InputErrorCode } from "./input-error.ts"

/** What a schema expects, attached to it as an annotation, so that an error can say it. */
export interface Expectation<Code extends string = InputErrorCode> {
  readonly code: Code
  readonly expected: Text
  /** The valid words, to suggest the nearest. */
  readonly candidates?: ReadonlyArray<string>
}

const key = "~bazgasht/expectation"

/**
 * The annotation of a schema whose values are refused with an expectation.
 *
 * @example
 * const expected = text("کد پستی ده‌رقمی", "a postal code of ten digits")
 * const postalCode = Schema.String.annotate(expectationNote({ code: "field.wrongKind", expected }))
 * const decoded = Schema.decodeUnknownResult(Schema.Struct({ postalCode }), { errors: "all" })({ postalCode: 7 })
 * const errors = Result.isFailure(decoded) ? errorsOfIssue({ postalCode: 7 }, decoded.failure.issue, ofNoPerson) : []
 * errors.map((error) => error.expected.en) // => ["a postal code of ten digits"]
 */
export const expectationNote = (expectation: Expectation<string>) => ({
  [key]: expectation,
  expected: expectation.expected.en,
  description: expectation.expected.en,
})

/** The expectation attached to a schema or to an issue. */
export const expectationIn = <Code extends string>(
  annotations: Schema.Annotations.Annotations | undefined,
): Expectation<Code> | undefined => annotations?.[key] as Expectation<Code> | undefined

/**
 * The issue of a schema that refuses a value, with what was expected in its place.
 *
 * @example
 * const expected = text("عددی زوج", "an even number")
 * expectationIssue({ code: "number.outOfRange", expected })._tag // => "InvalidValue"
 */
export const expectationIssue = (expectation: Expectation<string>): SchemaIssue.Issue =>
  new SchemaIssue.InvalidValue(expectationNote(expectation))
