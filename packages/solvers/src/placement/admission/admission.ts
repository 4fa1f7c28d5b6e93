import { codedError, isExact, type Money, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { PriorityPolicy } from "../priority.ts"
import { type Candidate, type CandidateError, type Ranked, rank } from "../priority.ts"

const texts = () => ({
  "budget.notAnAmount": text(
    "بودجه باید مبلغی صحیح، صفر یا بیشتر، باشد.",
    "The budget has to be a whole amount of zero or more.",
  ),
  "budget.costsTooLarge": text(
    "مجموع هزینه‌ها بزرگ‌تر از آن است که دقیق محاسبه شود.",
    "All costs are together too great to be computed exactly.",
  ),
})

/**
 * What is wrong with a budget or with what it would have to reach.
 *
 * @example
 * const policy = {
 *   keys: [], tieBreaker: { kind: "lottery", seed: "2025-09" }, misfit: "stop",
 * } as const
 * const wrong = admit([], -1 as Money, policy)
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["budget.notAnAmount"]
 */
export class BudgetError extends /* @__PURE__ */ codedError("BudgetError", texts) {}

/** What is wrong, as a stable code; `BudgetError.texts` has a sentence for each. */
export type BudgetErrorCode = BudgetError["code"]

/** What is wrong with what admission was asked for. */
export type AdmissionError = CandidateError | BudgetError

/** The place of a candidate, and what was left of the budget when its turn came. */
export interface AdmittedPlace extends Ranked {
  readonly left: Money
}

/**
 * Why a candidate waits.
 *
 * - `budgetSpent`: nothing was left when its turn came
 * - `doesNotFit`: something was left, and less than it costs
 * - `behindMisfit`: one before it did not fit, and the policy allows no overtaking
 */
export type WaitingReason = "budgetSpent" | "doesNotFit" | "behindMisfit"

/** The place of a candidate that waits. */
export interface WaitingPlace extends AdmittedPlace {
  /** The position in the waiting list, counted from one. */
  readonly position: number
  readonly reason: WaitingReason
  /** By how much the cost is more than was left; zero for one that would fit and waits behind another. */
  readonly short: Money
  /** The smallest budget from which it is admitted, for the same candidates; only where the policy stops at a misfit. */
  readonly admittedFrom?: Money
}

/** Who is admitted and who waits, each list in the order of priority. What is spent and what is left make the budget. */
export interface Admission {
  readonly budget: Money
  readonly policy: PriorityPolicy
  readonly admitted: ReadonlyArray<AdmittedPlace>
  readonly waiting: ReadonlyArray<WaitingPlace>
  readonly spent: Money
  readonly left: Money
}

/** Candidates in the order of priority, or everything that is wrong with them or with the budget. */
export const rankedFor = (
  candidates: ReadonlyArray<Candidate>,
  budget: Money,
  policy: PriorityPolicy,
): Result.Result<ReadonlyArray<Ranked>, ReadonlyArray<AdmissionError>> => {
  const errors: Array<AdmissionError> = []
  if (!isExact(budget) || budget < 0) errors.push(new BudgetError({ code: "budget.notAnAmount" }))
  const ranked = rank(candidates, policy)
  if (Result.isFailure(ranked)) return Result.fail([...errors, ...ranked.failure])
  let total = 0
  for (const { cost } of candidates) total += cost
  if (!isExact(total)) errors.push(new BudgetError({ code: "budget.costsTooLarge" }))
  return errors.length === 0 ? ranked : Result.fail(errors)
}

const reasonOf = (cost: number, left: number, stopped: boolean): WaitingReason => {
  if (left === 0 && cost > 0) return "budgetSpent"
  return stopped ? "behindMisfit" : "doesNotFit"
}

/**
 * Admits candidates in the order of their priority while the budget lasts.
 *
 * @example
 * // Costs of 5, 4 and 3 in this order, and a budget of 8.
 * const idsOf = (admission: Admission) => admission.admitted.map(({ candidate }) => candidate.id)
 * idsOf(Result.getOrThrow(admit(candidates, crowns(8), stopping))) // => ["first"]
 * idsOf(Result.getOrThrow(admit(candidates, crowns(8), { ...stopping, misfit: "skip" }))) // => ["first", "third"]
 */
export const admit = (
  candidates: ReadonlyArray<Candidate>,
  budget: Money,
  policy: PriorityPolicy,
): Result.Result<Admission, ReadonlyArray<AdmissionError>> =>
  Result.map(rankedFor(candidates, budget, policy), (ranked) => {
    const stops = policy.misfit === "stop"
    const admitted: Array<AdmittedPlace> = []
    const waiting: Array<WaitingPlace> = []
    let left: number = budget
    let needed = 0
    for (const one of ranked) {
      const { cost } = one.candidate
      const stopped = stops && waiting.length > 0
      needed += cost
      if (!stopped && cost <= left) {
        admitted.push({ ...one, left: left as Money })
        left -= cost
        continue
      }
      waiting.push({
        ...one,
        left: left as Money,
        position: waiting.length + 1,
        reason: reasonOf(cost, left, stopped),
        short: Math.max(0, cost - left) as Money,
        ...(stops ? { admittedFrom: needed as Money } : {}),
      })
    }
    return {
      budget,
      policy,
      admitted,
      waiting,
      spent: (budget - left) as Money,
      left: left as Money,
    }
  })
