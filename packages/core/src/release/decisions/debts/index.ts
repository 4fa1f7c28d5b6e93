export { type DebtOutlook, type DebtPart, type DebtStanding, debtOutlook, debtParts } from "./debt-outlook.ts"
export { type DebtOfFile, debtsOfFile } from "./debts-of-file.ts"
export type { DebtCustody, DebtProgramme, RuleOfKinds } from "./programme.ts"
