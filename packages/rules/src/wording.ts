/**
 * Explanations in words: descriptions of rules, outlines of decisions, and what a language has to be able to say.
 *
 * @module
 */

export * from "./values/direction.ts"
export { fillPlaces, placesOf } from "./values/sentences.ts"
export { citationInWords, citationsInWords } from "./wording/citations-in-words.ts"
export { actorsInWords, actsInWords, describe } from "./wording/describe.ts"
export { english } from "./wording/english.ts"
export {
  type BarringGrounds,
  barringGroundsOf,
  explain,
  explainDetermination,
  originInWords,
  outcomeInWords,
  quantityInWords,
  questionInWords,
  type SaidGround,
  type SaidGrounds,
  saidGroundsOf,
  writtenQuestionOf,
} from "./wording/explain.ts"
export * from "./wording/outline.ts"
export { problemLines } from "./wording/outlines.ts"
export { persian } from "./wording/persian.ts"
export { valueOfRuleInWords } from "./wording/phrases.ts"
export * from "./wording/plain-text.ts"
export * from "./wording/read-aloud.ts"
export * from "./wording/review.ts"
export type { CombiningOp, ProblemNames, Words } from "./wording/words.ts"
