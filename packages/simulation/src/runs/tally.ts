/**
 * Tallies: how many cases, and how many of the country these stand for. They add up exactly, in any order.
 *
 * @module
 */

/** How many cases, and how many they stand for. */
export interface Tally {
  readonly cases: number
  readonly weight: bigint
}

/** Adds whole numbers exactly: in a double while it is exact, and beyond in big integers. */
export class Sum {
  #whole = 0n
  #rest = 0

  add(value: number): void {
    const next = this.#rest + value
    if (Number.isSafeInteger(next)) this.#rest = next
    else {
      this.#whole += BigInt(this.#rest) + BigInt(value)
      this.#rest = 0
    }
  }

  /** Adds a product that may be more than a double holds exactly. */
  addProduct(left: number, right: number): void {
    const product = left * right
    if (Number.isSafeInteger(product)) this.add(product)
    else this.#whole += BigInt(left) * BigInt(right)
  }

  get value(): bigint {
    return this.#whole + BigInt(this.#rest)
  }
}

/** Counts cases. */
export class Counter {
  #cases = 0
  readonly #weight = new Sum()

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
