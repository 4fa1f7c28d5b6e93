/** Guards of an allocation run: what has to hold for a command, and what it comes to if it does. */

import type { GuardsOf } from "@bazgasht/casework"
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
  pool.stage === "open" && pool.subject === id ? Result.succeed(undefined) : refuse("pool.other", "pool", {})

/** Refuses what was not seen, and what is stale. */
const checkResult = (
  { plan, result }: AllocationRunIn<"computed" | "proposed" | "approved">,
  { resultDigest }: { readonly resultDigest: string },
  setting: AllocationRunSetting,
): Result.Result<void, AllocationRunLife["Refusal"]> =>
  Result.flatMap(checkPool(setting, plan.pool), () => {
    const parts = changedSince(result, setting.pool, setting.petitions)
    if (parts.length > 0) return refuse("run.stale", "type", { parts })
    return resultDigest === result.resultDigest
      ? Result.succeed(undefined)
      : refuse("run.otherResult", "resultDigest", {})
  })

export const guards: GuardsOf<AllocationRunLife> = {
  draft: ({ command: { corrects, policy, pool, subject } }) =>
    corrects === subject
      ? refuse("corrects.itself", "corrects", {})
      : Result.succeed({
          type: "drafted",
          stage: "draft",
          pool,
          policy,
          ...(corrects === undefined ? {} : { corrects }),
        }),

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
        type: "computed" as const,
        stage: "computed" as const,
        giftsDigest: giftsDigestOf(gifts),
        petitionsDigest: petitionsDigestOf(petitions),
        resultDigest: digestOf(allocated.success),
        grants,
        unserved: unserved.length,
        free,
        spent,
      }
    }),

  propose: ({ command, setting, state }) =>
    Result.map(checkResult(state, command, setting), () => ({
      type: "proposed",
      stage: "proposed",
      resultDigest: command.resultDigest,
    })),

  approve: ({ command, setting, state }) =>
    Result.map(checkResult(state, command, setting), () => ({
      type: "approved",
      stage: "approved",
      resultDigest: command.resultDigest,
    })),

  commit: ({ command, setting, state }) =>
    Result.map(checkResult(state, command, setting), () => ({
      type: "committed",
      stage: "committed",
      resultDigest: command.resultDigest,
    })),

  abandon: ({ command: { reason } }) => Result.succeed({ type: "abandoned", stage: "abandoned", reason }),
}
