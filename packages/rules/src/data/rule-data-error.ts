import * as Data from "effect/Data"
import * as JsonPointer from "effect/JsonPointer"

/** A place in JSON data, by keys and positions. */
export type Path = ReadonlyArray<string | number>

/**
 * A defect of a rule or a parameter that comes as data.
 *
 * - `rule.missing`, `rule.unexpected`: a missing key, or an unknown one
 * - `rule.malformed`: a value of the wrong form, or out of its limits
 * - `rule.tooDeep`: nested more deeply than any law
 * - `rule.wrongKind`: an expression of one kind where another is needed: days compared with money
 * - `rule.wrongValue`: a value that is none of its kind
 * - `rule.noOrder`: truth or codes asked which is greater
 * - `rule.codeOutsideVocabulary`: a code compared with something that can never be it
 * - `rule.wrongWidth`: a row of a table with more or fewer cells than the table has inputs
 * - `rule.fieldOutsideList`: a field where no aggregate looks at its list
 * - `rule.unknownField`: a field that its list does not have
 * - `rule.declaredOtherwise`: two different declarations of a fact, a list or the actors in one rule
 * - `rule.duplicateId`: two exceptions, or two referrals, of one id
 * - `rule.disorder`: an end that does not lie after its start, days out of order
 * - `rule.overlap`: two versions for the same day
 *
 * @example
 * const wrong = decodeRule({ ...conditionalRelease, kind: "favour" })
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error?.code // => "rule.malformed"
 * error?.path // => "/kind"
 */
export class RuleDataError extends Data.TaggedError("RuleDataError")<{
  readonly code:
    | "rule.missing"
    | "rule.unexpected"
    | "rule.malformed"
    | "rule.tooDeep"
    | "rule.wrongKind"
    | "rule.wrongValue"
    | "rule.noOrder"
    | "rule.codeOutsideVocabulary"
    | "rule.wrongWidth"
    | "rule.fieldOutsideList"
    | "rule.unknownField"
    | "rule.declaredOtherwise"
    | "rule.duplicateId"
    | "rule.disorder"
    | "rule.overlap"
  /** A JSON Pointer (RFC 6901): `/expression/of/0/left`. The whole is the empty text. */
  readonly path: string
  /** The value there, shortened. */
  readonly value: string
  readonly expected: string
}> {}

/** The code of a {@link RuleDataError}. */
export type RuleDataErrorCode = RuleDataError["code"]

export const pointerTo = (path: Path): string =>
  path.map((key) => `/${JsonPointer.escapeToken(String(key))}`).join("")

const longest = 60

/** A value as a person recognises it. */
export const shortened = (value: unknown): string => {
  const written = value === undefined ? "nothing" : (JSON.stringify(value) ?? typeof value)
  return written.length <= longest ? written : `${written.slice(0, longest - 1)}…`
}
