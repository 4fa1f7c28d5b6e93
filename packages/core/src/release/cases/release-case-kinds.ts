import { caseKindOf } from "@bazgasht/casework"
import { afterCare, afterCareSchemas, claimsOfAfterCare } from "./after-care/after-care.ts"
import { afterCareProtocol } from "./after-care/after-care-protocol.ts"
import { allocationRun, allocationRunSchemas } from "./allocation-run/allocation-run.ts"
import { allocationRunProtocol } from "./allocation-run/allocation-run-protocol.ts"
import { charityGrant, charityGrantSchemas } from "./charity-grant/charity-grant.ts"
import { charityGrantProtocol } from "./charity-grant/charity-grant-protocol.ts"
import { debtPetition, debtPetitionSchemas } from "./debt-petition/debt-petition.ts"
import { claimsOfPetition, resemblancesOfPetition } from "./debt-petition/debt-petition-claims.ts"
import { debtPetitionProtocol } from "./debt-petition/debt-petition-protocol.ts"
import { leniency, leniencySchemas } from "./leniency/leniency.ts"
import { leniencyProtocol } from "./leniency/leniency-protocol.ts"
import { pool, poolSchemas } from "./pool/pool.ts"
import { poolProtocol } from "./pool/pool-protocol.ts"

/** Leniency petitions. `due` is the day on which supervision has run out. */
export const leniencyCases = /* @__PURE__ */ caseKindOf(leniencyProtocol, {
  kind: "leniency",
  lifeCycle: leniency,
  schemas: leniencySchemas,
  onlyNamedPerson: ["actor.notPetitioner"],
})

/** Petitions for the release of debt prisoners, each alone with its debts. `due` is the last day on which the residual stands. */
export const debtPetitionCases = /* @__PURE__ */ caseKindOf(debtPetitionProtocol, {
  kind: "debtPetition",
  lifeCycle: debtPetition,
  schemas: debtPetitionSchemas,
  claimsOf: claimsOfPetition,
  resemblancesOf: resemblancesOfPetition,
})

/** Pools of charity money. Each belongs to the unit that keeps it; who gives to it is no party to a case. */
export const poolCases = /* @__PURE__ */ caseKindOf(poolProtocol, {
  kind: "pool",
  lifeCycle: pool,
  schemas: poolSchemas,
})

/** Charity grants. */
export const charityGrantCases = /* @__PURE__ */ caseKindOf(charityGrantProtocol, {
  kind: "charityGrant",
  lifeCycle: charityGrant,
  schemas: charityGrantSchemas,
})

/** Allocation runs. */
export const allocationRunCases = /* @__PURE__ */ caseKindOf(allocationRunProtocol, {
  kind: "allocationRun",
  lifeCycle: allocationRun,
  schemas: allocationRunSchemas,
})

/** After-care of released people. `due` is the day of the next contact. */
export const afterCareCases = /* @__PURE__ */ caseKindOf(afterCareProtocol, {
  kind: "afterCare",
  lifeCycle: afterCare,
  schemas: afterCareSchemas,
  claimsOf: claimsOfAfterCare,
})
