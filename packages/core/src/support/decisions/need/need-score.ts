/** The need score: points by declared indicators, each with its own rule, that add up exactly. */

import {
  type Count,
  codedError,
  expressionsOfRule,
  isExact,
  listOf,
  type Rule,
  type RulePack,
  type Text,
  text,
  walk,
} from "@bazgasht/rules"
import * as Result from "effect/Result"

/** One thing that makes need, and the points it gives. */
export interface NeedIndicator {
  /** The points. Never negative, and never more than `most`. */
  readonly rule: Rule<Count>
  /** The most points that the indicator can give: what a family may still gain by a fact that is unknown. */
  readonly most: Count
}

/** A need score: its indicators, and the facts that no indicator may look at. */
export interface NeedScore {
  readonly title: Text
  readonly indicators: ReadonlyArray<NeedIndicator>
}

const texts = () => ({
  "needScore.protectedFact": text(
    "این شاخص به چیزی بستگی دارد که نباید در امتیاز اثر داشته باشد.",
    "The indicator reads a protected fact, which must not be weighed.",
  ),
  "needScore.duplicateIndicator": text("دو شاخص از یک قاعده‌اند.", "Two indicators have the same rule."),
  "needScore.ruleNotInPack": text(
    "قاعدهٔ این شاخص در مجموعه نیست یا قاعدهٔ دیگری با همین شناسه است.",
    "The pack does not have the rule of the indicator, or has another of its id.",
  ),
  "needScore.notACount": text("قاعدهٔ این شاخص عدد نمی‌دهد.", "The rule of the indicator determines no count."),
  "needScore.mostNotPositive": text(
    "بیشترین امتیاز شاخص باید عدد صحیح بزرگ‌تر از صفر باشد.",
    "The most points of an indicator have to be a whole number above zero.",
  ),
  "needScore.tooLarge": text(
    "با این شاخص مجموع امتیازها بزرگ‌تر از آن است که دقیق محاسبه شود.",
    "With this indicator the points are together too great to be computed exactly.",
  ),
  "needScore.pointsBelowZero": text(
    "قاعدهٔ این شاخص امتیازی کمتر از صفر داده است.",
    "The rule of the indicator gave fewer than zero points.",
  ),
  "needScore.pointsAboveMost": text(
    "قاعدهٔ این شاخص بیش از بیشترین امتیاز آن داده است.",
    "The rule of the indicator gave more points than the indicator allows.",
  ),
})

/**
 * One thing that is wrong with a need score. It says nothing of any family.
 *
 * @example
 * // Five points for each child, at most fifteen.
 * const wrong = makeNeedScore({ ...asked, protectedFacts: ["children"] })
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error?.indicator // => "points"
 * error?.fact // => "children"
 */
export class NeedScoreError extends /* @__PURE__ */ codedError("NeedScoreError", texts)<{
  readonly indicator: string
  readonly fact?: string
}> {}

/** What is wrong, as a stable code; `NeedScoreError.texts` has a sentence for each. */
export type NeedScoreErrorCode = NeedScoreError["code"]

/** What a need score is made of. */
export interface NeedScoreOptions extends NeedScore {
  /** The pack that holds the rules of the indicators and those they refer to. */
  readonly pack: RulePack
  /** Ids of facts and of lists that no indicator may look at; one field of a list is written `list.field`. */
  readonly protectedFacts: ReadonlyArray<string>
}

/** Every fact, list and field of a list at which a rule looks, through all rules that it refers to. */
const observedBy = (rule: Rule, pack: RulePack): ReadonlySet<string> => {
  const observed = new Set<string>()
  const followed = new Set<string>()
  const follow = (next: Rule): void => {
    if (followed.has(next.id)) return
    followed.add(next.id)
    for (const expression of expressionsOfRule(next))
      walk(expression, (node) => {
        const list = listOf(node)
        if (list !== undefined) observed.add(list.id)
        if (node.op === "fact") observed.add(node.id)
        if (node.op === "field") observed.add(`${node.list}.${node.name}`)
        const referred = node.op === "rule" ? pack.rules.get(node.id) : undefined
        if (referred !== undefined) follow(referred)
      })
  }
  follow(rule)
  return observed
}

/**
 * Makes a need score, or says everything that is wrong with it at once. That an indicator looks at a protected fact is found
 * through every rule that it refers to.
 *
 * @example
 * // Five points for each child, at most fifteen.
 * const score = Result.getOrThrow(makeNeedScore({ ...asked, protectedFacts: ["religion"] }))
 * const setting = { pack: smallLaw, today: gregorianDay(2025, 4, 10) }
 * Result.getOrThrow(scoreOf(score, { children: 2 }, setting)).proven // => 10
 *
 * const wrong = makeNeedScore({ ...asked, protectedFacts: ["children"] })
 * Result.isFailure(wrong) && wrong.failure.map(({ fact }) => fact) // => ["children"]
 */
export const makeNeedScore = ({
  indicators,
  pack,
  protectedFacts,
  title,
}: NeedScoreOptions): Result.Result<NeedScore, ReadonlyArray<NeedScoreError>> => {
  const errors: Array<NeedScoreError> = []
  const refuse = (code: NeedScoreErrorCode, { rule }: NeedIndicator, fact?: string): void => {
    errors.push(new NeedScoreError({ code, indicator: rule.id, ...(fact === undefined ? {} : { fact }) }))
  }
  const forbidden = [...new Set(protectedFacts)].sort()
  const seen = new Set<string>()
  let total = 0
  for (const indicator of indicators) {
    const { most, rule } = indicator
    if (seen.has(rule.id)) refuse("needScore.duplicateIndicator", indicator)
    seen.add(rule.id)
    if (pack.rules.get(rule.id) !== rule) refuse("needScore.ruleNotInPack", indicator)
    if (rule.valueKind !== "count") refuse("needScore.notACount", indicator)
    if (!isExact(most) || most <= 0) refuse("needScore.mostNotPositive", indicator)
    else if (isExact(total + most)) total += most
    else refuse("needScore.tooLarge", indicator)
    const observed = observedBy(rule, pack)
    for (const fact of forbidden) if (observed.has(fact)) refuse("needScore.protectedFact", indicator, fact)
  }
  return errors.length === 0 ? Result.succeed({ title, indicators }) : Result.fail(errors)
}
