/**
 * Enterprise: capacities of prisons, proposals of investors, wages and accidents at work.
 *
 * @module
 */

export { capacity, capacitySchemas } from "./capacity/capacity.ts"
export type { TradeCapacity, WorkPlace } from "./capacity/capacity-profile.ts"
export type { CapacityCommand, CapacityLife, CapacityState } from "./capacity/capacity-protocol.ts"
export type { CapacitySetting, CapacityTerms } from "./capacity/capacity-terms.ts"
export { capacityWording } from "./capacity/capacity-wording.ts"
export * from "./capacity/published-capacities.ts"
export {
  capacityCases,
  proposalCases,
  type RegisteredOpeningLife,
  registeredOpeningCases,
  wageMonthCases,
  workAccidentCases,
} from "./enterprise-kinds.ts"
export type { RecordedInsurance } from "./insurance.ts"
export type {
  ContractOpening,
  Evaluation,
  Inspection,
  OfferedWork,
  WorkContract,
} from "./proposal/offered-work.ts"
export { type OpeningDraft, openingDraftOf, proposal, proposalSchemas } from "./proposal/proposal.ts"
export type { ProposalCommand, ProposalLife, ProposalState } from "./proposal/proposal-protocol.ts"
export type {
  InspectionTerms,
  OpeningOfInvestor,
  ProposalSetting,
  ProposalTerms,
} from "./proposal/proposal-terms.ts"
export { proposalWording } from "./proposal/proposal-wording.ts"
export { incomeWithWages } from "./wage-month/family-income.ts"
export type { PlacedWork } from "./wage-month/placed-work.ts"
export type { HoursOfWeek, TimeSheet } from "./wage-month/time-sheet.ts"
export { wageMonth, wageMonthSchemas } from "./wage-month/wage-month.ts"
export type { WageMonthCommand, WageMonthLife, WageMonthState } from "./wage-month/wage-month-protocol.ts"
export * from "./wage-month/wage-month-reading.ts"
export type { WageMonthSetting, WageMonthTerms } from "./wage-month/wage-month-terms.ts"
export { wageMonthWording } from "./wage-month/wage-month-wording.ts"
export type { KeptWageOrder, WageOrder, WagePart, WagePayee } from "./wage-month/wage-orders.ts"
export type { WagePay } from "./wage-month/wage-pay.ts"
export type { AccidentReport } from "./work-accident/accident.ts"
export { workAccident, workAccidentSchemas } from "./work-accident/work-accident.ts"
export type {
  WorkAccidentCommand,
  WorkAccidentLife,
  WorkAccidentState,
} from "./work-accident/work-accident-protocol.ts"
export type {
  AccidentReportTerms,
  WorkAccidentSetting,
  WorkAccidentTerms,
} from "./work-accident/work-accident-terms.ts"
export { workAccidentWording } from "./work-accident/work-accident-wording.ts"
