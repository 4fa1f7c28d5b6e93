import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./allocation-run-guards.ts"
import { type AllocationRunLife, allocationRunProtocol } from "./allocation-run-protocol.ts"
import { steps } from "./allocation-run-steps.ts"

/**
 * The life of an allocation run: drafted with a policy, computed from the free money of a pool and the petitions that hope for it,
 * proposed by one person, approved by another, and committed while nothing that it rests on has changed.
 *
 * @example
 * const setting = { terms: allocationRunTerms, policyDigest: "policy-1", pool: pool.none, petitions: [], beneficiaries: [] }
 * const command = {
 *   type: "draft", pool: "pool-1", policy: { mode: "count", tieBreaker: { kind: "lottery", seed: "2025-04" } },
 *   id: "c-1", subject: "run-1", at: gregorianDay(2025, 4, 21), by: { id: "p-4", role: "almoner" }, expectedVersion: 0,
 * } as const
 * const { newEvents } = Result.getOrThrow(allocationRun.handle(allocationRun.none, command, setting))
 * newEvents.map(({ type }) => type) // => ["drafted"]
 *
 * const byTheCourt = allocationRun.handle(allocationRun.none, { ...command, by: { id: "p-4", role: "court" } }, setting)
 * Result.isFailure(byTheCourt) && byTheCourt.failure.code // => "actor.notAuthorised"
 */
export const allocationRun: LifeCycle<AllocationRunLife> = /* @__PURE__ */ lifeCycleOf<AllocationRunLife>(
  allocationRunProtocol,
  {
    beneficiariesOf: (_, __, { beneficiaries }) => beneficiaries,
    guards,
    steps,
  },
)

/**
 * The schemas of the life cycle of allocation runs, made when somebody first asks.
 *
 * @example
 * const command = { type: "abandon", reason: "gift-withdrawn", ...written }
 * const decode = Schema.decodeUnknownResult(allocationRunSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, reason: "" })) // => false
 */
export const allocationRunSchemas = /* @__PURE__ */ schemasOf<AllocationRunLife>(allocationRunProtocol)
