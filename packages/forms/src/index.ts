/**
 * Forms that build themselves: what is asked of a file, so that the outcomes of some routes become known, as a value that each answer turns into the
 * next. It knows no page and no framework; `@bazgasht/forms/elements` draws it.
 *
 * @module
 */

export type { FieldError } from "./field-error.ts"
export { type FieldParts, fieldParts, readParts } from "./field-parts.ts"
export {
  type AskedFor,
  answerForm,
  beginForm,
  type FileForm,
  type FormEntry,
  type FormProgress,
  type FormStep,
  type FormSubject,
  formEntries,
  leaveOpen,
  undoStep,
} from "./form.ts"
export type { FormField } from "./form-field.ts"
