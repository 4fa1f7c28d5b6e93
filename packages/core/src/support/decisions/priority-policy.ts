/**
 * Policies of priority: by what candidates are ranked, and what happens where the next one does not fit the budget.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"

/** One key of the order: a value that every candidate has, and which end of it comes first. */
export interface PriorityKey {
  readonly key: string
  readonly order: "highestFirst" | "lowestFirst"
}

/** A policy of priority. */
export interface PriorityPolicy {
  /** The first key counts most. */
  readonly keys: ReadonlyArray<PriorityKey>
  /** How equals are ordered: by lots that follow from the seed. */
  readonly tieBreaker: { readonly kind: "lottery"; readonly seed: string }
  /**
   * What happens where the next candidate costs more than is left.
   *
   * - `stop`: it and everybody behind it wait, so that nobody is overtaken and no larger budget takes away what a smaller gave
   * - `skip`: those behind it that fit are admitted, so that less of the budget stays unused
   */
  readonly misfit: "stop" | "skip"
}

/** The schema of a policy of priority, for reading one from JSON. */
export const priorityPolicySchema = (): Schema.Codec<PriorityPolicy> =>
  Schema.Struct({
    keys: Schema.Array(
      Schema.Struct({ key: writtenText, order: writtenCode(["highestFirst", "lowestFirst"]) }),
    ),
    tieBreaker: Schema.Struct({ kind: writtenCode(["lottery"]), seed: writtenText }),
    misfit: writtenCode(["stop", "skip"]),
  })
