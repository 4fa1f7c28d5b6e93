/**
 * The `bazgasht` command as a library: reading and deciding case files of prisoners and families, holding worked cases against their expected answers,
 * and running a command line in a world of one's own.
 *
 * @module
 */

export type { AllocationJson } from "./allocation/allocation-json.ts"
export { type DecidedCaseFile, decideCaseFile } from "./case-files/decide-case-file.ts"
export type { DecidedFamily, FamilyDecisions, MemberDecisions } from "./case-files/decide-family.ts"
export type { AskedOfDebt, DecidedPrisoner } from "./case-files/decide-prisoner.ts"
export type { DecidingOptions } from "./case-files/deciding.ts"
export {
  type AnyCaseFile,
  type Opened,
  type OpenedCaseFile,
  openCaseFile,
} from "./case-files/open-case-file.ts"
export type { Refusal } from "./case-files/refusal.ts"
export type { ExitCode } from "./commands/command.ts"
export type {
  CycleExplanationJson,
  CycleFamilyJson,
  CycleJson,
  UndecidedFamilyJson,
  WaitingFamilyJson,
} from "./cycle/cycle-json.ts"
export { type OpenedFamilies, type OpenedFamily, openFamilies } from "./cycle/open-families.ts"
export { openPlan, type PlanChanges } from "./cycle/open-plan.ts"
export { type CycleRun, runCycle } from "./cycle/run-cycle.ts"
export type { AskedOfDebtJson, DebtJson, DebtsJson } from "./decided/debt-json.ts"
export type { DecidedCaseJson, DecisionsJson } from "./decided/decided-json.ts"
export type { EmploymentJson } from "./decided/employment-json.ts"
export type { ContributionJson, FamilyJson } from "./decided/family-json.ts"
export type { DonorReportJson } from "./donor-report/print-report.ts"
export { readDocuments } from "./json/read-documents.ts"
export type { JsonSource, JsonStep, Position } from "./json/read-json.ts"
export { nodePlatform } from "./node-platform.ts"
export { type OpenedPeople, openPeople } from "./placement/open-people.ts"
export { openRound, type RoundChanges } from "./placement/open-round.ts"
export type {
  FitJson,
  PlacementOpeningJson,
  PlacementPersonJson,
} from "./placement/placement-explanation-json.ts"
export type {
  PlacedPersonJson,
  PlacementJson,
  UncompatiblePersonJson,
} from "./placement/placement-json.ts"
export { type PlacementRun, runPlacement } from "./placement/run-placement.ts"
export { FileError, type Platform } from "./platform.ts"
export type { CitationJson } from "./rendering/json.ts"
export type { MissingJson } from "./rendering/missing-json.ts"
export type { QuantityJson } from "./rendering/quantity-json.ts"
export type {
  ActJson,
  GroundJson,
  OutcomeJson,
  RemedyJson,
  RouteJson,
} from "./rendering/route-json.ts"
export { type Column, type TableStyle, tableLines } from "./rendering/table.ts"
export { run } from "./run.ts"
export { rightToLeft } from "./terminal/direction.ts"
export { type Paint, plain, type Tone } from "./terminal/paint.ts"
export type { Difference } from "./worked-cases/difference.ts"
export type {
  ExpectedAnswer,
  ExpectedAnswers,
  ExpectedOutcome,
  ExpectedPetition,
  ExpectedStep,
} from "./worked-cases/expected-answers.ts"
export {
  findWorkedCases,
  openWorkedCase,
  type WorkedCase,
  type WorkedCaseFiles,
} from "./worked-cases/find.ts"
export { verifyCase } from "./worked-cases/verify-case.ts"
