import type { NumberCells } from "./cells.ts"
import { unknownIn } from "./cells.ts"

/** The number of cases for which a condition holds, between bounds. */
export interface Tally {
  readonly cases: number
  /** Cases for which it holds. */
  readonly sure: number
  /** Cases for which it holds or is unknown. */
  readonly possible: number
}

/**
 * Counts answers.
 *
 * @example
 * tallyOf(Uint8Array.of(2, 1, 0, 2)) // => { cases: 4, sure: 2, possible: 3 }
 */
export const tallyOf = (answers: Uint8Array): Tally => {
  let sure = 0
  let possible = 0
  for (let row = 0; row < answers.length; row++) {
    const answer = answers[row] as number
    sure += answer >> 1
    possible += (answer + 1) >> 1
  }
  return { cases: answers.length, sure, possible }
}

/** A {@link Tally} by weight. Big integers, because the rials of a nation leave the safe range. */
export interface WeightedTally {
  readonly total: bigint
  readonly sure: bigint
  readonly possible: bigint
  /** The number of cases without a weight, which are in no total. */
  readonly unknown: number
}

/**
 * Adds whole numbers exactly: in doubles within the safe range, and beyond in big integers.
 *
 * @example
 * const rials = new ExactSum()
 * rials.addProduct(9_000_000_000, 9_000_000)
 * rials.add(1)
 * rials.value() // => 81_000_000_000_000_001n
 */
export class ExactSum {
  #whole = 0n
  #rest = 0

  add(value: number): void {
    const next = this.#rest + value
    if (Number.isSafeInteger(next)) {
      this.#rest = next
      return
    }
    this.#whole += BigInt(this.#rest) + BigInt(value)
    this.#rest = 0
  }

  /** Adds a product that may be outside the safe range. */
  addProduct(left: number, right: number): void {
    const product = left * right
    if (Number.isSafeInteger(product)) this.add(product)
    else this.#whole += BigInt(left) * BigInt(right)
  }

  /** The sum so far. */
  value(): bigint {
    return this.#whole + BigInt(this.#rest)
  }
}

/**
 * Counts answers by the weights of their cases: persons, or rials.
 *
 * @example
 * weightedTallyOf(Uint8Array.of(2, 1, 0), Float64Array.of(10, 5, 1)) // => { total: 16n, sure: 10n, possible: 15n, unknown: 0 }
 */
export const weightedTallyOf = (answers: Uint8Array, weights: NumberCells): WeightedTally => {
  const none = unknownIn(weights)
  const sums = [new ExactSum(), new ExactSum(), new ExactSum()] as const
  let unknown = 0
  for (let row = 0; row < answers.length; row++) {
    const weight = weights[row] as number
    if (weight === none || Number.isNaN(weight)) unknown++
    else sums[answers[row] as 0 | 1 | 2].add(weight)
  }
  const [no, open, sure] = sums.map((sum) => sum.value()) as [bigint, bigint, bigint]
  return { total: no + open + sure, sure, possible: sure + open, unknown }
}
