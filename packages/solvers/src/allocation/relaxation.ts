/**
 * The continuous relaxation of a choice: items may be paid for in part.
 *
 * The amounts that can reach the classes form a polymatroid, on which the greedy choice is optimal: by descending efficiency,
 * each item takes as much as is left for it.
 *
 * Source: J. Edmonds, "Submodular functions, matroids, and certain polyhedra", in Combinatorial Structures and Their
 * Applications (1970).
 */

import type { BudgetFlow } from "./budget-flow.ts"
import type { Items } from "./selection.ts"

/** A relaxed choice. */
export interface Relaxed {
  /** The total worth, parts included. */
  readonly worth: number
  readonly cost: number
  /** The items that are paid for in part. */
  readonly inPart: ReadonlyArray<number>
  /** The items that are paid for in full. */
  readonly whole: ReadonlyArray<number>
  /** The efficiency at which the goal was reached; zero where it is out of reach. */
  readonly atGoal: number
  /** For each class, the efficiency at which its money ran out; zero where some was left. */
  readonly closedAt: Float64Array
}

/** Where a relaxed choice starts, and where it may stop. */
export interface Beginning {
  readonly worth: number
  readonly cost: number
  /** The worth at which it stops; infinite where it takes as much as possible. */
  readonly goal: number
}

/**
 * Pays for open items greedily. The flow is used up by it.
 *
 * @param open - the undecided items, by descending efficiency
 */
export const relax = (
  { classOf, costs, worths }: Items,
  open: ArrayLike<number>,
  room: BudgetFlow,
  classes: number,
  { cost, goal, worth }: Beginning,
): Relaxed => {
  const closedAt = new Float64Array(classes)
  const inPart: Array<number> = []
  const whole: Array<number> = []
  // Whole numbers add up exactly, so parts are summed separately.
  let [wholeWorth, partWorth, spent, atGoal] = [worth, 0, cost, 0]
  for (let index = 0; index < open.length && wholeWorth + partWorth < goal; index++) {
    const item = open[index] as number
    const number = classOf[item] as number
    if ((closedAt[number] as number) > 0) continue
    const [itemCost, itemWorth] = [costs[item] as number, worths[item] as number]
    const efficiency = itemWorth / itemCost
    const asked = Math.min(itemCost, (goal - wholeWorth - partWorth) / efficiency)
    const taken = room.take(number, asked)
    spent += taken
    if (taken === itemCost) {
      whole.push(item)
      wholeWorth += itemWorth
    } else if (taken > 0) {
      inPart.push(item)
      partWorth += efficiency * taken
    }
    if (taken < asked) for (const closed of room.closedWith(number)) closedAt[closed] ||= efficiency
    else if (asked < itemCost || wholeWorth + partWorth >= goal) {
      atGoal = efficiency
      break
    }
  }
  return { worth: wholeWorth + partWorth, cost: spent, inPart, whole, atGoal, closedAt }
}
