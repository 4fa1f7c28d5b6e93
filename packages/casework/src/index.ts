/**
 * Cases that last: life cycles as protocols and the machine that runs them, services over a store, access, audit, and messages with their
 * dispatcher. It knows no field of work and no law.
 *
 * @module
 */

export * from "./access/index.ts"
export * from "./audit/index.ts"
export { type Failure, type FailureClass, type FailureSentences, failure } from "./failure/failure.ts"
export { failureWording, type WordedCode } from "./failure/failure-wording.ts"
export { unifyWritings } from "./identifiers/adopt-writings.ts"
export type { IdentifierFields } from "./identifiers/identifier-fields.ts"
export {
  compareIdentifiers,
  identifierKey,
  includesIdentifier,
  isSameIdentifier,
} from "./identifiers/identifier-key.ts"
export { type Expectation, expectationIssue, expectationNote } from "./input/expectation.ts"
export { type FieldPath, formatPath, InputError, type InputErrorCode } from "./input/input-error.ts"
export { nearestWords } from "./input/nearest-word.ts"
export { errorAt, errorsOfIssue, type IsPersonal, ofNoPerson } from "./input/schema-issues.ts"
export { accepted, commonSentences } from "./life-cycle/common-wording.ts"
export type { Competence, Roles } from "./life-cycle/competence.ts"
export * from "./life-cycle/life-cycle.ts"
export { lifeCycleOf } from "./life-cycle/life-cycle-of.ts"
export * from "./life-cycle/protocol.ts"
export type { ProtocolGuards, ProtocolOccurrence } from "./life-cycle/protocol-guards.ts"
export type { ProtocolStep, ProtocolSteps } from "./life-cycle/protocol-steps.ts"
export { schemasOf } from "./life-cycle/read-protocol.ts"
export * from "./life-cycle/refusal-wording.ts"
export * from "./life-cycle/refusals.ts"
export type { LifeCycleSchemas } from "./life-cycle/schemas.ts"
export type {
  AnyCommand,
  AnyEvent,
  AnyRefusal,
  AnySetting,
  AnyState,
  CommandOf,
  EventOf,
  LifeCycleTypes,
  OfUnit,
  Participant,
  StateIn,
  SubjectOf,
  Transition,
} from "./life-cycle/transition.ts"
export {
  type ActingPerson,
  daySchema,
  moneySchema,
  outcomeSchema,
  receiptSchema,
  termSchema,
} from "./life-cycle/values.ts"
export * from "./notification/index.ts"
export * from "./open-casework/index.ts"
export * from "./services/index.ts"
export { caseworkMetrics } from "./telemetry/metrics.ts"
