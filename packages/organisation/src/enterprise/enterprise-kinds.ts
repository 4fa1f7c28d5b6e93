import { caseKindOf } from "@bazgasht/casework"
import { claimsOfWageMonth, wageMonth, wageMonthSchemas } from "./wage-month/wage-month.ts"
import { wageMonthProtocol } from "./wage-month/wage-month-protocol.ts"

/** Wages: one case for each month of a placement. */
export const wageMonthCases = /* @__PURE__ */ caseKindOf(wageMonthProtocol, {
  kind: "wageMonth",
  lifeCycle: wageMonth,
  schemas: wageMonthSchemas,
  claimsOf: claimsOfWageMonth,
})
