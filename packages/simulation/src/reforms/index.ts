export { applyReforms, citationOfReform, type ReformedLaw } from "./apply-reforms.ts"
export { type IdleChange, type IdleReason, idleReasonTitles } from "./idle-changes.ts"
export { placeInReformFile, readReform } from "./read-reform.ts"
export {
  type AddException,
  type ChooseReading,
  digestOfReform,
  type Interval,
  type Reform,
  type ReformChange,
  type RepealRule,
  type ReplaceRule,
  type SetParameter,
} from "./reform.ts"
export { ReformError, type ReformErrorCode } from "./reform-error.ts"
export { ReformFileError } from "./reform-file-error.ts"
