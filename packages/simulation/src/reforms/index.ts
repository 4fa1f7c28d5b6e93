export { applyReforms, citationOfReform, type ReformedLaw } from "./apply-reforms.ts"
export { type Clash, clashesOf, type PlacedChange } from "./clashes.ts"
export { type IdleChange, type IdleReason, idleChanges, idleReasonTitles } from "./idle-changes.ts"
export { placeInReformFile, readReform } from "./read-reform.ts"
export {
  type AddException,
  type ChooseReading,
  digestOfReform,
  type Interval,
  intervalOf,
  type Reform,
  type ReformChange,
  type RepealRule,
  type ReplaceRule,
  type SetParameter,
  type Touched,
  touchedBy,
} from "./reform.ts"
export { ReformError, type ReformErrorCode } from "./reform-error.ts"
export { ReformFileError } from "./reform-file-error.ts"
