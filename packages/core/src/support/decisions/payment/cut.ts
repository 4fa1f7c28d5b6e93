/** The proportional cut: what each claim gets where a budget does not reach all of them in full. */

import { identifierKey } from "@bazgasht/casework"
import { isExact, type Money, makeRatio, type Ratio } from "@bazgasht/rules"
import { type AdmissionError, BudgetError, CandidateError } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { split } from "../../../money/split.ts"

/** What somebody is owed. */
export interface OwedClaim {
  /** The id of the case, not of a person. */
  readonly id: string
  readonly amount: Money
}

/** What each claim gets. */
export interface Cut {
  /** The sum of the claims. */
  readonly claimed: Money
  /** In the order of the claims. They add up to the budget where it was cut, and to what was claimed where it was not. */
  readonly amounts: ReadonlyArray<Money>
  /** What each claim got of a whole, up to the smallest unit of the currency; one where nothing was cut. */
  readonly ratio: Ratio
}

const one: Ratio = { numerator: 1, denominator: 1 }

const refused = (
  budget: Money,
  claims: ReadonlyArray<OwedClaim>,
): { readonly claimed: number; readonly errors: ReadonlyArray<AdmissionError> } => {
  const errors: Array<AdmissionError> = []
  if (!isExact(budget) || budget < 0) errors.push(new BudgetError({ code: "budget.notAnAmount" }))
  const seen = new Map<string, number>()
  let claimed = 0
  for (const { amount, id } of claims) {
    const times = (seen.get(identifierKey(id)) ?? 0) + 1
    seen.set(identifierKey(id), times)
    if (times === 2) errors.push(new CandidateError({ code: "candidate.duplicateId", candidate: id }))
    if (!isExact(amount) || amount < 0)
      errors.push(new CandidateError({ code: "candidate.costNotAnAmount", candidate: id }))
    claimed += amount
  }
  if (errors.length === 0 && !isExact(claimed)) errors.push(new BudgetError({ code: "budget.costsTooLarge" }))
  return { claimed, errors }
}

/**
 * Cuts claims in proportion where together they exceed the budget, to the last unit of the currency; otherwise leaves them as they are. No
 * claim gets more than it asked, a smaller claim never more than a greater, and none is a whole unit away from its exact share.
 *
 * @example
 * const crowns = (amount: number) => amount as Money
 * const claims = [{ id: "a", amount: crowns(100) }, { id: "b", amount: crowns(200) }]
 * // A third of what was claimed, to the last crown.
 * Result.getOrThrow(cutProportionally(crowns(100), claims)).amounts // => [33, 67]
 */
export const cutProportionally = (
  budget: Money,
  claims: ReadonlyArray<OwedClaim>,
): Result.Result<Cut, ReadonlyArray<AdmissionError>> => {
  const { claimed, errors } = refused(budget, claims)
  if (errors.length > 0) return Result.fail(errors)
  if (claimed <= budget)
    return Result.succeed({
      claimed: claimed as Money,
      amounts: claims.map(({ amount }) => amount),
      ratio: one,
    })
  return Result.succeed({
    claimed: claimed as Money,
    amounts: split(
      budget,
      claims.map(({ amount, id }) => ({ id, weight: amount })),
    ),
    ratio: makeRatio(budget, claimed) ?? one,
  })
}
