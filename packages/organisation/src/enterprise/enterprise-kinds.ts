import { caseKindOf } from "@bazgasht/casework"
import { capacity, capacitySchemas } from "./capacity/capacity.ts"
import { capacityProtocol } from "./capacity/capacity-protocol.ts"
import { claimsOfProposal, proposal, proposalSchemas } from "./proposal/proposal.ts"
import { proposalProtocol } from "./proposal/proposal-protocol.ts"
import { claimsOfWageMonth, wageMonth, wageMonthSchemas } from "./wage-month/wage-month.ts"
import { wageMonthProtocol } from "./wage-month/wage-month-protocol.ts"
import { workAccident, workAccidentSchemas } from "./work-accident/work-accident.ts"
import { workAccidentProtocol } from "./work-accident/work-accident-protocol.ts"

/** Capacities of prisons: one case for each hall or yard. `due` is the day on which it is to be described anew. */
export const capacityCases = /* @__PURE__ */ caseKindOf(capacityProtocol, {
  kind: "capacity",
  lifeCycle: capacity,
  schemas: capacitySchemas,
})

/** Proposals of investors, and their contracts. `due` is the day of the next evaluation. */
export const proposalCases = /* @__PURE__ */ caseKindOf(proposalProtocol, {
  kind: "proposal",
  lifeCycle: proposal,
  schemas: proposalSchemas,
  claimsOf: claimsOfProposal,
})

/** Wages: one case for each month of a placement. */
export const wageMonthCases = /* @__PURE__ */ caseKindOf(wageMonthProtocol, {
  kind: "wageMonth",
  lifeCycle: wageMonth,
  schemas: wageMonthSchemas,
  claimsOf: claimsOfWageMonth,
})

/** Accidents at work. `due` is the day of the next report, or of the examination. */
export const workAccidentCases = /* @__PURE__ */ caseKindOf(workAccidentProtocol, {
  kind: "workAccident",
  lifeCycle: workAccident,
  schemas: workAccidentSchemas,
})

/** Every kind of enterprise, by its name. */
export const enterpriseKinds = {
  capacity: capacityCases,
  proposal: proposalCases,
  wageMonth: wageMonthCases,
  workAccident: workAccidentCases,
} as const
