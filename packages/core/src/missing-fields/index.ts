export { answerQuestion } from "./answer-question.ts"
export { type AskedFile, askAboutFamily, askAboutPair, askAboutPrisoner } from "./asked-file.ts"
export type { FieldDescription, FieldsOfFacts, MissingField, WrittenKind } from "./file-field.ts"
export { type FieldQuestion, type MissingFields, missingFields, type OpenAnswer } from "./missing-fields.ts"
export { openingFields, pairFields } from "./opening-fields.ts"
export {
  type NextQuestion,
  openRoutes,
  type QuestionChoice,
  type QuestionOptions,
  questions,
} from "./questions.ts"
