import * as Data from "effect/Data"

/**
 * What is wrong with a placement problem, as a stable code.
 *
 * - `placement.duplicateCandidate`, `placement.duplicateOpening`: two of one id
 * - `placement.seatsNotWhole`: the seats of an opening are no whole number, zero or more
 * - `placement.unknownPlace`: a pair names a place that is not in the list of candidates or of openings
 * - `placement.fitNotWhole`: a fit is no whole number, zero or more
 * - `placement.duplicatePair`: two pairs of one candidate and one opening
 * - `placement.fitsTooLarge`: the greatest fit times everybody and everything leaves the range of exact numbers
 * - `placement.nodeLimitNotCount`: how many subproblems may be solved is no whole number from 1 to 1,000,000
 */
export type PlacementErrorCode =
  | "placement.duplicateCandidate"
  | "placement.duplicateOpening"
  | "placement.seatsNotWhole"
  | "placement.unknownPlace"
  | "placement.fitNotWhole"
  | "placement.duplicatePair"
  | "placement.fitsTooLarge"
  | "placement.nodeLimitNotCount"

/**
 * One thing that is wrong with a placement problem. It names opaque ids and nothing else.
 *
 * @example
 * const wrong = bestFit({ candidates: [{ id: "a" }, { id: "a" }], openings: [], pairs: [] })
 * Result.isFailure(wrong) && wrong.failure.code // => "placement.duplicateCandidate"
 */
export class PlacementError extends Data.TaggedError("PlacementError")<{
  readonly code: PlacementErrorCode
  readonly candidate?: string
  readonly opening?: string
}> {}
