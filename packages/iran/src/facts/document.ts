import {
  type Actor,
  type Change,
  type CodeSentences,
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
  type Scale,
  type Sentences,
  type Term,
  type Text,
  type TypedListFact,
  termFact,
  text,
  truthFact,
  type WholeNumberOptions,
} from "@bazgasht/rules"

interface Limits {
  readonly minimum?: number
  readonly maximum?: number
}

interface ValueSaid extends Limits {
  readonly change?: Change
  /** What to ask for, as a whole sentence. */
  readonly question?: Text
  /** Of a day of birth with a question: whose age is counted from it. */
  readonly ageOf?: Text
  readonly scale?: Scale
}

/** Whether it is so in whole sentences, and how lawful means can change it. */
interface TruthSaid extends Sentences {
  readonly change?: Change
}

/**
 * Declares a fact: its id, its label in Persian and in English, and how lawful means can change it, its limits, its question.
 */
type Declare<A> = (id: string, fa: string, en: string, further?: Change | ValueSaid) => Fact<A>

/** The facts that one document attests, by kind. */
interface AttestedFacts {
  /** `truth("detained", "بازداشت", "detention", { yes: text(…), no: text(…), question: text(…), change: "toNo" })`. */
  readonly truth: (id: string, fa: string, en: string, said: TruthSaid) => Fact<boolean>
  readonly count: Declare<Count>
  /** In the smallest unit of the currency. */
  readonly money: Declare<Money>
  readonly day: Declare<Day>
  readonly term: Declare<Term>
  readonly ratio: Declare<Ratio>
  /** One of the codes; of any code of the pack where none are given. Sentences have a place for the words of the code. */
  readonly code: <const A extends string = string>(
    id: string,
    fa: string,
    en: string,
    codes?: ReadonlyArray<A>,
    sentences?: CodeSentences<NoInfer<A>>,
  ) => Fact<A>
  readonly list: <const F extends { readonly [name: string]: Field }>(
    id: string,
    fa: string,
    en: string,
    fields: F,
    question?: Text,
  ) => TypedListFact<F>
}

/** The office that issues identity documents, certificates of birth among them. */
export const civilRegistry = text("سازمان ثبت احوال کشور", "the National Organization for Civil Registration")

const issuers = new WeakMap<object, Actor>()

/** The actor that issues, or presents, the document of a fact. A fact is plain JSON and names it by its id alone. */
export const issuerOf = (fact: object): Actor | undefined => issuers.get(fact)

/**
 * What a document attests, and the actor that issues it, or the party that presents it and `issuedBy` whom it was issued: `document(court, "دادنامه", "the judgment")` has
 * `day("judgmentDay", "تاریخ صدور حکم", "the day of the judgment")`.
 */
export const document = (issuer: Actor, fa: string, en: string, issuedBy?: Text): AttestedFacts => {
  const evidence = text(fa, en)
  const attested = (id: string, labelFa: string, labelEn: string) => ({
    id,
    label: text(labelFa, labelEn),
    issuer: issuer.id,
    evidence,
    ...(issuedBy === undefined ? {} : { issuedBy }),
  })
  const issued = <F extends object>(fact: F): F => {
    issuers.set(fact, issuer)
    return fact
  }
  const valued =
    <A>(fact: (options: WholeNumberOptions) => Fact<A>): Declare<A> =>
    (id, labelFa, labelEn, further = {}) => {
      const { ageOf, question, ...more } = typeof further === "string" ? { change: further } : further
      const whose = ageOf === undefined ? {} : { ageOf }
      const sentences = question === undefined ? {} : { sentences: { question, ...whose } }
      return issued(fact({ ...attested(id, labelFa, labelEn), ...sentences, ...more }))
    }
  return {
    truth: (id, labelFa, labelEn, said) => {
      const { change, ...sentences } = said
      const changes = change === undefined ? {} : { change }
      return issued(truthFact({ ...attested(id, labelFa, labelEn), sentences, ...changes }))
    },
    count: valued(countFact),
    money: valued(moneyFact),
    day: valued(dayFact),
    term: valued(termFact),
    ratio: valued(ratioFact),
    code: (id, labelFa, labelEn, codes, sentences) =>
      issued(
        codeFact({
          ...attested(id, labelFa, labelEn),
          ...(codes === undefined ? {} : { codes }),
          ...(sentences === undefined ? {} : { sentences }),
        }),
      ),
    list: (id, labelFa, labelEn, fields, question) =>
      issued(
        listFact({
          ...attested(id, labelFa, labelEn),
          ...(question === undefined ? {} : { sentences: { question } }),
          fields,
        }),
      ),
  }
}

/** The values that facts take, by the name of each. */
export type ValuesOf<Facts> = {
  readonly [Name in keyof Facts]: Facts[Name] extends Fact<infer A> ? A : never
}
