/**
 * Reforms alone: what a change of law is, and the law as it would be. It needs nothing of Node, so that pages of browsers take it.
 *
 * @module
 */

export { applyReforms, citationOfReform, type ReformedLaw } from "./reforms/apply-reforms.ts"
export type {
  AddException,
  ChooseReading,
  Interval,
  Reform,
  ReformChange,
  RepealRule,
  ReplaceRule,
  SetParameter,
} from "./reforms/reform.ts"
export { ReformError, type ReformErrorCode } from "./reforms/reform-error.ts"
