/**
 * Rules compiled to generated code. Import it where the content policy allows `new Function`; nothing else of the library does.
 *
 * @module
 */

export {
  generateAnswerColumns,
  generateDecisionColumns,
  generateValueColumns,
} from "./readers/columns/generate-columns.ts"
export {
  type Generated,
  GenerationError,
  generateAnswer,
  generateValue,
} from "./readers/compiled/generate.ts"
