import { caseKindOf } from "@bazgasht/casework"
import type { CaseReads } from "@bazgasht/casework/law"
import { openingCases, placementCases } from "@bazgasht/core/employment"
import * as Effect from "effect/Effect"
import { capacity, capacitySchemas } from "./capacity/capacity.ts"
import { capacityProtocol } from "./capacity/capacity-protocol.ts"
import { claimsOfProposal, openingOf, proposal, proposalSchemas } from "./proposal/proposal.ts"
import { type ProposalLife, proposalProtocol } from "./proposal/proposal-protocol.ts"
import { placedWorkOf } from "./wage-month/placed-work.ts"
import { claimsOfWageMonth, wageMonth, wageMonthSchemas } from "./wage-month/wage-month.ts"
import { type WageMonthLife, wageMonthProtocol } from "./wage-month/wage-month-protocol.ts"
import { workAccident, workAccidentSchemas } from "./work-accident/work-accident.ts"
import { type WorkAccidentLife, workAccidentProtocol } from "./work-accident/work-accident-protocol.ts"

/** Capacities of prisons: one case for each hall or yard. `due` is the day on which it is to be described anew. */
export const capacityCases = /* @__PURE__ */ caseKindOf(capacityProtocol, {
  kind: "capacity",
  lifeCycle: capacity,
  schemas: capacitySchemas,
})

/** The opening that a contract records. */
const readsOfProposal: CaseReads<ProposalLife> = ({ command }, read) =>
  command.type === "open"
    ? Effect.map(read.one(openingCases, command.opening), (found) => ({ opening: openingOf(found) }))
    : Effect.succeed({ opening: undefined })

/** Proposals of investors, and their contracts. `due` is the day of the next evaluation. */
export const proposalCases = /* @__PURE__ */ caseKindOf(proposalProtocol, {
  kind: "proposal",
  lifeCycle: proposal,
  schemas: proposalSchemas,
  claimsOf: claimsOfProposal,
  reads: readsOfProposal,
})

/** The placement of a command that brings a sheet. */
const placementOf = (
  command: WageMonthLife["Command"],
  state: WageMonthLife["State"],
): string | undefined => {
  if (command.type === "record") return command.placement
  const bringsSheet = command.type === "amend" || command.type === "correct"
  return bringsSheet && state.stage !== "none" ? state.placement : undefined
}

/** The work of the placement, for a command that brings a sheet. */
const readsOfWageMonth: CaseReads<WageMonthLife> = ({ command, state }, read) => {
  const placement = placementOf(command, state)
  return placement === undefined
    ? Effect.succeed({ placedWork: undefined })
    : Effect.map(read.one(placementCases, placement), (found) => ({ placedWork: placedWorkOf(found) }))
}

/** Wages: one case for each month of a placement. `due` is the day from which a sheet that waits may be approved. */
export const wageMonthCases = /* @__PURE__ */ caseKindOf(wageMonthProtocol, {
  kind: "wageMonth",
  lifeCycle: wageMonth,
  schemas: wageMonthSchemas,
  claimsOf: claimsOfWageMonth,
  reads: readsOfWageMonth,
})

/** The work of the placement in which an accident happened. */
const readsOfWorkAccident: CaseReads<WorkAccidentLife> = ({ command }, read) =>
  command.type === "record"
    ? Effect.map(read.one(placementCases, command.placement), (found) => {
        const placedWork = placedWorkOf(found)
        return placedWork === undefined ? {} : { placedWork }
      })
    : Effect.succeed({})

/** Accidents at work. `due` is the day of the next report, or of the examination. */
export const workAccidentCases = /* @__PURE__ */ caseKindOf(workAccidentProtocol, {
  kind: "workAccident",
  lifeCycle: workAccident,
  schemas: workAccidentSchemas,
  reads: readsOfWorkAccident,
})

/** Every kind of enterprise, by its name. */
export const enterpriseKinds = {
  capacity: capacityCases,
  proposal: proposalCases,
  wageMonth: wageMonthCases,
  workAccident: workAccidentCases,
} as const
