export {
  type DebtAssessment,
  type DebtOutlook,
  type DebtPart,
  debtOutlook,
  debtParts,
} from "./debt-outlook.ts"
export { type DebtOfFile, debtsOfFile } from "./debts-of-file.ts"
export type { DebtCustody, DebtProgramme, RuleOfKinds } from "./programme.ts"
