import type { ProtocolGuards } from "@bazgasht/casework"
import { digestOf } from "@bazgasht/rules"
import { allocate } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import { freeGiftsOf, giftsDigestOf } from "../pool/pool-reading.ts"
import { type AllocationRunIn, type AllocationRunLife, refuse } from "./allocation-run-protocol.ts"
import type { AllocationRunSetting } from "./allocation-run-terms.ts"
import { changedSince, petitionsDigestOf } from "./inputs.ts"

const checkPool = (
  { pool }: AllocationRunSetting,
  id: string,
): Result.Result<void, AllocationRunLife["Refusal"]> =>
  pool.stage === "open" && pool.subject === id ? Result.void : refuse("pool.other", "pool", {})

/** Refuses what was not seen, and what is stale. */
const checkResult = ({
  command: { resultDigest },
  setting,
  state: { plan, result },
}: {
  readonly command: { readonly resultDigest: string }
  readonly setting: AllocationRunSetting
  readonly state: AllocationRunIn<"computed" | "proposed" | "approved">
}): Result.Result<void, AllocationRunLife["Refusal"]> =>
  Result.flatMap(checkPool(setting, plan.pool), () => {
    const parts = changedSince(result, setting.pool, setting.petitions)
    if (parts.length > 0) return refuse("run.stale", "type", { parts })
    return resultDigest === result.resultDigest ? Result.void : refuse("run.otherResult", "resultDigest", {})
  })

export const guards: ProtocolGuards<AllocationRunLife> = {
  draft: ({ command: { corrects, subject } }) =>
    corrects === subject ? refuse("corrects.itself", "corrects", {}) : Result.void,

  compute: ({ setting, state: { plan } }) =>
    Result.gen(function* () {
      yield* checkPool(setting, plan.pool)
      const { petitions, pool } = setting
      const gifts = freeGiftsOf(pool)
      const allocated = allocate(petitions, gifts, plan.policy)
      if (Result.isFailure(allocated))
        return yield* refuse("inputs.unsound", "type", { errors: allocated.failure.length })
      const { free, grants, spent, unserved } = allocated.success
      return {
        giftsDigest: giftsDigestOf(gifts),
        petitionsDigest: petitionsDigestOf(petitions),
        resultDigest: digestOf(allocated.success),
        grants,
        unserved: unserved.length,
        free,
        spent,
      }
    }),

  propose: checkResult,
  approve: checkResult,
  commit: checkResult,
  abandon: "carry",
}
