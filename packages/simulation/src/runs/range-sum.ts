/** What is paid, as it is added up: for sure, and at most. */

import { ExactSum } from "@bazgasht/rules/columns"
import type { Range } from "./comparison.ts"
import { Counter } from "./tally.ts"

/** Adds up what is paid. */
export class RangeSum {
  readonly #sure = new ExactSum()
  readonly #open = new ExactSum()
  readonly #counted = new Counter()
  readonly #may = new Counter()
  readonly #unknown = new Counter()

  /**
   * @param answer - 0 is not paid, 1 may be paid, 2 is paid
   * @param amount - in rials; NaN is unknown
   */
  add(answer: number, amount: number, weight: number): void {
    if (answer === 0) return
    if (Number.isNaN(amount)) {
      this.#unknown.add(weight)
      return
    }
    const [sum, counter] = answer === 2 ? [this.#sure, this.#counted] : [this.#open, this.#may]
    sum.addProduct(amount, weight)
    counter.add(weight)
  }

  get range(): Range {
    return {
      sure: this.#sure.value,
      possible: this.#sure.value + this.#open.value,
      counted: this.#counted.tally,
      open: this.#may.tally,
      unknown: this.#unknown.tally,
    }
  }
}
