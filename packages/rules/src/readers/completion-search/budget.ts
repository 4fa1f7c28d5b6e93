/** How much a search may read. */
export interface SearchOptions {
  /**
   * How many parts of the expression may be read before the search stops; without it the search has its own limits only. The
   * count does not depend on the machine: the same case stops at the same place everywhere.
   */
  readonly budget?: number
}

/** Counts the parts that a search has read. */
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
