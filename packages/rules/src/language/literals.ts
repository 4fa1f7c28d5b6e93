import type { Expression } from "../expression.ts"
import type { Day } from "../values/day.ts"
import { makeRatio, type Ratio } from "../values/ratio.ts"
import { makeTerm, type Term } from "../values/term.ts"
import type { Count, Kind, Money, Value } from "../values/value.ts"

/** An expression whose value stands in the rule itself. A number that a law could change is a parameter instead. */
export type Literal<A = unknown> = Expression<A> & { readonly op: "literal"; readonly value: Value }

const literal = <A>(kind: Kind, value: Value): Literal<A> => ({ op: "literal", kind, value }) as Literal<A>

/** The condition that always holds. */
export const always: Literal<boolean> = literal("truth", true)

/** The condition that never holds. */
export const never: Literal<boolean> = literal("truth", false)

/**
 * A whole number of things.
 *
 * @example
 * count(12).value // => 12
 */
export const count = (value: number): Literal<Count> => literal("count", value)

/**
 * A whole amount in the smallest unit of the currency.
 *
 * @example
 * money(5_000_000).value // => 5000000
 */
export const money = (value: number): Literal<Money> => literal("money", value)

/**
 * A day written into a rule.
 *
 * @example
 * onDay(setting.today).value // => setting.today
 */
export const onDay = (value: Day): Literal<Day> => literal("day", value)

/**
 * A code of a vocabulary.
 *
 * @example
 * code("life").value // => "life"
 */
export const code = <const A extends string>(value: A): Literal<A> => literal("code", value)

/**
 * A length of time.
 *
 * @example
 * term({ months: 40, days: 10 }).value // => { months: 40, days: 10 }
 */
export const term = (value: Term): Literal<Term> => literal("term", value)

/**
 * A length in years.
 *
 * @example
 * years(10).value // => { months: 120, days: 0 }
 */
export const years = (value: number): Literal<Term> => term(makeTerm({ years: value }))

/**
 * A length in months.
 *
 * @example
 * months(6).value // => { months: 6, days: 0 }
 */
export const months = (value: number): Literal<Term> => term(makeTerm({ months: value }))

/**
 * A length in days.
 *
 * @example
 * days(91).value // => { months: 0, days: 91 }
 */
export const days = (value: number): Literal<Term> => term(makeTerm({ days: value }))

/**
 * A fraction in lowest terms. A denominator of zero has no value; packs refuse rules that hold one.
 *
 * @example
 * share(2, 6).value // => { numerator: 1, denominator: 3 }
 */
export const share = (numerator: number, denominator: number): Literal<Ratio> =>
  literal("ratio", makeRatio(numerator, denominator) ?? { numerator, denominator })
