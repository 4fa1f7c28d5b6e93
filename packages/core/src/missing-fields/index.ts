/**
 * What is missing of a file, as fields that can be written.
 *
 * @module
 */

export { type AskedFile, askAboutFamily, askAboutPair, askAboutPrisoner } from "./asked-file.ts"
export type { FieldDescription, FieldsOfFacts, MissingField, WrittenKind } from "./file-field.ts"
export { type FieldQuestion, type MissingFields, missingFields, type OpenAnswer } from "./missing-fields.ts"
export { openingFields, pairFields } from "./opening-fields.ts"
