import { text } from "@bazgasht/rules"
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CaseFileError } from "../case-file/case-file-error.ts"
import { entriesOf } from "../case-file/checks.ts"
import type { FileExpectation } from "../case-file/expectation.ts"
import { decodeDocument } from "../case-file/file-kind.ts"
import { writtenCode, writtenText } from "../case-file/written-word.ts"

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

/**
 * The schema of a policy of priority, for reading one from JSON. That no key stands in it twice is checked by `decodePriorityPolicy`
 * only.
 *
 * @example
 * const policy = {
 *   keys: [{ key: "need", order: "highestFirst" }],
 *   tieBreaker: { kind: "lottery", seed: "1404-07" },
 *   misfit: "stop",
 * }
 * const decode = Schema.decodeUnknownResult(priorityPolicySchema())
 * Result.isSuccess(decode(policy)) // => true
 * Result.isSuccess(decode({ ...policy, misfit: "wait" })) // => false
 */
export const priorityPolicySchema = (): Schema.Codec<PriorityPolicy> =>
  Schema.Struct({
    keys: Schema.Array(
      Schema.Struct({ key: writtenText, order: writtenCode(["highestFirst", "lowestFirst"]) }),
    ),
    tieBreaker: Schema.Struct({ kind: writtenCode(["lottery"]), seed: writtenText }),
    misfit: writtenCode(["stop", "skip"]),
  })

const repeatedKey: FileExpectation = {
  code: "id.duplicate",
  expected: text("معیاری که پیش‌تر در فهرست نیامده باشد", "a key that the list does not have already"),
}

/**
 * Reads a policy of priority from JSON, or tells everything that is wrong with it at once. No key stands in it twice.
 *
 * @example
 * const policy = {
 *   keys: [{ key: "need", order: "highestFirst" }],
 *   tieBreaker: { kind: "lottery", seed: "1404-07" },
 *   misfit: "stop",
 * }
 * Result.getOrThrow(decodePriorityPolicy(policy)) // => policy
 *
 * const wrong = decodePriorityPolicy({ ...policy, keys: [...policy.keys, ...policy.keys] })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["id.duplicate"]
 */
export const decodePriorityPolicy = (
  document: unknown,
): Result.Result<PriorityPolicy, ReadonlyArray<CaseFileError>> =>
  decodeDocument(document, {
    schema: priorityPolicySchema(),
    // A policy is about nobody.
    isPersonal: () => false,
    checkConsistency: ({ keys }, note) => {
      const seen = new Set<string>()
      for (const [index, { key }] of entriesOf(keys)) {
        if (key === undefined) continue
        if (seen.has(key)) note(["keys", index, "key"], repeatedKey)
        seen.add(key)
      }
    },
  })
