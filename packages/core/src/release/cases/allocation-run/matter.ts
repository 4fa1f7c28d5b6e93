import { moneySchema } from "@bazgasht/casework"
import type { AllocationPolicy } from "@bazgasht/solvers/fund"
import * as Schema from "effect/Schema"
import { priorityPolicySchema } from "../../../priority-policy.ts"
import { giftPaymentSchema } from "../pool/reservation.ts"

const lots = () => ({
  tieBreaker: Schema.Struct({ kind: Schema.Literal("lottery"), seed: Schema.NonEmptyString }),
})

/** The schema of an {@link AllocationPolicy}. */
const allocationPolicySchema = (): Schema.Codec<AllocationPolicy> =>
  Schema.Union([
    Schema.Struct({ mode: Schema.Literal("count"), ...lots() }),
    Schema.Struct({ mode: Schema.Literal("weight"), weight: Schema.NonEmptyString, ...lots() }),
    Schema.Struct({ mode: Schema.Literal("priority"), priority: priorityPolicySchema() }),
    Schema.Struct({ mode: Schema.Literal("equalShares"), ...lots() }),
  ])

/** The fields with which a run is drafted. */
export const runPlanFields = () => ({
  /** Id of the pool. */
  pool: Schema.NonEmptyString,
  policy: allocationPolicySchema(),
  /** Id of the committed run that this one corrects. */
  corrects: Schema.optionalKey(Schema.NonEmptyString),
})

/** What a run came to, and what it rests on. */
export type AllocationRunResult = ReturnType<typeof runResultSchema>["Type"]

export const runResultSchema = () =>
  Schema.Struct({
    /** Digest of the free money. */
    giftsDigest: Schema.NonEmptyString,
    /** Digest of the petitions that hoped for it. */
    petitionsDigest: Schema.NonEmptyString,
    /** Digest of the whole allocation, with its record and everybody who was left out: who computes it again gets the same. */
    resultDigest: Schema.NonEmptyString,
    /** Whom it frees, and which gifts pay. */
    grants: Schema.Array(
      Schema.Struct({
        petition: Schema.NonEmptyString,
        amount: moneySchema(),
        payments: Schema.Array(giftPaymentSchema()),
      }),
    ),
    /** How many petitions it leaves out. */
    unserved: Schema.Natural,
    free: moneySchema(),
    spent: moneySchema(),
  })
