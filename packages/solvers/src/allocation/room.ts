/**
 * The room that money leaves: how much more can still reach a class of items, where money that was taken from one budget may
 * come from another instead. This is a flow from budgets to classes, and what it can carry tells exactly which items can be
 * served together.
 *
 * @module
 */

import type { AllocationProblem, Budget } from "./problem.ts"

/** Money on its way from budgets to classes. */
export interface Room {
  /** Takes so much for a class, or as much of it as there is, and says how much that was. */
  readonly take: (number: number, wish: number) => number
  /** Gives back so much of what a class has taken. */
  readonly giveBack: (number: number, sum: number) => void
  /** Takes the whole sum for a class or nothing, and says whether it did. */
  readonly takeWhole: (number: number, sum: number) => boolean
  /** Puts money into a budget. */
  readonly open: (budget: number, sum: number) => void
  /** The classes that a class shares its last money with, itself among them, when no more can reach it: none of them can get more. */
  readonly closedWith: (number: number) => ReadonlyArray<number>
  /** What a budget gives to a class. */
  readonly given: (budget: number, number: number) => number
  /** A room like this one that goes its own way. */
  readonly copy: () => Room
}

type Funding = Pick<AllocationProblem, "budgets" | "budgetsOf">

interface Flow {
  readonly free: Float64Array
  /** What each budget gives to each class, row by row. */
  readonly given: Float64Array
}

const roomOver = (problem: Funding, { free, given }: Flow): Room => {
  const { budgets, budgetsOf } = problem
  const classes = budgetsOf.length
  // How a budget was reached in a search: from which class, and that class from which budget.
  const cameFrom = new Int32Array(budgets.length)
  const classCameFrom = new Int32Array(classes)

  /** The nearest budget with money that can reach a class, -1 where there is none. */
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

  /** The most that the way to a budget lets through. */
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

  /** What a class can still get depends on what each class got, and not on the budgets that gave it. */
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
 * All money of some budgets, none of it taken.
 *
 * @example
 * // One budget is for the first class alone, the other one for both.
 * const budgets = [{ amount: 3, classes: [0] }, { amount: 6, classes: [0, 1] }]
 * const room = roomOf({ budgets, budgetsOf: [[0, 1], [1]] }, [0, 1])
 * room.take(0, 5) // => 5
 * // What the first class took of the second budget is paid by the first one where it can be.
 * room.take(1, 6) // => 4
 */
export const roomOf = (problem: Funding, budgetsInUse: ReadonlyArray<number>): Room => {
  const free = new Float64Array(problem.budgets.length)
  for (const budget of budgetsInUse) free[budget] = (problem.budgets[budget] as Budget).amount
  return roomOver(problem, {
    free,
    given: new Float64Array(problem.budgets.length * problem.budgetsOf.length),
  })
}
