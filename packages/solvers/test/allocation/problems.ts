/** Few items and budgets, and every set of items that the budgets can pay for. */

import * as fc from "fast-check"
import type { AllocationProblem } from "../../src/allocation/problem.ts"

const [itemsAtMost, budgetsAtMost] = [7, 3]

/** Items of some classes, each class with the budgets that may be spent on it. */
export const anyAllocation = (budgets = budgetsAtMost): fc.Arbitrary<AllocationProblem> =>
  fc
    .record({
      costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: itemsAtMost }),
      amounts: fc.array(fc.nat(20), { minLength: budgets === 1 ? 1 : 0, maxLength: budgets }),
      reaches: fc.array(fc.integer({ min: budgets === 1 ? 1 : 0, max: 2 ** budgets - 1 }), {
        minLength: itemsAtMost,
        maxLength: itemsAtMost,
      }),
    })
    .map(({ amounts, costs, reaches }) => {
      const own = reaches.slice(0, costs.length).map((bits) => bits % 2 ** amounts.length)
      const classes = [...new Set(own)]
      const budgetsOf = classes.map((bits) =>
        [...amounts.keys()].filter((budget) => (bits >> budget) % 2 === 1),
      )
      return {
        costs: Float64Array.from(costs),
        classOf: Int32Array.from(own, (bits) => classes.indexOf(bits)),
        budgets: amounts.map((amount, budget) => ({
          amount,
          classes: [...classes.keys()].filter((number) => budgetsOf[number]?.includes(budget)),
        })),
        budgetsOf,
      }
    })

export const sumOf = (numbers: Iterable<number>): number => {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}

/**
 * Whether the budgets can pay for all of these together: for each set of budgets, what only they may pay for costs no more than
 * they hold (Hall's condition for divisible money).
 */
export const canPay = (
  { budgets, budgetsOf, classOf, costs }: AllocationProblem,
  items: ReadonlyArray<number>,
): boolean => {
  for (let set = 0; set < 1 << budgets.length; set++) {
    const held = sumOf(budgets.map(({ amount }, budget) => ((set >> budget) % 2 === 1 ? amount : 0)))
    const only = items.filter((item) =>
      (budgetsOf[classOf[item] as number] as ReadonlyArray<number>).every(
        (budget) => (set >> budget) % 2 === 1,
      ),
    )
    if (sumOf(only.map((item) => costs[item] as number)) > held) return false
  }
  return true
}

export const everyPayable = (problem: AllocationProblem): ReadonlyArray<ReadonlyArray<number>> =>
  Array.from({ length: 1 << problem.costs.length }, (_, set) =>
    [...problem.costs.keys()].filter((item) => (set >> item) % 2 === 1),
  ).filter((items) => canPay(problem, items))
