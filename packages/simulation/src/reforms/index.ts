export { applyReforms, citationOfReform, type ReformedLaw } from "./apply-reforms.ts"
export { type IdleChange, type IdleReason, idleReasonTitles } from "./idle-changes.ts"
export { placeInReformFile, readReform } from "./read-reform.ts"
export type {
  AddException,
  ChooseReading,
  Interval,
  Reform,
  ReformChange,
  RepealRule,
  ReplaceRule,
  SetParameter,
} from "./reform.ts"
export { ReformError, type ReformErrorCode } from "./reform-error.ts"
export { ReformFileError } from "./reform-file-error.ts"
