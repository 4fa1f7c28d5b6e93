/**
 * Tallies: how many cases, and how many of the country these stand for. They add up exactly, in any order.
 */

import { ExactSum } from "@bazgasht/rules/columns"

/** How many cases, and how many they stand for. */
export interface WeightedCount {
  readonly cases: number
  readonly weight: bigint
}

/** Counts cases. */
export class Counter {
  #cases = 0
  readonly #weight = new ExactSum()

  add(weight: number): void {
    this.#cases++
    this.#weight.add(weight)
  }

  get tally(): WeightedCount {
    return { cases: this.#cases, weight: this.#weight.value }
  }
}

/** No cases. */
export const none: WeightedCount = { cases: 0, weight: 0n }

/** Two tallies together. */
export const addTallies = (one: WeightedCount, other: WeightedCount = none): WeightedCount => ({
  cases: one.cases + other.cases,
  weight: one.weight + other.weight,
})

/** Two lists of tallies together, place by place. */
export const addEach = (
  one: ReadonlyArray<WeightedCount>,
  other: ReadonlyArray<WeightedCount>,
): ReadonlyArray<WeightedCount> => one.map((tally, place) => addTallies(tally, other[place]))
