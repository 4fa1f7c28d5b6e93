/**
 * Tallies: how many cases, and how many of the country these stand for. They add up exactly, in any order.
 */

import { ExactSum } from "@bazgasht/rules"

/** How many cases, and how many they stand for. */
export interface Tally {
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

  get tally(): Tally {
    return { cases: this.#cases, weight: this.#weight.value }
  }
}

/** No cases. */
export const none: Tally = { cases: 0, weight: 0n }

/** Two tallies together. */
export const addTallies = (one: Tally, other: Tally = none): Tally => ({
  cases: one.cases + other.cases,
  weight: one.weight + other.weight,
})

/** Two lists of tallies together, place by place. */
export const addEach = (one: ReadonlyArray<Tally>, other: ReadonlyArray<Tally>): ReadonlyArray<Tally> =>
  one.map((tally, place) => addTallies(tally, other[place]))
