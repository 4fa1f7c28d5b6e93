import type { Bound, Cell, Exception, Expression, HitPolicy, Places, Row } from "../expression.ts"
import type { Citation } from "../values/citation.ts"
import type { Day } from "../values/day.ts"
import type { Sentences } from "../values/sentences.ts"
import type { Text } from "../values/text.ts"
import { always, type Literal, never } from "./literals.ts"

/**
 * One value if the condition holds, the other if it does not.
 *
 * @example
 * evaluate(when(never, count(1), count(2)), {}, setting).value // => 2
 */
export const when = <A>(
  condition: Expression<boolean>,
  gives: Expression<A>,
  otherwise: Expression<NoInfer<A>>,
): Expression<A> => ({ op: "when", condition, gives, otherwise }) as Expression<A>

/** A cell for an input of type `A`. */
export type TypedCell<A> = Cell & { readonly type?: A }

const bound = (literal: Literal, inclusive: boolean): Bound => ({ value: literal.value, inclusive })
const band = <A>(low: Bound | undefined, high: Bound | undefined): TypedCell<A> => ({
  cell: "band",
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
})

/** Any value, known or not. */
export const anything: TypedCell<never> = { cell: "any" }

/**
 * One of the given values.
 *
 * @example
 * cellInWords(style, "code", oneOf(code("life"), code("death"))) // => "life imprisonment or death"
 */
export const oneOf = <A>(...values: ReadonlyArray<Literal<A>>): TypedCell<A> => ({
  cell: "oneOf",
  values: values.map(({ value }) => value),
})

/**
 * More than the value, the value itself excluded.
 *
 * @example
 * cellInWords(style, "term", over(years(10))) // => "over 10 years"
 */
export const over = <A>(low: Literal<A>): TypedCell<A> => band(bound(low, false), undefined)

/**
 * The value or more.
 *
 * @example
 * cellInWords(style, "term", from(years(10))) // => "from 10 years"
 */
export const from = <A>(low: Literal<A>): TypedCell<A> => band(bound(low, true), undefined)

/**
 * The value or less.
 *
 * @example
 * cellInWords(style, "term", upTo(years(10))) // => "up to 10 years"
 */
export const upTo = <A>(high: Literal<A>): TypedCell<A> => band(undefined, bound(high, true))

/**
 * Less than the value, the value itself excluded.
 *
 * @example
 * cellInWords(style, "term", below(years(10))) // => "under 10 years"
 */
export const below = <A>(high: Literal<A>): TypedCell<A> => band(undefined, bound(high, false))

/**
 * From the first, included, to below the second.
 *
 * @example
 * cellInWords(style, "term", fromBelow(years(1), years(5))) // => "from 1 year under 5 years"
 */
export const fromBelow = <A>(low: Literal<A>, high: Literal<NoInfer<A>>): TypedCell<A> =>
  band(bound(low, true), bound(high, false))

/**
 * More than the first, up to and including the second.
 *
 * @example
 * cellInWords(style, "term", overUpTo(years(10), years(15))) // => "over 10 years up to 15 years"
 */
export const overUpTo = <A>(low: Literal<A>, high: Literal<NoInfer<A>>): TypedCell<A> =>
  band(bound(low, false), bound(high, true))

/**
 * From the first up to the second, both included.
 *
 * @example
 * cellInWords(style, "term", fromUpTo(days(91), months(6))) // => "from 91 days up to 6 months"
 */
export const fromUpTo = <A>(low: Literal<A>, high: Literal<NoInfer<A>>): TypedCell<A> =>
  band(bound(low, true), bound(high, true))

type Cells<Inputs extends ReadonlyArray<unknown>> = {
  readonly [Index in keyof Inputs]: TypedCell<Inputs[Index]>
}
type Expressions<Inputs extends ReadonlyArray<unknown>> = {
  readonly [Index in keyof Inputs]: Expression<Inputs[Index]>
}

/**
 * A decision table. It has no value where no row matches, nor where two rows of a `unique` table do.
 *
 * @example
 * const short = table({
 *   hitPolicy: "unique",
 *   inputs: [imposedTerm],
 *   rows: [
 *     [[upTo(years(1))], always],
 *     [[over(years(1))], never],
 *   ],
 * })
 * evaluate(short, { imposedTerm: { months: 8, days: 0 } }, setting).value // => true
 * evaluate(short, { imposedTerm: { months: 12, days: 1 } }, setting).value // => false
 * evaluate(short, {}, setting).value // => undefined
 */
export const table = <Inputs extends ReadonlyArray<unknown>, A>(options: {
  readonly hitPolicy: HitPolicy
  readonly inputs: Expressions<Inputs>
  readonly rows: ReadonlyArray<readonly [cells: Cells<NoInfer<Inputs>>, gives: Expression<A>]>
}): Expression<A> =>
  ({
    op: "table",
    hitPolicy: options.hitPolicy,
    inputs: options.inputs,
    rows: options.rows.map(([cells, gives]): Row => ({ cells, gives })),
  }) as Expression<A>

/**
 * A value of the cases that a clause covers; the others have none, and nothing is asked of them.
 *
 * @example
 * const ofPrisoners = onlyWhere(clause({ id: "58", title: text("حبس", "imprisonment"), citations: [] }, never), years(1))
 * evaluate(ofPrisoners, {}, setting).value // => undefined
 */
export const onlyWhere = <A>(covered: Expression<boolean>, gives: Expression<A>): Expression<A> =>
  table({ hitPolicy: "unique", inputs: [covered], rows: [[[oneOf(always)], gives]] })

/** The declaration of an exception. */
interface ExceptionOptions {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
  /** Of exceptions that apply together the highest rank wins; default 0. */
  readonly rank?: number
  /** Whether it applies, in whole sentences. */
  readonly sentences?: Sentences
  /** Parts of the condition by the places in the sentences, beside its facts, parameters and rules. */
  readonly places?: Places
}

/** An {@link Exception} whose consequence is an `A`. */
export type TypedException<A> = Exception & { readonly type?: A }

/**
 * An exception to a general rule, under its own label and article.
 *
 * @example
 * const half = exception({ id: "half", title: text("نصف", "one half"), citations: [], when: always, gives: share(1, 2) })
 * evaluate(unless(share(1, 3), half), {}, setting).value // => { numerator: 1, denominator: 2 }
 */
export const exception = <A>(
  options: ExceptionOptions & { readonly when: Expression<boolean>; readonly gives: Expression<A> },
): TypedException<A> => ({ rank: 0, ...options })

/**
 * An exception that bars: where it applies, the condition does not hold.
 *
 * @example
 * const custody = bar({ id: "custody", title: text("بازداشت", "in custody"), citations: [], when: always })
 * evaluate(unless(always, custody), {}, setting).value // => false
 */
export const bar = (
  options: ExceptionOptions & { readonly when: Expression<boolean> },
): TypedException<boolean> => exception({ ...options, gives: never })

/**
 * A general rule and its labelled exceptions. Two exceptions of equal rank that both apply are an error that names both.
 *
 * @example
 * const custody = bar({ id: "custody", title: text("بازداشت", "in custody"), citations: [], when: always })
 * evaluate(unless(always, custody), {}, setting).value // => false
 */
export const unless = <A>(
  general: Expression<A>,
  ...exceptions: ReadonlyArray<TypedException<NoInfer<A>>>
): Expression<A> => ({ op: "unless", general, exceptions }) as Expression<A>

/**
 * The wording in force on a day; no value on a day that no version covers, because its wording is not known.
 *
 * @example
 * evaluate(versions(lawDay, { to: setting.today, of: count(1) }, { from: setting.today, of: count(2) }), {}, setting).value // => 2
 */
export const versions = <A>(
  at: Expression<Day>,
  ...of: ReadonlyArray<{ readonly from?: Day; readonly to?: Day; readonly of: Expression<A> }>
): Expression<A> => ({ op: "versions", at, versions: of }) as Expression<A>

/** The declaration of a clause. */
interface ClauseOptions {
  readonly id: string
  readonly title: Text
  readonly citations?: ReadonlyArray<Citation>
  /**
   * The condition in whole sentences, said before its formula. Places in them are ids of facts, parameters and rules that occur in
   * the clause, or names of `places`. A place without a known value is filled with the name of what is unknown.
   */
  readonly sentences?: Sentences
  /** Parts of the clause by the places in the sentences, beside its facts, parameters and rules. */
  readonly places?: Places
}

/**
 * A labelled part of a rule: decisions name clauses as their grounds.
 *
 * @example
 * const conduct = clause({ id: "58-a", title: text("حسن اخلاق", "good conduct"), citations: [ipc("58")] }, goodConduct)
 * evaluate(conduct, { goodConduct: true }, setting).value // => true
 */
export const clause = <A>(options: ClauseOptions, of: Expression<A>): Expression<A> =>
  ({ op: "clause", citations: [], ...options, of }) as Expression<A>
