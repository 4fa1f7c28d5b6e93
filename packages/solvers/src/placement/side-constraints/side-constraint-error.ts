import * as Data from "effect/Data"

/**
 * What is wrong with side constraints, as a stable code.
 *
 * - `constraint.unknownCandidate`, `constraint.unknownOpening`: an id that the instance does not have
 * - `traits.duplicate`, `capacities.duplicate`: something is stated twice for a candidate, or for an opening
 * - `traits.useNotWhole`: a use is no whole number from zero to 1,000,000,000; `dimension` names it
 * - `capacities.notWhole`: a capacity is no whole number, zero or more; `dimension` names it
 * - `group.duplicate`: two groups of one id
 * - `group.empty`: a group without members
 * - `group.memberTwice`: a candidate stands twice in a group
 * - `group.memberOfTwo`: a candidate stands in two groups; `group` names the later one in the order of ids
 * - `group.keptApart`: two members of a group are to be kept apart; `candidate` names one of them
 * - `apart.fromOneself`: a candidate is to be kept apart from itself
 * - `quota.duplicate`: two quotas of one id
 * - `quota.noOpenings`: a quota of no opening
 * - `quota.openingTwice`: a quota counts an opening twice
 * - `quota.notWhole`: a ceiling or a number of reserved seats is no whole number, zero or more
 * - `quota.reservedAboveSeats`: more seats are reserved than the openings have
 * - `quota.reservedAboveCeiling`: more seats are reserved for the category than it may take
 */
export type SideConstraintErrorCode =
  | "constraint.unknownCandidate"
  | "constraint.unknownOpening"
  | "traits.duplicate"
  | "traits.useNotWhole"
  | "capacities.duplicate"
  | "capacities.notWhole"
  | "group.duplicate"
  | "group.empty"
  | "group.memberTwice"
  | "group.memberOfTwo"
  | "group.keptApart"
  | "apart.fromOneself"
  | "quota.duplicate"
  | "quota.noOpenings"
  | "quota.openingTwice"
  | "quota.notWhole"
  | "quota.reservedAboveSeats"
  | "quota.reservedAboveCeiling"

/** The most that one candidate may use of a dimension, so that all uses together are exact. */
export const greatestUse = 1_000_000_000

/**
 * One thing that is wrong with side constraints. It names opaque ids and codes and nothing else.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const preferences = {
 *   candidates: [{ values: {} }, { values: {} }],
 *   policy: { keys: [], tieBreaker: { kind: "lottery", seed: "2025-07" } },
 * } as const
 * const wrong = placeConstrained({ instance, preferences, constraints: { apart: [["a", "nobody"]] } }, { mode: "stable" })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["constraint.unknownCandidate"]
 */
export class SideConstraintError extends Data.TaggedError("SideConstraintError")<{
  readonly code: SideConstraintErrorCode
  readonly candidate?: string
  readonly opening?: string
  readonly group?: string
  readonly quota?: string
  readonly dimension?: string
}> {}
