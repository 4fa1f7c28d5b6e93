import * as Data from "effect/Data"

/**
 * What is wrong with a cycle, its snapshot or its policy, as a stable code.
 *
 * - `cycle.endBeforeStart`: the cycle has no days
 * - `cycle.duplicateFamily`: two families of one id
 * - `cycle.noStanding`, `cycle.noStart`, `cycle.noWaitingSince`: a file does not say how the family stands, since when it gets
 *   support, since when it waits
 * - `cycle.unknownKey`: the policy ranks by a key that families do not have; `subject` names it
 * - `cycle.noAmounts`: cash by size without an amount
 * - `cycle.notAnAmount`: an amount of the policy is no whole amount, zero or more; `subject` names the kind of help
 * - `cycle.unknownHelp`: a package of a kind that the programme does not decide in this way; `subject` names the kind
 * - `cycle.duplicateHelp`: two packages of one kind
 * - `cycle.amountsTooLarge`: what is owed leaves the range of exact numbers
 * - `cycle.unknownFamily`: the record, or the snapshot, has no family of this id
 */
export type CycleErrorCode =
  | "cycle.endBeforeStart"
  | "cycle.duplicateFamily"
  | "cycle.noStanding"
  | "cycle.noStart"
  | "cycle.noWaitingSince"
  | "cycle.unknownKey"
  | "cycle.noAmounts"
  | "cycle.notAnAmount"
  | "cycle.unknownHelp"
  | "cycle.duplicateHelp"
  | "cycle.amountsTooLarge"
  | "cycle.unknownFamily"

/**
 * One thing that is wrong with a cycle. Of a family it names the opaque id and nothing else.
 *
 * @example
 * // The file does not say how the family stands.
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania))
 * cycleFamily(file, ruritania, gregorianDay(2025, 9, 1)) // => Result.fail(new CycleError({ code: "cycle.noStanding", family: "F-1" }))
 */
export class CycleError extends Data.TaggedError("CycleError")<{
  readonly code: CycleErrorCode
  readonly family?: string
  readonly subject?: string
}> {}
