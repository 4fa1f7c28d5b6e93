import { caseKindOf } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import { supportCycle, supportCycleSchemas } from "./cycle/support-cycle.ts"
import { supportCycleProtocol } from "./cycle/support-cycle-protocol.ts"
import { duplicate, duplicateSchemas } from "./duplicate/duplicate.ts"
import { duplicateProtocol } from "./duplicate/duplicate-protocol.ts"
import { entitlement, entitlementSchemas } from "./entitlement/entitlement.ts"
import { entitlementProtocol } from "./entitlement/entitlement-protocol.ts"
import { grievance, grievanceSchemas } from "./grievance/grievance.ts"
import type { GrievanceState } from "./grievance/grievance-protocol.ts"
import { grievanceProtocol } from "./grievance/grievance-protocol.ts"
import { household, householdSchemas } from "./household/household.ts"
import { claimsOfHousehold } from "./household/household-claims.ts"
import type { HouseholdState } from "./household/household-protocol.ts"
import { householdProtocol } from "./household/household-protocol.ts"
import { supportCase, supportCaseSchemas } from "./support-case/support-case.ts"
import { claimsOfSupportCase } from "./support-case/support-case-claims.ts"
import type { SupportCase } from "./support-case/support-case-protocol.ts"
import { supportCaseProtocol } from "./support-case/support-case-protocol.ts"

/** Those of whom the register names no day on which they left or will leave. */
const livingIn = (state: HouseholdState): ReadonlyArray<string> =>
  state.stage === "none"
    ? []
    : [
        ...state.register.memberships.filter(({ left }) => left === undefined),
        ...state.register.guardians.filter(({ to }) => to === undefined),
      ].map(({ person }) => person)

/** Households. `area` is where the last residence is. */
export const householdCases = /* @__PURE__ */ caseKindOf(householdProtocol, {
  kind: "household",
  lifeCycle: household,
  schemas: householdSchemas,
  attributes: {
    area: {
      type: "identifier",
      fields: ["register"],
      of: (state) => (state.stage === "none" ? undefined : state.register.residences.at(-1)?.area),
    },
  },
  accessContextOf: (state) => ({ beneficiaries: livingIn(state) }),
  claimsOf: claimsOfHousehold,
})

/** The day by which something has to be done, or may still be. */
const supportDue = (state: SupportCase): Day | undefined => {
  if ("support" in state) return state.support.reviewDue
  if ("due" in state) return state.due
  if ("monitorUntil" in state) return state.monitorUntil
  return "appeal" in state ? state.appeal.deadline : undefined
}

/** Support cases. Each belongs to the association that carries the family; `due` is the next day by which something falls due. */
export const supportCases = /* @__PURE__ */ caseKindOf(supportCaseProtocol, {
  kind: "supportCase",
  lifeCycle: supportCase,
  schemas: supportCaseSchemas,
  attributes: {
    due: { type: "number", fields: ["support", "due", "monitorUntil", "appeal"], of: supportDue },
  },
  claimsOf: claimsOfSupportCase,
})

/** Support cycles. */
export const supportCycleCases = /* @__PURE__ */ caseKindOf(supportCycleProtocol, {
  kind: "supportCycle",
  lifeCycle: supportCycle,
  schemas: supportCycleSchemas,
})

/** Entitlements. `due` is the first day on which one can no longer be collected. */
export const entitlementCases = /* @__PURE__ */ caseKindOf(entitlementProtocol, {
  kind: "entitlement",
  lifeCycle: entitlement,
  schemas: entitlementSchemas,
})

const ruled: ReadonlySet<GrievanceState["stage"]> = /* @__PURE__ */ new Set([
  "none",
  "upheld",
  "partlyUpheld",
  "rejected",
  "closed",
])

/** The day by which a grievance has to be acknowledged, and then that by which it has to be ruled on. */
const grievanceDue = (state: GrievanceState): Day | undefined => {
  if (!("due" in state) || ruled.has(state.stage)) return undefined
  return state.stage === "received" ? state.due.acknowledgement : state.due.ruling
}

/** Grievances, each given to who handles it. `due` is the next day by which something has to be done. */
export const grievanceCases = /* @__PURE__ */ caseKindOf(grievanceProtocol, {
  kind: "grievance",
  lifeCycle: grievance,
  schemas: grievanceSchemas,
  attributes: { due: { type: "number", fields: ["due", "stage"], of: grievanceDue } },
  onlyHimself: ["actor.notComplainant", "actor.notHandler"],
})

/** Suspected duplicates. */
export const duplicateCases = /* @__PURE__ */ caseKindOf(duplicateProtocol, {
  kind: "duplicate",
  lifeCycle: duplicate,
  schemas: duplicateSchemas,
})
