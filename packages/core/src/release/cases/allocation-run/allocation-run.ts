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
 * allocationRun.handle(state, {
 *   type: "commit", id: "c-5", subject: "run-1405-03", at, by: { id: "p-4", role: "setadDieh" }, expectedVersion: 4,
 *   resultDigest,
 * }, { terms, policyDigest, pool, petitions, beneficiaries: [] })
 * // => success: one new event, "committed"; or a refusal such as "run.stale"
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
