/**
 * What a rule pack needs to say how the files of prisoners and families are written in its country: fields, their times, checks between them, and where
 * facts are written.
 *
 * @module
 */

export type { FieldPath } from "@bazgasht/casework"
export type { AddedPart } from "./case-file/added-part.ts"
export { arranged } from "./case-file/arrangement.ts"
export {
  conflict,
  entriesOf,
  inOrder,
  type Note,
  noEarlierThan,
  noteRepeated,
  statedIn,
  uniqueIds,
} from "./case-file/checks.ts"
export type { Before, Chronology, FieldTime } from "./case-file/chronology.ts"
export type { FileExpectation } from "./case-file/expectation.ts"
export type { FactShape } from "./case-file/fact-shape.ts"
export { type Reported, reportedValue } from "./case-file/reported.ts"
export type { FactsOf, ReportedFields } from "./case-file/reported-fields.ts"
export type { Salvaged } from "./case-file/salvage.ts"
export { knownDay, writtenDay } from "./case-file/written-day.ts"
export { writtenCount, writtenMoney } from "./case-file/written-number.ts"
export { writtenShare } from "./case-file/written-share.ts"
export { writtenTerm } from "./case-file/written-term.ts"
export { writtenCode, writtenText, writtenTruth } from "./case-file/written-word.ts"
export { lengthOf } from "./day-count/length-of-term.ts"
export type { OpeningLaw, PairFields, WorkLaw, WorkShape } from "./employment/model/work-law.ts"
export type { PrisonerFileLaw } from "./jurisdiction.ts"
export { field, fieldOf, fieldsAt, listAt } from "./missing-fields/describe-fields.ts"
export type { FieldDescription, FieldsOfFacts } from "./missing-fields/file-field.ts"
export { inDebt, inSentence } from "./missing-fields/prisoner-fields.ts"
export {
  creditOfImprisonment,
  setOff,
  unclearSetOff,
  withoutSetOff,
  worthOf,
} from "./release/facts/detention-credit.ts"
export { caseFileTimes } from "./release/model/case-file.ts"
export type {
  AmountOf,
  CaseFileFields,
  CaseFileLaw,
  CaseFileShape,
  FileParts,
  FurtherCredit,
  ImprisonmentKind,
  PartialFacts,
  SentenceEventKind,
  SetOff,
  Worth,
} from "./release/model/case-file-law.ts"
export { concessionBases } from "./release/model/debt.ts"
export { familyLawOf } from "./support/model/family-file.ts"
export type { FamilyFileLaw, FamilyParts } from "./support/model/family-file-law.ts"
