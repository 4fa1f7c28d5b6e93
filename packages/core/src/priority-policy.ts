import type { PriorityPolicy } from "@bazgasht/solvers/placement"
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CaseFileError } from "./case-file/case-file-error.ts"
import { noteRepeatedKeys } from "./case-file/checks.ts"
import { decodeDocument } from "./case-file/file-kind.ts"
import { writtenCode, writtenText } from "./case-file/written-word.ts"

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
    checkConsistency: ({ keys }, note) => noteRepeatedKeys(keys, ["keys"], note),
  })
