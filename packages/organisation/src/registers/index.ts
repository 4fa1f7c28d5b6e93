/**
 * Registers that are kept: prisoners, families, associations, employers, workshops, courses and donors. A record is made of dated statements with their
 * sources and corrections; the files that rules read are derived from it, never kept a second time.
 *
 * @module
 */

export { courseOf, courseRegister, type RegisteredCourse } from "./course-record.ts"
export { type FamilyFileOfRegisters, type FamilySources, familyFileOf } from "./family-file.ts"
export { familyRegister } from "./family-record.ts"
export { type FamilyOfStore, type FilesOfStore, filesOfStore, type UnderivedFile } from "./files-of-store.ts"
export {
  type ImportOptions,
  type ImportOutcome,
  importPlanner,
  type PlannedRow,
  type RowToImport,
} from "./import-rows.ts"
export { stateKnownOn } from "./known-on.ts"
export {
  associationRegister,
  donorRegister,
  employerRegister,
  legalForms,
  type WorkshopOffer,
  workshopOffer,
  workshopRegister,
} from "./organisation-records.ts"
export { type PrisonerFileDocument, prisonerFileOf, prisonerRegister } from "./prisoner-record.ts"
export {
  changingStatements,
  type FieldForm,
  type Known,
  type RecordContent,
  type RecordFields,
  statementsOfDocument,
} from "./record/record-content.ts"
export type { RecordCommand, RecordLife, RecordState } from "./record/record-protocol.ts"
export type { RecordSetting, RecordTerms } from "./record/record-terms.ts"
export type { RecordWording } from "./record/record-wording.ts"
export {
  type Register,
  type RegisterDescription,
  registerOf,
  turningDaysOfRecord,
} from "./record/register.ts"
export type {
  FieldStatement,
  RecordedStatement,
  StatementCorrection,
  StatementSource,
} from "./record/statement.ts"
export { recordWithIdentifier } from "./record-with-identifier.ts"
export * from "./register-wording.ts"
export { registers } from "./registers.ts"
export {
  type RegisteredSupportCaseLife,
  registeredAfterCareCases,
  registeredSupportCases,
} from "./released-people.ts"
export {
  type CaseInPart,
  type TimeLine,
  type TimeLineEntry,
  type TimeLineOf,
  type TimeLineSource,
  timeLineOf,
} from "./time-line.ts"
export { type KindInWords, timeLineInWords } from "./time-line-in-words.ts"
export { type RegisteredTrainingLife, trainingCasesOf } from "./training-cases.ts"
