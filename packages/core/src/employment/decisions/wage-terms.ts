/** Which regulation on the split of wages was in force on a day. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type InForceFor, isInForce } from "./wage-rate/in-force.ts"
import type { WageTerms } from "./wage-split.ts"

/**
 * The terms of the time in which a regulation was in force; they are absent where it is known that it was, and not what it said. An
 * entry without an end holds on: a later one does not end it, and the days of both are an overlap.
 */
export interface DatedWageTerms extends InForceFor {
  readonly terms?: WageTerms
}

/** Why there are no terms for a day; `wageTermsErrorTexts` has the sentences. */
export interface WageTermsError {
  readonly code: "wageTerms.unknown" | "wageTerms.overlap"
  readonly on: Day
}

/**
 * The terms that were in force on a day.
 *
 * @example
 * Result.getOrThrow(wageTermsOn(wageTerms, gregorianDay(2025, 8, 5))).deductions // => []
 *
 * const before = wageTermsOn(wageTerms, gregorianDay(2020, 8, 5))
 * Result.isFailure(before) && before.failure.code // => "wageTerms.unknown"
 */
export const wageTermsOn = (
  series: ReadonlyArray<DatedWageTerms>,
  on: Day,
): Result.Result<WageTerms, WageTermsError> => {
  const ruling = series.filter((dated) => isInForce(dated, on))
  const [first, second] = ruling
  if (second !== undefined) return Result.fail({ code: "wageTerms.overlap", on })
  return first?.terms === undefined
    ? Result.fail({ code: "wageTerms.unknown", on })
    : Result.succeed(first.terms)
}
