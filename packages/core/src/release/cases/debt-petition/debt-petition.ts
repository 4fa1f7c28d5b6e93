/**
 * The machine of a petition for the release of a debt prisoner.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import { type DebtPetitionOffice, debtPetitionCompetences } from "./competences.ts"
import { guards } from "./guards/guards.ts"
import { steps } from "./steps.ts"
import { debtPetitionTransitions } from "./transitions.ts"
import type { DebtPetitionLife } from "./types.ts"

/**
 * The life of a petition for the release of a debt prisoner: obligations are gathered, creditors concede and courts put off,
 * what is left stands for a time, money that was received covers it, creditors are paid through the execution office, and the
 * judge orders the release once nothing else holds the prisoner.
 *
 * @example
 * debtPetition.handle(state, {
 *   type: "recordConcession", id: "c-4", subject: "petition-1", at, by: { id: "p-4", role: "setadDieh" }, expectedVersion: 2,
 *   obligation: "dower", amount: 100_000_000 as Money, document: "statement-1",
 * }, { terms, calendar, policyDigest })
 * // => success: one new event, "concessionRecorded"; or a refusal such as "amount.overLeft"
 */
export const debtPetition: LifeCycle<DebtPetitionLife> = /* @__PURE__ */ makeLifeCycle<
  DebtPetitionLife,
  DebtPetitionOffice
>({
  transitions: debtPetitionTransitions,
  competences: debtPetitionCompetences,
  rolesOf: (office, _, __, { terms }) => Result.succeed(terms[office]),
  beneficiariesOf: (state, command) => {
    const people = state.stage === "none" ? (command.type === "open" ? command : undefined) : state.petition
    const creditors = state.stage === "none" ? [] : state.obligations.map(({ creditor }) => creditor)
    return people === undefined ? [] : [people.prisoner, ...people.relatives, ...creditors]
  },
  guards,
  steps,
})
