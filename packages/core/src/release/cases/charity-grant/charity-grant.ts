/**
 * The machine of a charity grant.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import { type CharityGrantOffice, charityGrantCompetences } from "./competences.ts"
import { guards } from "./guards/guards.ts"
import { steps } from "./steps.ts"
import { charityGrantTransitions } from "./transitions.ts"
import type { CharityGrantLife } from "./types.ts"

/**
 * The life of a charity grant: money of a pool for one creditor of one petition, proposed by one person and approved by another,
 * sent to the creditor through the execution office, paid by a receipt, confirmed and reported to its donors.
 *
 * @example
 * charityGrant.handle(state, {
 *   type: "order", id: "c-9", subject: "grant-1", at, by: { id: "p-4", role: "setadDieh" }, expectedVersion: 2,
 *   payee: "creditor-1", enforcement: "file-7",
 * }, { terms, policyDigest, pool, petition })
 * // => success: one new event, "ordered"; or a refusal such as "payee.notCreditor"
 */
export const charityGrant: LifeCycle<CharityGrantLife> = /* @__PURE__ */ makeLifeCycle<
  CharityGrantLife,
  CharityGrantOffice
>({
  transitions: charityGrantTransitions,
  competences: charityGrantCompetences,
  rolesOf: (office, _, __, { terms }) => Result.succeed(terms[office]),
  beneficiariesOf: (state, _, { petition }) => {
    if (state.stage !== "none") {
      const { creditor, prisoner, relatives } = state.grant
      return [prisoner, ...relatives, creditor]
    }
    if (petition.stage === "none") return []
    const { prisoner, relatives } = petition.petition
    return [prisoner, ...relatives, ...petition.obligations.map(({ creditor }) => creditor)]
  },
  guards,
  steps,
})
