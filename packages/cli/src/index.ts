/**
 * The `bazgasht` command as a library: reading and deciding case files of prisoners and families, holding worked cases against their expected answers,
 * and running a command line in a world of one's own.
 *
 * @module
 */

export type { AllocationJson } from "./allocation/allocation-report.ts"
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
export { wordingOf } from "./codes/case-wordings.ts"
export { kindsInWords } from "./codes/kinds-in-words.ts"
export type { ExitCode } from "./commands/command.ts"
export type {
  CycleFamilyJson,
  CycleJson,
  UndecidedFamilyJson,
  WaitingFamilyJson,
} from "./cycle/cycle-report.ts"
export type { CycleExplanationJson } from "./cycle/family-in-cycle-report.ts"
export { type OpenedFamilies, type OpenedFamily, openFamilies } from "./cycle/open-families.ts"
export { openPlan, type PlanChanges } from "./cycle/open-plan.ts"
export { type CycleRun, type StartedRun, startRun } from "./cycle/run-cycle.ts"
export type { DecidedCaseJson, DecisionsJson } from "./decided/case-report.ts"
export type { AskedOfDebtJson, DebtJson, DebtsJson } from "./decided/debt-report.ts"
export type { EmploymentJson } from "./decided/employment-report.ts"
export type { FamilyJson } from "./decided/family-report.ts"
export type { ContributionJson, ScoreJson } from "./decisions/score-report.ts"
export type { DonorReportJson } from "./donor-report/donor-report.ts"
export { readDocuments } from "./json/read-documents.ts"
export type { JsonPosition, JsonSource, JsonStep } from "./json/read-json.ts"
export { type Country, type Jurisdictions, jurisdictions } from "./jurisdictions.ts"
export { nodePlatform } from "./node-platform.ts"
export { type OpenedPeople, openPeople } from "./placement/open-people.ts"
export { openRound, type RoundChanges } from "./placement/open-round.ts"
export type { PlacementOpeningJson } from "./placement/opening-report.ts"
export type { FitJson, PlacementPersonJson } from "./placement/person-report.ts"
export type {
  PlacedPersonJson,
  PlacementJson,
  UncompatiblePersonJson,
} from "./placement/placement-report.ts"
export { type PlacementRun, runPlacement } from "./placement/run-placement.ts"
export { FileError, type Platform } from "./platform.ts"
export { populationOfStore } from "./population/population-of-store.ts"
export { type TableColumn, type TableStyle, tableLines } from "./report/table-lines.ts"
export { run } from "./run.ts"
export { rightToLeft } from "./terminal/direction.ts"
export { type Paint, plain, type Tone } from "./terminal/paint.ts"
export type { AnswerMismatch } from "./worked-cases/compare-outcome.ts"
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
