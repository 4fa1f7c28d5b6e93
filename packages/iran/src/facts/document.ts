import {
  type Change,
  type Count,
  codeFact,
  countFact,
  type Day,
  dayFact,
  type Fact,
  type Field,
  listFact,
  type Money,
  moneyFact,
  type Ratio,
  ratioFact,
  type Term,
  type TypedListFact,
  termFact,
  text,
  truthFact,
} from "@bazgasht/rules"

interface Limits {
  readonly minimum?: number
  readonly maximum?: number
}

/** Declares a fact: its id, its label in Persian and in English, and how lawful means can change it or its limits. */
type Declare<A> = (id: string, fa: string, en: string, further?: Change | Limits) => Fact<A>

/** The facts that one document attests, by kind. */
interface AttestedFacts {
  readonly truth: Declare<boolean>
  readonly count: Declare<Count>
  /** In the smallest unit of the currency. */
  readonly money: Declare<Money>
  readonly day: Declare<Day>
  readonly term: Declare<Term>
  readonly ratio: Declare<Ratio>
  /** One of the codes; of any code of the pack where none are given. */
  readonly code: <const A extends string = string>(
    id: string,
    fa: string,
    en: string,
    codes?: ReadonlyArray<A>,
  ) => Fact<A>
  readonly list: <const F extends { readonly [name: string]: Field }>(
    id: string,
    fa: string,
    en: string,
    fields: F,
  ) => TypedListFact<F>
}

/**
 * What a document attests, and the actor that issues it: `document("court", "دادنامه", "the judgment")` has
 * `day("judgmentDay", "تاریخ صدور حکم", "the day of the judgment")`.
 */
export const document = (issuer: string, fa: string, en: string): AttestedFacts => {
  const evidence = text(fa, en)
  const attested = (id: string, labelFa: string, labelEn: string, further?: Change | Limits) => ({
    id,
    label: text(labelFa, labelEn),
    issuer,
    evidence,
    ...(typeof further === "string" ? { change: further } : further),
  })
  return {
    truth: (...said) => truthFact(attested(...said)),
    count: (...said) => countFact(attested(...said)),
    money: (...said) => moneyFact(attested(...said)),
    day: (...said) => dayFact(attested(...said)),
    term: (...said) => termFact(attested(...said)),
    ratio: (...said) => ratioFact(attested(...said)),
    code: (id, labelFa, labelEn, codes) =>
      codeFact({ ...attested(id, labelFa, labelEn), ...(codes === undefined ? {} : { codes }) }),
    list: (id, labelFa, labelEn, fields) => listFact({ ...attested(id, labelFa, labelEn), fields }),
  }
}

/** The values that facts take, by the name of each. */
export type ValuesOf<Facts> = {
  readonly [Name in keyof Facts]: Facts[Name] extends Fact<infer A> ? A : never
}
