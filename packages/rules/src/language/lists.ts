import type { Expression, Field } from "../expression.ts"
import type { Count } from "../values/value.ts"
import type { Amount } from "./arithmetic.ts"
import type { Ordered } from "./comparison.ts"
import { type EntryOf, entryOf, type TypedListFact } from "./facts.ts"
import { always } from "./literals.ts"

type Fields = { readonly [name: string]: Field }
type Where<F> = (entry: EntryOf<F>) => Expression<boolean>

const overList = <F extends Fields>(list: TypedListFact<F>, where: Where<F>) => ({
  list,
  where: where(entryOf(list)),
})

/**
 * At least one entry satisfies the condition.
 *
 * @example
 * const debts = listFact({ id: "debts", label: text("دیون", "debts"), fields: { amount: fields.money(text("مبلغ", "amount")) } })
 * evaluate(exists(debts, ({ amount }) => moreThan(amount, money(100))), { debts: [{ amount: 50 }, { amount: 150 }] }, setting).value // => true
 */
export const exists = <F extends Fields>(list: TypedListFact<F>, where: Where<F>): Expression<boolean> => ({
  op: "exists",
  ...overList(list, where),
})

/**
 * Every entry satisfies the condition; an empty list does.
 *
 * @example
 * const debts = listFact({ id: "debts", label: text("دیون", "debts"), fields: { amount: fields.money(text("مبلغ", "amount")) } })
 * evaluate(every(debts, ({ amount }) => moreThan(amount, money(100))), { debts: [{ amount: 50 }, { amount: 150 }] }, setting).value // => false
 */
export const every = <F extends Fields>(list: TypedListFact<F>, where: Where<F>): Expression<boolean> => ({
  op: "every",
  ...overList(list, where),
})

/**
 * The number of entries that satisfy the condition.
 *
 * @example
 * const debts = listFact({ id: "debts", label: text("دیون", "debts"), fields: { amount: fields.money(text("مبلغ", "amount")) } })
 * evaluate(countOf(debts, ({ amount }) => moreThan(amount, money(100))), { debts: [{ amount: 50 }, { amount: 150 }] }, setting).value // => 1
 */
export const countOf = <F extends Fields>(
  list: TypedListFact<F>,
  where: Where<F> = () => always,
): Expression<Count> => ({ op: "countOf", ...overList(list, where) })

/**
 * The sum over the entries that satisfy the condition.
 *
 * @example
 * const debts = listFact({ id: "debts", label: text("دیون", "debts"), fields: { amount: fields.money(text("مبلغ", "amount")) } })
 * evaluate(sumOf(debts, ({ amount }) => amount), { debts: [{ amount: 50 }, { amount: 150 }] }, setting).value // => 200
 */
export const sumOf = <F extends Fields, A extends Amount>(
  list: TypedListFact<F>,
  of: (entry: EntryOf<F>) => Expression<A>,
  where: Where<F> = () => always,
): Expression<A> => ({ op: "sumOf", ...overList(list, where), of: of(entryOf(list)) }) as Expression<A>

/**
 * The smallest over the entries that satisfy the condition; without such an entry there is no value.
 *
 * @example
 * const debts = listFact({ id: "debts", label: text("دیون", "debts"), fields: { amount: fields.money(text("مبلغ", "amount")) } })
 * evaluate(smallestOf(debts, ({ amount }) => amount), { debts: [{ amount: 50 }, { amount: 150 }] }, setting).value // => 50
 */
export const smallestOf = <F extends Fields, A extends Ordered>(
  list: TypedListFact<F>,
  of: (entry: EntryOf<F>) => Expression<A>,
  where: Where<F> = () => always,
): Expression<A> => ({ op: "smallestOf", ...overList(list, where), of: of(entryOf(list)) }) as Expression<A>

/**
 * The greatest over the entries that satisfy the condition; without such an entry there is no value.
 *
 * @example
 * const debts = listFact({ id: "debts", label: text("دیون", "debts"), fields: { amount: fields.money(text("مبلغ", "amount")) } })
 * evaluate(greatestOf(debts, ({ amount }) => amount), { debts: [{ amount: 50 }, { amount: 150 }] }, setting).value // => 150
 */
export const greatestOf = <F extends Fields, A extends Ordered>(
  list: TypedListFact<F>,
  of: (entry: EntryOf<F>) => Expression<A>,
  where: Where<F> = () => always,
): Expression<A> => ({ op: "greatestOf", ...overList(list, where), of: of(entryOf(list)) }) as Expression<A>
