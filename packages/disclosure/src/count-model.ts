import {
  type DisclosureModel,
  disclosedInOrder,
  type LinearRelation,
  type Statistic,
} from "./disclosed-in-order.ts"

/**
 * A disclosure model that is built up step by step: relations between counts, published counts, and statistics offered for publication.
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

  /** States that a count is published already. */
  publish(name: string, count: number): void {
    this.known.set(name, count)
  }

  /** Offers a statistic, less valuable than everything offered before, with the counts that it reveals. */
  offer(id: string, counts: Readonly<Record<string, number>>): void {
    this.#statistics.push({ id, counts: new Map(Object.entries(counts)) })
  }

  /** The ids of the offered statistics that may be published, so that no count from 1 up to, not including, `threshold` follows. */
  disclose(threshold: number): ReadonlySet<string> {
    return disclosedInOrder(this, this.#statistics, threshold)
  }
}
