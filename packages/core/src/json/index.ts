/**
 * JSON in and out: decisions and outlooks as documents of a stated format, with the decoders that read them back.
 *
 * @module
 */

export { fieldLabels } from "../missing-fields/field-labels.ts"
export { type CitationJson, citationJson } from "./citation-json.ts"
export type {
  CompactDecision,
  CompactMissing,
  CompactQuantity,
  SharedReceipt,
} from "./compact-decision.ts"
export {
  type DebtOutlookJson,
  debtOutlookJson,
  debtOutlookSchema,
  decodeDebtOutlook,
} from "./debt-outlook-json.ts"
export {
  type ActJson,
  type AssumedReleaseJson,
  assumedReleaseJson,
  type DecisionJson,
  type DecisionJsonOptions,
  decisionJson,
  type OutcomeJson,
  type ProofJson,
  type RemedyJson,
} from "./decision-json.ts"
export type { DocumentOptions } from "./decisions-document.ts"
export {
  decodeEmploymentOutlook,
  type EmploymentOutlookJson,
  employmentOutlookJson,
  employmentOutlookSchema,
} from "./employment-outlook-json.ts"
export { expandDecision, expandQuantity, groundAddresses, groundAt } from "./expand-decision.ts"
export {
  decodeFamilyOutlook,
  type FamilyOutlookJson,
  familyOutlookJson,
  familyOutlookSchema,
} from "./family-outlook-json.ts"
export { type GroundJson, groundJson } from "./ground-json.ts"
export { fieldSchema, type JsonSchemaDocument, jsonSchemaOf, jsonSchemas } from "./json-schema.ts"
export { type MissingJson, missingJson, writtenAt } from "./missing-json.ts"
export { decodeOutlook, type OutlookJson, outlookJson, outlookSchema } from "./outlook-json.ts"
export { errorJsonSchema, refusalJsonSchema } from "./problem-schemas.ts"
export {
  type PublicOutlookJson,
  type PublicOutlookOptions,
  publicOutlookJson,
  publicOutlookSchema,
} from "./public-outlook-json.ts"
export { type QuantityJson, type QuantityJsonOptions, quantityJson } from "./quantity-json.ts"
export { type QuestionJson, questionJson, questionSchema } from "./question-json.ts"
export type { SharedJson } from "./shared-rows.ts"
export { type StandardDecoder, type StandardIssue, standardSchemas } from "./standard-schema.ts"
export { dayJson, type ValueJson, valueJson } from "./value-json.ts"
