export {
  type Admission,
  type AdmissionError,
  type AdmittedPlace,
  admit,
  BudgetError,
  type BudgetErrorCode,
  type WaitingPlace,
  type WaitingReason,
} from "./admission.ts"
export * from "./monotonicity.ts"
export * from "./place-explanation.ts"
export * from "./wording.ts"
