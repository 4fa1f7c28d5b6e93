/** How much a reader may read. */
export interface SearchOptions {
  /**
   * How many parts of the expression may be read before the reader stops; without it a search has its own limits only, and every other reader
   * reads to the end. The count does not depend on the machine: the same case stops at the same place everywhere.
   */
  readonly budget?: number
}

/** Counts the parts that a reader has read. */
export class Budget {
  #left: number

  constructor({ budget = Number.POSITIVE_INFINITY }: SearchOptions = {}) {
    this.#left = budget
  }

  /** Counts one part. */
  spend(): void {
    this.#left--
  }

  get isSpent(): boolean {
    return this.#left < 0
  }
}

/** The budget of a reader that reads to the end where it has none. */
export const budgetOf = (options: SearchOptions): Budget | undefined =>
  options.budget === undefined ? undefined : new Budget(options)

/** Says that a reader stopped, for its result; nothing where it did not. */
export const stoppedBy = (budget: Budget | undefined): { readonly stopped?: "budget" } =>
  budget?.isSpent === true ? { stopped: "budget" } : {}
