import { type BudgetFlow, budgetFlow } from "./budget-flow.ts"
import type { AllocationProblem } from "./problem.ts"

/** What a budget gives to an item. */
export interface Funding {
  readonly budget: number
  /** Greater than zero. */
  readonly amount: number
}

/** Draws as much as possible from the narrowest budget, then from the next. */
const drawn = (problem: AllocationProblem, served: Uint32Array): BudgetFlow => {
  const wanted = new Float64Array(problem.budgetsOf.length)
  for (const item of served)
    wanted[problem.classOf[item] as number] =
      (wanted[problem.classOf[item] as number] as number) + (problem.costs[item] as number)
  const room = budgetFlow(problem, [])
  for (const [budget, { amount }] of problem.budgets.entries()) {
    room.open(budget, amount)
    // Augmenting paths that end at this budget keep the total of the earlier ones.
    for (const [number, sum] of wanted.entries()) wanted[number] = sum - room.take(number, sum)
  }
  return room
}

/**
 * Divides the costs of items among the budgets, narrow budgets first. The budgets have to suffice for all of them.
 *
 * @param served - the items, in the order in which they are paid for
 * @returns for each item the amounts of the budgets, which add up to its cost
 * @example
 * // One budget is for the first item alone, the other one for both.
 * const problem = {
 *   costs: Float64Array.of(5, 4),
 *   classOf: Int32Array.of(0, 1),
 *   budgets: [{ amount: 3, classes: [0] }, { amount: 6, classes: [0, 1] }],
 *   budgetsOf: [[0, 1], [1]],
 * }
 * fundingOf(problem, Uint32Array.of(0, 1))
 * // => [[{ budget: 0, amount: 3 }, { budget: 1, amount: 2 }], [{ budget: 1, amount: 4 }]]
 */
export const fundingOf = (
  problem: AllocationProblem,
  served: Uint32Array,
): ReadonlyArray<ReadonlyArray<Funding>> => {
  const room = drawn(problem, served)
  const given = problem.budgets.map((_, budget) =>
    Float64Array.from(problem.budgetsOf.keys(), (number) => room.given(budget, number)),
  )
  return Array.from(served, (item) => {
    const number = problem.classOf[item] as number
    const funding: Array<Funding> = []
    let open = problem.costs[item] as number
    for (const budget of problem.budgetsOf[number] as ReadonlyArray<number>) {
      const row = given[budget] as Float64Array
      const amount = Math.min(open, row[number] as number)
      if (amount === 0) continue
      row[number] = (row[number] as number) - amount
      open -= amount
      funding.push({ budget, amount })
    }
    return funding
  })
}
