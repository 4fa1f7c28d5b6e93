/**
 * The rule language of bazgasht and its readers. It knows nothing of prisons.
 *
 * @module
 */

export * from "./expression.ts"
export * from "./language/arithmetic.ts"
export * from "./language/choice.ts"
export * from "./language/comparison.ts"
export * from "./language/facts.ts"
export * from "./language/lists.ts"
export * from "./language/literals.ts"
export * from "./language/logic.ts"
export * from "./language/parts.ts"
export * from "./language/time.ts"
export * from "./law/act.ts"
export type { DayCount } from "./law/day-count.ts"
export {
  type Article,
  limit,
  makePack,
  PackError,
  type PackLanguage,
  type QuantitiesOfRule,
  quantitiesByRule,
  type RulePack,
} from "./law/pack.ts"
export * from "./law/parameter.ts"
export * from "./law/policy.ts"
export * from "./law/rule.ts"
export { type Decision, decide, decideExactly } from "./readers/decide.ts"
export * from "./readers/determine.ts"
export * from "./readers/evaluate.ts"
export * from "./readers/exact.ts"
export { type FactsFrom, factsOn, type History, historyFrom } from "./readers/history.ts"
export * from "./readers/missing.ts"
export type { Outcome } from "./readers/outcome.ts"
export * from "./readers/proof.ts"
export * from "./readers/receipt.ts"
export * from "./readers/remedies.ts"
export type { RouteQuantity } from "./readers/route-quantities.ts"
export { chosenOption, type Setting } from "./readers/setting.ts"
export { type Period, type TimelineSpan, timeline } from "./readers/timeline.ts"
export * from "./values/citation.ts"
export { type CodedErrorClass, cloneableError, codedError } from "./values/coded-error.ts"
export type * from "./values/currency.ts"
export * from "./values/day.ts"
export * from "./values/digest.ts"
export * from "./values/gregorian.ts"
export * from "./values/ratio.ts"
export type { CodeSentences, Sentences } from "./values/sentences.ts"
export { inYearsAndMonths, makeTerm, measureOfTerm, type Term, termOfMeasure } from "./values/term.ts"
export * from "./values/text.ts"
export { type Answer, answerOf, type Truth } from "./values/truth.ts"
export * from "./values/value.ts"
export {
  cellInWords,
  dayInWords,
  inLanguage,
  languagesOf,
  type Style,
  valueInWords,
  wordsOf,
} from "./wording/phrases.ts"
