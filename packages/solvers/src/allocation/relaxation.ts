/**
 * What items could be worth at most if each could also be served in part.
 *
 * The sums that can reach the classes form a polymatroid, and there the greedy choice is best: in the order of worth for money,
 * each takes as much as there still is for it.
 *
 * Source: J. Edmonds, "Submodular functions, matroids, and certain polyhedra", in Combinatorial Structures and Their
 * Applications (1970).
 *
 * @module
 */

import type { Room } from "./room.ts"
import type { Items } from "./selection.ts"

/** What a relaxed choice takes and is worth. */
export interface Relaxed {
  /** The worth of what was taken, parts included. */
  readonly worth: number
  readonly cost: number
  /** The items that are served in part. */
  readonly inPart: ReadonlyArray<number>
  /** The items that are served as a whole. */
  readonly whole: ReadonlyArray<number>
  /** The worth for money at which the goal was reached; zero where it is out of reach. */
  readonly atGoal: number
  /** For each class, the worth for money at which no more money was left for it; zero where some was left. */
  readonly closedAt: Float64Array
}

/** Where a relaxed choice begins, and where it may end. */
export interface Beginning {
  readonly worth: number
  readonly cost: number
  /** No more worth than this is taken; infinite where as much as possible is. */
  readonly goal: number
}

/**
 * Takes the open items greedily from the room, which is used up by it.
 *
 * @param open places of the items that are not decided, in the order of their worth for money
 */
export const relax = (
  { classOf, costs, worths }: Items,
  open: ArrayLike<number>,
  room: Room,
  classes: number,
  { cost, goal, worth }: Beginning,
): Relaxed => {
  const closedAt = new Float64Array(classes)
  const inPart: Array<number> = []
  const whole: Array<number> = []
  // Whole numbers add up exactly, so the parts are summed apart from them.
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
