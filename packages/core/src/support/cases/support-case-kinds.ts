import { caseKindOf } from "@bazgasht/casework"
import { supportCycle, supportCycleSchemas } from "./cycle/support-cycle.ts"
import { supportCycleProtocol } from "./cycle/support-cycle-protocol.ts"
import { duplicate, duplicateSchemas } from "./duplicate/duplicate.ts"
import { duplicateProtocol } from "./duplicate/duplicate-protocol.ts"
import { entitlement, entitlementSchemas } from "./entitlement/entitlement.ts"
import { entitlementProtocol } from "./entitlement/entitlement-protocol.ts"
import { grievance, grievanceSchemas } from "./grievance/grievance.ts"
import { grievanceProtocol } from "./grievance/grievance-protocol.ts"
import { household, householdSchemas } from "./household/household.ts"
import { claimsOfHousehold } from "./household/household-claims.ts"
import type { HouseholdState } from "./household/household-protocol.ts"
import { householdProtocol } from "./household/household-protocol.ts"
import { supportCase, supportCaseSchemas } from "./support-case/support-case.ts"
import { claimsOfSupportCase } from "./support-case/support-case-claims.ts"
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
  accessContextOf: (state) => ({ beneficiaries: livingIn(state) }),
  claimsOf: claimsOfHousehold,
})

/** Support cases. Each belongs to the association that carries the family; `due` is the next day by which something falls due. */
export const supportCases = /* @__PURE__ */ caseKindOf(supportCaseProtocol, {
  kind: "supportCase",
  lifeCycle: supportCase,
  schemas: supportCaseSchemas,
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

/** Grievances, each given to who handles it. `due` is the next day by which something has to be done. */
export const grievanceCases = /* @__PURE__ */ caseKindOf(grievanceProtocol, {
  kind: "grievance",
  lifeCycle: grievance,
  schemas: grievanceSchemas,
  onlyNamedPerson: ["actor.notComplainant", "actor.notHandler"],
})

/** Suspected duplicates. */
export const duplicateCases = /* @__PURE__ */ caseKindOf(duplicateProtocol, {
  kind: "duplicate",
  lifeCycle: duplicate,
  schemas: duplicateSchemas,
})
