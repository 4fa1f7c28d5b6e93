/**
 * The machine of an allocation run.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import { type AllocationRunOffice, allocationRunCompetences } from "./competences.ts"
import { guards } from "./guards.ts"
import { steps } from "./steps.ts"
import { allocationRunTransitions } from "./transitions.ts"
import type { AllocationRunLife } from "./types.ts"

/**
 * The life of an allocation run: drafted with a policy, computed from the free money of a pool and the petitions that hope for it,
 * proposed by one person, approved by another, and committed while nothing that it rests on has changed.
 *
 * @example
 * const setting = { terms: allocationRunTerms, policyDigest: "policy-1", pool: pool.none, petitions: [], beneficiaries: [] }
 * const command = {
 *   type: "draft", pool: "pool-1", policy: { mode: "count", tieBreaker: { kind: "lottery", seed: "1404-02" } },
 *   id: "c-1", subject: "run-1", at: jalaliDay(1404, 2, 1), by: { id: "p-4", role: "setadDieh" }, expectedVersion: 0,
 * } as const
 * const { newEvents } = Result.getOrThrow(allocationRun.handle(allocationRun.none, command, setting))
 * newEvents.map(({ type }) => type) // => ["drafted"]
 *
 * const byTheCourt = allocationRun.handle(allocationRun.none, { ...command, by: { id: "p-4", role: "court" } }, setting)
 * Result.isFailure(byTheCourt) && byTheCourt.failure.code // => "actor.notAuthorised"
 */
export const allocationRun: LifeCycle<AllocationRunLife> = /* @__PURE__ */ makeLifeCycle<
  AllocationRunLife,
  AllocationRunOffice
>({
  transitions: allocationRunTransitions,
  competences: allocationRunCompetences,
  rolesOf: (office, _, __, { terms }) => Result.succeed(terms[office]),
  beneficiariesOf: (_, __, { beneficiaries }) => beneficiaries,
  guards,
  steps,
})
