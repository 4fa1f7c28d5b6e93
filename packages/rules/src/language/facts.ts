import type { Change, Expression, FactNode, Field, FieldNode, ListFact, Scale } from "../expression.ts"
import type { Day } from "../values/day.ts"
import type { Ratio } from "../values/ratio.ts"
import type { CodeSentences, FactSentences, Sentences, ValueSentences } from "../values/sentences.ts"
import type { Term } from "../values/term.ts"
import type { Text } from "../values/text.ts"
import type { Count, Kind, Money } from "../values/value.ts"

type TypedFactNode<A> = Expression<A> & FactNode

/** A fact whose value is an `A`: an expression with its description. */
export interface Fact<A = unknown> extends TypedFactNode<A> {}

/** The declaration of a fact. */
interface FactOptions {
  readonly id: string
  readonly label: Text
  /** The actor who issues the evidence. */
  readonly issuer?: string
  readonly evidence?: Text
  /** Who issues the evidence, where the `issuer` is a party that only presents it. */
  readonly issuedBy?: Text
  /** Default `never`. */
  readonly change?: Change
}

/** The declaration of a fact that holds or does not hold. */
interface TruthFactOptions extends FactOptions {
  readonly sentences?: Sentences
}

/** The declaration of a fact that has a value which is no number. */
interface ValueFactOptions extends FactOptions {
  readonly sentences?: ValueSentences
}

/** Limits of a whole number, both included: things, the smallest unit of the currency, or days since 1 January 1970. */
export interface WholeNumberOptions extends ValueFactOptions {
  readonly minimum?: number
  readonly maximum?: number
  /** Of a number that is not an amount; absent where more is more. */
  readonly scale?: Scale
}

const fact = <A>(kind: Kind, options: FactOptions & Partial<FactNode>): Fact<A> =>
  ({ op: "fact", kind, ...options, change: options.change ?? "never" }) as Fact<A>

/**
 * A fact that holds or does not hold. Its label is for headings and columns; its sentences are what a reader is told and asked.
 *
 * @example
 * const goodConduct = truthFact({
 *   id: "goodConduct",
 *   label: text("حسن اخلاق در مدت اجرای مجازات", "good conduct while serving"),
 *   sentences: {
 *     yes: text("محکوم حسن اخلاق داشته است", "the sentenced person has shown good conduct"),
 *     no: text("محکوم حسن اخلاق نداشته است", "the sentenced person has not shown good conduct"),
 *     question: text("آیا محکوم حسن اخلاق داشته است؟", "has the sentenced person shown good conduct?"),
 *   },
 *   issuer: "headOfPrison",
 *   change: "toYes",
 * })
 * evaluate(goodConduct, { goodConduct: true }, setting).value // => true
 * // Not stated is not no.
 * evaluate(goodConduct, {}, setting).value // => undefined
 */
export const truthFact = (options: TruthFactOptions): Fact<boolean> => fact("truth", options)

/**
 * A fact that is a whole number of things; zero or more unless its limits say otherwise.
 *
 * @example
 * const earlierConvictions = countFact({ id: "earlierConvictions", label: text("محکومیت‌های پیشین", "earlier convictions") })
 * evaluate(earlierConvictions, { earlierConvictions: 2 }, setting).value // => 2
 */
export const countFact = (options: WholeNumberOptions): Fact<Count> =>
  fact("count", { minimum: 0, ...options })

/**
 * A fact that is an amount in the smallest unit of the currency; zero or more unless its limits say otherwise.
 *
 * @example
 * const debt = moneyFact({ id: "debt", label: text("بدهی", "debt") })
 * evaluate(debt, { debt: 5_000_000 }, setting).value // => 5_000_000
 */
export const moneyFact = (options: WholeNumberOptions): Fact<Money> =>
  fact("money", { minimum: 0, ...options })

/**
 * A fact that is a day.
 *
 * @example
 * const arrest = dayFact({ id: "arrest", label: text("روز بازداشت", "day of arrest") })
 * evaluate(arrest, { arrest: setting.today }, setting).value // => setting.today
 */
export const dayFact = (options: WholeNumberOptions): Fact<Day> => fact("day", options)

/**
 * A fact that is a length of time.
 *
 * @example
 * const imposed = termFact({ id: "imposed", label: text("مدت حبس", "length of imprisonment") })
 * evaluate(imposed, { imposed: { months: 40, days: 0 } }, setting).value // => { months: 40, days: 0 }
 */
export const termFact = (options: ValueFactOptions): Fact<Term> => fact("term", options)

/**
 * A fact that is a fraction.
 *
 * @example
 * const disability = ratioFact({ id: "disability", label: text("درصد از کارافتادگی", "degree of disability") })
 * evaluate(disability, { disability: { numerator: 1, denominator: 4 } }, setting).value // => { numerator: 1, denominator: 4 }
 */
export const ratioFact = (options: ValueFactOptions): Fact<Ratio> => fact("ratio", options)

/**
 * A fact that is one of the given codes; any code where none are given. Its sentences have a place for the words of the code.
 *
 * @example
 * const custody = codeFact({
 *   id: "custody",
 *   label: text("نوع زندان", "kind of prison"),
 *   sentences: {
 *     is: text("زندان، {value} است", "the prison is {value}"),
 *     isNot: text("زندان، {value} نیست", "the prison is not {value}"),
 *   },
 *   codes: ["open", "closed"],
 * })
 * evaluate(is(custody, code("open")), { custody: "open" }, setting).value // => true
 */
export const codeFact = <const A extends string = string>(
  options: FactOptions & {
    readonly codes?: ReadonlyArray<A>
    readonly sentences?: CodeSentences<NoInfer<A>>
  },
): Fact<A> => fact("code", options)

/** A field whose value is an `A`. */
export type TypedField<A> = Field & { readonly type?: A }

interface FurtherOfField<S extends FactSentences> {
  readonly sentences?: S
  readonly scale?: Scale
}

const field =
  <A, S extends FactSentences = ValueSentences>(kind: Kind) =>
  (label: Text, further: FurtherOfField<S> = {}): TypedField<A> => ({ kind, label, ...further })

/** Fields of the entries of a list. */
export const fields = {
  truth: field<boolean, Sentences>("truth"),
  count: field<Count>("count"),
  money: field<Money>("money"),
  day: field<Day>("day"),
  term: field<Term>("term"),
  code: <const A extends string>(
    label: Text,
    codes: ReadonlyArray<A>,
    further: FurtherOfField<CodeSentences<NoInfer<A>>> = {},
  ): TypedField<A> => ({ kind: "code", label, codes, ...further }),
} as const

/** A list fact whose entries have the fields `F`. */
export type TypedListFact<F> = ListFact & { readonly fields: F }

/** The current entry of an aggregate: each field as an expression. */
export type EntryOf<F> = {
  readonly [Name in keyof F]: F[Name] extends TypedField<infer A> ? Expression<A> : never
}

/**
 * A fact that is a list, such as debts, earlier convictions or family members.
 *
 * @example
 * const earlierConvictions = listFact({
 *   id: "earlierConvictions",
 *   label: text("سابقهٔ محکومیت", "earlier convictions"),
 *   fields: { degree: fields.count(text("درجه", "degree")) },
 * })
 * const grave = exists(earlierConvictions, ({ degree }) => atMost(degree, count(3)))
 * evaluate(grave, { earlierConvictions: [{ degree: 6 }, { degree: 2 }] }, setting).value // => true
 * evaluate(grave, { earlierConvictions: [] }, setting).value // => false
 * evaluate(grave, {}, setting).value // => undefined
 */
export const listFact = <const F extends { readonly [name: string]: Field }>(options: {
  readonly id: string
  readonly label: Text
  readonly issuer?: string
  readonly evidence?: Text
  readonly issuedBy?: Text
  /** The question for the list. */
  readonly sentences?: ValueSentences
  readonly fields: F
}): TypedListFact<F> => options

/**
 * The entry of a list as an aggregate sees it.
 *
 * @example
 * const debts = listFact({ id: "debts", label: text("دیون", "debts"), fields: { amount: fields.money(text("مبلغ", "amount")) } })
 * entryOf(debts).amount // => { op: "field", list: "debts", name: "amount", kind: "money", label: { fa: "مبلغ", en: "amount" } }
 */
export const entryOf = <F extends { readonly [name: string]: Field }>(list: TypedListFact<F>): EntryOf<F> =>
  Object.fromEntries(
    Object.entries(list.fields).map(([name, { codes: _, ...field }]) => [
      name,
      { op: "field", list: list.id, name, ...field } satisfies FieldNode,
    ]),
  ) as EntryOf<F>
