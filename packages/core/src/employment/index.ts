/**
 * Employment: work, wages, training, loans, and the cases that follow a person to a job.
 *
 * @module
 */

export type * from "./cases/clearance/index.ts"
export * from "./cases/employment-case-kinds.ts"
export * from "./cases/loan/index.ts"
export { loanWording } from "./cases/loan/loan-wording.ts"
export * from "./cases/opening/index.ts"
export { openingWording } from "./cases/opening/opening-wording.ts"
export * from "./cases/placement/index.ts"
export { placementWording } from "./cases/placement/placement-wording.ts"
export * from "./cases/placement-run/index.ts"
export * from "./cases/readiness/index.ts"
export { readinessWording } from "./cases/readiness/readiness-wording.ts"
export * from "./cases/training/index.ts"
export { trainingWording } from "./cases/training/training-wording.ts"
export * from "./decisions/certificate/index.ts"
export * from "./decisions/employment-outlook.ts"
export * from "./decisions/follow-up.ts"
export {
  type AnnuityInstalment,
  type FeeMethod,
  feeMethods,
  type LoanInstalment,
  type LoanPlan,
  type LoanSchedule,
  type LoanScheduleError,
  loanSchedule,
} from "./decisions/loan-schedule.ts"
export * from "./decisions/pay-of-month.ts"
export type * from "./decisions/programme.ts"
export type { InForceFor } from "./decisions/wage-rate/in-force.ts"
export type {
  DayOfWork,
  GrantedIncentive,
  MonthOfWork,
  WageLine,
  WageOfMonth,
  WageRateError,
} from "./decisions/wage-rate/month-of-work.ts"
export * from "./decisions/wage-rate/wage-of-month.ts"
export { makeWageRegister, type WageRegister } from "./decisions/wage-rate/wage-register.ts"
export {
  type WageCell,
  type WageIncentive,
  type WageRow,
  type WageSchedule,
  wageScheduleSchema,
} from "./decisions/wage-rate/wage-schedule.ts"
export * from "./decisions/wage-rate/wage-schedule-error.ts"
export * from "./decisions/wage-split.ts"
export * from "./decisions/wage-terms.ts"
export * from "./decisions/wage-wording.ts"
export * from "./decisions/waiting-list/index.ts"
export { releaseAssumptionOn, restsOnAssumedRelease } from "./facts/assumed-release.ts"
export * from "./facts/custody-digest.ts"
export * from "./facts/work-facts.ts"
export { type CustodyAtWork, custodiesAtWork, type Workplace, workplaceOf } from "./model/custody-at-work.ts"
export * from "./model/decode-opening.ts"
export * from "./model/occupation/kinship.ts"
export {
  isOccupation,
  isOccupationGroup,
  type Occupation,
  type OccupationGroup,
  type OccupationLevel,
  occupationLevels,
  occupations,
} from "./model/occupation/occupation.ts"
export * from "./model/occupation/titles.ts"
export {
  type Opening,
  type OpeningKind,
  type OpeningQuota,
  type OpeningValues,
  openingKinds,
} from "./model/opening.ts"
export { openingSchema } from "./model/opening-schema.ts"
export type { ReleaseAssumption } from "./model/release-assumption.ts"
export type { HeldCertificate, Work, WorkValues } from "./model/work.ts"
export type { PlacementCategory, WorkplaceKind } from "./model/work-law.ts"
