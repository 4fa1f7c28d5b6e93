/**
 * The parts of a rule in the order of the law: clauses and bars by the article that they stand in,
 * `const under57 = clausesOf(article57)` and then `under57("IPC-57-consent", "رضایت محکوم", "the sentenced person's own consent")(ownConsent)`;
 * and what follows by itself, a day, a length, an amount:
 * `computed([noteTo57], { from: ipcInForce }).day("REL-SL-1", "نخستین روز نیمه‌آزادی", "the first day for semi-liberty", dayServed(share))`.
 */

import {
  bar,
  type Citation,
  type Count,
  clause,
  count,
  type Day,
  type Expression,
  type Kind,
  type Money,
  type Places,
  type QuantitiesOfRule,
  quantityRule,
  type Ratio,
  type Rule,
  type RuleOptions,
  type Sentences,
  type Term,
  type TypedException,
  text,
  when,
} from "@bazgasht/rules"

/** A condition in whole sentences; places in them are ids of its facts, parameters and rules, or names of `places`. */
interface Said extends Sentences {
  readonly places?: Places
}

const sentencesOf = (
  said: Said | undefined,
): { readonly sentences?: Sentences; readonly places?: Places } => {
  if (said === undefined) return {}
  const { places, ...sentences } = said
  return places === undefined ? { sentences } : { sentences, places }
}

/** Labels parts of a rule: the id, the title in Persian and in English, its sentences, then the condition. */
export const clausesOf =
  (...citations: ReadonlyArray<Citation>) =>
  (id: string, fa: string, en: string, said?: Said) =>
  <A>(of: Expression<A>): Expression<A> =>
    clause({ id, title: text(fa, en), citations, ...sentencesOf(said) }, of)

/** Labels bars: the id, the title in Persian and in English, whether it applies in sentences, then when it does. */
export const barsOf =
  (...citations: ReadonlyArray<Citation>) =>
  (id: string, fa: string, en: string, said?: Said) =>
  (when: Expression<boolean>): TypedException<boolean> =>
    bar({ id, title: text(fa, en), citations, ...sentencesOf(said), when })

/** How a rule is said by others: the sentences of a truth, the scale of a number, the titles of its codes. */
type SaidOfRule = Pick<RuleOptions<unknown>, "codeSentences" | "codeTitles" | "scale" | "sentences">

type Compute<A> = (
  id: string,
  fa: string,
  en: string,
  expression: Expression<A>,
  said?: SaidOfRule,
) => Rule<A>

/** Automatic rules by the kind of what they give: the id, the title in Persian and in English, then the expression. */
export const computed = (citations: ReadonlyArray<Citation>, inForce?: Rule["inForce"]) => {
  const of =
    <A>(valueKind: Kind): Compute<A> =>
    (id, fa, en, expression, said = {}) =>
      quantityRule(valueKind, {
        ...said,
        id,
        title: text(fa, en),
        citations,
        kind: "automatic",
        ...(inForce === undefined ? {} : { inForce }),
        expression,
      })
  return {
    truth: of<boolean>("truth"),
    count: of<Count>("count"),
    /** In the smallest unit of the currency. */
    money: of<Money>("money"),
    day: of<Day>("day"),
    term: of<Term>("term"),
    ratio: of<Ratio>("ratio"),
    code: <A extends string>(...said: Parameters<Compute<A>>): Rule<A> => of<A>("code")(...said),
  }
}

/** The place of the first of the conditions that holds, from 1 on; where none holds, the place after the last. */
export const firstOf = (conditions: ReadonlyArray<Expression<boolean>>): Expression<Count> =>
  conditions.reduceRight<Expression<Count>>(
    (rest, condition, index) => when(condition, count(index + 1), rest),
    count(conditions.length + 1),
  )

/** The rules with quantities and the rules of the quantities. */
export const rulesOf = (shown: ReadonlyArray<QuantitiesOfRule>): ReadonlyArray<Rule> =>
  shown.flatMap(({ quantities, rule }) => [
    rule,
    ...quantities.map((one) => ("quantity" in one ? one.quantity : one)),
  ])
