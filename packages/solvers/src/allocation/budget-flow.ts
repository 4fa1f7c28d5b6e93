/**
 * The maximum flow from budgets to classes of items. Money that one budget gave may be rerouted to another class, so that the
 * flow tells exactly which items can be paid for together.
 */

import type { AllocationProblem, Budget } from "./problem.ts"

/** A flow from budgets to classes, which callers augment and reduce. */
export interface BudgetFlow {
  /** Takes an amount for a class, or as much as can reach it, and returns what was taken. */
  readonly take: (number: number, wish: number) => number
  /** Returns an amount that a class has taken. */
  readonly giveBack: (number: number, sum: number) => void
  /** Takes an amount for a class in full or not at all, and returns whether it did. */
  readonly takeWhole: (number: number, sum: number) => boolean
  /** Adds money to a budget. */
  readonly open: (budget: number, sum: number) => void
  /** Where no more can reach a class: the classes on its side of the minimum cut, itself among them, none of which can get more. */
  readonly closedWith: (number: number) => ReadonlyArray<number>
  /** The flow from a budget to a class. */
  readonly given: (budget: number, number: number) => number
  /** An independent copy. */
  readonly copy: () => BudgetFlow
}

type Funding = Pick<AllocationProblem, "budgets" | "budgetsOf">

interface Flow {
  readonly free: Float64Array
  /** The flow from each budget to each class, row by row. */
  readonly given: Float64Array
}

const roomOver = (problem: Funding, { free, given }: Flow): BudgetFlow => {
  const { budgets, budgetsOf } = problem
  const classes = budgetsOf.length
  // The predecessors in a search: of a budget the class, and of a class the budget.
  const cameFrom = new Int32Array(budgets.length)
  const classCameFrom = new Int32Array(classes)

  /** The nearest budget with money left from which an augmenting path leads to a class, -1 where there is none. */
  const search = (start: number): number => {
    cameFrom.fill(-1)
    classCameFrom.fill(-2)
    classCameFrom[start] = -1
    const waiting = [start]
    for (const number of waiting)
      for (const budget of budgetsOf[number] as ReadonlyArray<number>) {
        if (cameFrom[budget] !== -1) continue
        cameFrom[budget] = number
        if ((free[budget] as number) > 0) return budget
        for (const next of (budgets[budget] as Budget).classes)
          if (classCameFrom[next] === -2 && (given[budget * classes + next] as number) > 0) {
            classCameFrom[next] = budget
            waiting.push(next)
          }
      }
    return -1
  }

  /** The capacity of the augmenting path from a budget. */
  const widthOf = (end: number, wish: number): number => {
    let width = Math.min(wish, free[end] as number)
    for (let number = cameFrom[end] as number; classCameFrom[number] !== -1; ) {
      const budget = classCameFrom[number] as number
      width = Math.min(width, given[budget * classes + number] as number)
      number = cameFrom[budget] as number
    }
    return width
  }

  const move = (end: number, width: number): void => {
    free[end] = (free[end] as number) - width
    for (let budget = end; ; ) {
      const number = cameFrom[budget] as number
      given[budget * classes + number] = (given[budget * classes + number] as number) + width
      const before = classCameFrom[number] as number
      if (before === -1) return
      given[before * classes + number] = (given[before * classes + number] as number) - width
      budget = before
    }
  }

  const take = (number: number, wish: number): number => {
    let left = wish
    while (left > 0) {
      const end = search(number)
      if (end < 0) break
      const width = widthOf(end, left)
      move(end, width)
      left -= width
    }
    return wish - left
  }

  /** What can still reach a class depends on the amounts of the classes, and not on the budgets that gave them. */
  const giveBack = (number: number, sum: number): void => {
    let left = sum
    for (const budget of budgetsOf[number] as ReadonlyArray<number>) {
      const back = Math.min(left, given[budget * classes + number] as number)
      given[budget * classes + number] = (given[budget * classes + number] as number) - back
      free[budget] = (free[budget] as number) + back
      left -= back
    }
  }

  const copyFlow = (): Flow => ({ free: free.slice(), given: given.slice() })

  return {
    take,
    takeWhole: (number, sum) => {
      const taken = take(number, sum)
      if (taken === sum) return true
      giveBack(number, taken)
      return false
    },
    giveBack,
    open: (budget, sum) => {
      free[budget] = (free[budget] as number) + sum
    },
    closedWith: (number) => {
      search(number)
      return [...classCameFrom.keys()].filter((one) => classCameFrom[one] !== -2)
    },
    given: (budget, number) => given[budget * classes + number] as number,
    copy: () => roomOver(problem, copyFlow()),
  }
}

/**
 * The empty flow over some budgets.
 *
 * @example
 * // One budget is for the first class alone, the other one for both.
 * const budgets = [{ amount: 3, classes: [0] }, { amount: 6, classes: [0, 1] }]
 * const room = budgetFlow({ budgets, budgetsOf: [[0, 1], [1]] }, [0, 1])
 * room.take(0, 5) // => 5
 * // Of the second budget, two are taken by the first class.
 * room.take(1, 6) // => 4
 */
export const budgetFlow = (problem: Funding, budgetsInUse: ReadonlyArray<number>): BudgetFlow => {
  const free = new Float64Array(problem.budgets.length)
  for (const budget of budgetsInUse) free[budget] = (problem.budgets[budget] as Budget).amount
  return roomOver(problem, {
    free,
    given: new Float64Array(problem.budgets.length * problem.budgetsOf.length),
  })
}
