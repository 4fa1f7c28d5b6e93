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
  type QuantitiesOfRule,
  quantityRule,
  type Ratio,
  type Rule,
  type Term,
  type TypedException,
  text,
  when,
} from "@bazgasht/rules"

/** Labels parts of a rule: the id, the title in Persian and in English, then the condition. */
export const clausesOf =
  (...citations: ReadonlyArray<Citation>) =>
  (id: string, fa: string, en: string) =>
  <A>(of: Expression<A>): Expression<A> =>
    clause({ id, title: text(fa, en), citations }, of)

/** Labels bars: the id, the title in Persian and in English, then when it applies. */
export const barsOf =
  (...citations: ReadonlyArray<Citation>) =>
  (id: string, fa: string, en: string) =>
  (when: Expression<boolean>): TypedException<boolean> =>
    bar({ id, title: text(fa, en), citations, when })

type Compute<A> = (id: string, fa: string, en: string, expression: Expression<A>) => Rule<A>

/** Automatic rules by the kind of what they give: the id, the title in Persian and in English, then the expression. */
export const computed = (citations: ReadonlyArray<Citation>, inForce?: Rule["inForce"]) => {
  const of =
    <A>(valueKind: Kind): Compute<A> =>
    (id, fa, en, expression) =>
      quantityRule(valueKind, {
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
