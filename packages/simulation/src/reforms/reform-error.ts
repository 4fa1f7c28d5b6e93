/** What can be wrong with a reform. Nothing is run before all of it is right. */

import type { FieldPath } from "@bazgasht/casework"
import type { Text } from "@bazgasht/rules"
import * as Data from "effect/Data"

/**
 * What is wrong, as a stable code.
 *
 * - `reform.missing`, `reform.unexpected`, `reform.wrongForm`: a field that is needed is not there, one is there that a reform does
 *   not know, a value is of another form than the field's
 * - `reform.unknownParameter`, `reform.unknownRule`, `reform.unknownPolicy`, `reform.unknownOption`, `reform.unknownFact`: an id that the pack
 *   does not have
 * - `reform.wrongValue`: a value that is none of the parameter's kind, or of the kind that the rule has
 * - `reform.notADay`, `reform.outsideCalendar`, `reform.emptyInterval`: no day, a day outside the calendar, an end that does not lie
 *   after its start
 * - `reform.wrongRule`: a rule given as data that is no rule, or decides something of another kind than the one it replaces
 * - `reform.duplicateReform`: a reform of an id that another has already: a receipt could not tell the two apart
 * - `reform.duplicateException`: an exception of an id that the rule has already
 * - `reform.clash`: two changes of the same parameter or the same rule for the same days
 * - `reform.brokenPack`: what comes of it all is no sound pack: a rule that refers back to itself, say
 */
export type ReformErrorCode =
  | "reform.missing"
  | "reform.unexpected"
  | "reform.wrongForm"
  | "reform.unknownParameter"
  | "reform.unknownRule"
  | "reform.unknownPolicy"
  | "reform.unknownOption"
  | "reform.unknownFact"
  | "reform.wrongValue"
  | "reform.notADay"
  | "reform.outsideCalendar"
  | "reform.emptyInterval"
  | "reform.wrongRule"
  | "reform.duplicateReform"
  | "reform.duplicateException"
  | "reform.clash"
  | "reform.brokenPack"

type WithoutPrefix<Code> = Code extends `reform.${infer Flaw}` ? Flaw : never

/** What can be wrong with a reform or a scenario that is read; see {@link ReformErrorCode}. */
export type ReformFlaw = WithoutPrefix<ReformErrorCode>

/**
 * One thing that is wrong with a reform: where, what stands there, and what was expected.
 *
 * @example
 * const unknown: Reform = { ...earlierRelease, changes: [{ change: "repealRule", rule: "REL-CX" }] }
 * const wrong = applyReforms(iranPack, [unknown])
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error?.code // => "reform.unknownRule"
 * error?.nearest?.includes("REL-CR") // => true
 */
export class ReformError extends Data.TaggedError("ReformError")<{
  readonly code: ReformErrorCode
  /** The id of the reform; of a clash and of a duplicate, of the later one. */
  readonly reform: string
  /** The way to the field from the root of the reform: `changes`, 0, `parameter`. */
  readonly path: FieldPath
  /** What stands there. */
  readonly value?: string
  readonly expected: Text
  /** The names that come nearest to what stands there, the nearest first. */
  readonly nearest?: ReadonlyArray<string>
}> {}
