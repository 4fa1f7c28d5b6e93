import * as Data from "effect/Data"

/**
 * What is wrong with what a report is asked of, as a stable code.
 *
 * - `report.smallestTooSmall`: a group of one would be told; the smallest is a whole number of two or more
 * - `report.petitionUnknown`: a grant is for a petition that is not there
 * - `report.giftUnknown`: a payment is from a gift that is not there
 * - `report.overspent`: payments take more from a gift than is free of it
 */
export type DonorReportErrorCode =
  | "report.smallestTooSmall"
  | "report.petitionUnknown"
  | "report.giftUnknown"
  | "report.overspent"

/**
 * One thing that is wrong with what a report is asked of.
 *
 * @example
 * const allocation = Result.getOrThrow(allocate(petitions, [], policy))
 * const wrong = donorReport({ petitions, gifts: [], allocation }, { smallest: 0 })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["report.smallestTooSmall"]
 */
export class DonorReportError extends Data.TaggedError("DonorReportError")<{
  readonly code: DonorReportErrorCode
  /** The id of the petition or gift; absent where none is meant. */
  readonly id?: string
}> {}
