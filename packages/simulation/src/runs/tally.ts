/** How many cases, and how many of the country they stand for. Tallies add up exactly, in any order. */

import { ExactSum } from "@bazgasht/rules/columns"

/** How many cases, and how many they stand for. */
export interface WeightedCount {
  readonly cases: number
  readonly weight: bigint
}

export class Counter {
  #cases = 0
  readonly #weight = new ExactSum()

  add(weight: number): void {
    this.#cases++
    this.#weight.add(weight)
  }

  get tally(): WeightedCount {
    return { cases: this.#cases, weight: this.#weight.value() }
  }
}

export const none: WeightedCount = { cases: 0, weight: 0n }

export const addTallies = (one: WeightedCount, other: WeightedCount = none): WeightedCount => ({
  cases: one.cases + other.cases,
  weight: one.weight + other.weight,
})

type Summable = bigint | number | ReadonlyArray<unknown> | { readonly [name: string]: unknown }

const sumOf = (one: Summable, other: Summable): Summable => {
  if (typeof one === "bigint") return one + (other as bigint)
  if (typeof one === "number") return one + (other as number)
  const more = other as { readonly [name: string]: Summable | undefined }
  const sums = Object.entries(one as typeof more).flatMap(([name, part]) => {
    const rest = more[name]
    return part === undefined || rest === undefined ? [] : [[name, sumOf(part, rest)] as const]
  })
  return Array.isArray(one) ? sums.map(([, sum]) => sum) : Object.fromEntries(sums)
}

/** Adds numbers of two results of one shape, place by place and member by member; lacks what either lacks. */
export const addResults = <A extends object>(one: A, other: A): A =>
  sumOf(one as Summable, other as Summable) as A
