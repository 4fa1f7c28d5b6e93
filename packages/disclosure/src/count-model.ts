import {
  type DisclosureModel,
  disclosedInOrder,
  type LinearRelation,
  type Statistic,
} from "./disclosed-in-order.ts"

/**
 * Builds a disclosure model step by step: relations between counts, published counts, and offered statistics.
 *
 * @example
 * const model = new CountModel()
 * model.sum("all", ["men", "women"])
 * model.publish("all", 43)
 * model.offer("men", { men: 40 })
 * // With both, everybody would know of the three women.
 * model.disclose(5) // => new Set()
 */
export class CountModel implements DisclosureModel {
  readonly relations: Array<LinearRelation> = []
  readonly known = new Map<string, number>()
  readonly present = new Set<string>()
  readonly #statistics: Array<Statistic> = []

  /** States that a count is the sum of others. */
  sum(whole: string, parts: ReadonlyArray<string>): void {
    this.equal([whole], parts)
  }

  /** States that two sums of counts are equal. */
  equal(some: ReadonlyArray<string>, others: ReadonlyArray<string>): void {
    this.relations.push([
      ...some.map((one) => [-1, one] as const),
      ...others.map((other) => [1, other] as const),
    ])
  }

  /** States that a count is published. */
  publish(name: string, count: number): void {
    this.known.set(name, count)
  }

  /** Offers a statistic with the counts that it reveals, the most valuable statistics first. */
  offer(id: string, counts: Readonly<Record<string, number>>): void {
    this.#statistics.push({ id, counts: new Map(Object.entries(counts)) })
  }

  /** The ids of the statistics that may be published; see {@link disclosedInOrder}. */
  disclose(threshold: number): ReadonlySet<string> {
    return disclosedInOrder(this, this.#statistics, threshold)
  }
}
