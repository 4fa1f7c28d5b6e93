import type { Expression, Kind, ListFact, Op, ValueOfKind } from "@bazgasht/rules"
import type * as fc from "fast-check"

/** An expression whose value is of a kind. */
export type ExpressionOf<K extends Kind> = Expression<ValueOfKind[K]>

/** Random expressions of a kind. */
export type AnyOf<K extends Kind> = fc.Arbitrary<ExpressionOf<K>>

/** Random expressions of one form. */
export type Form = readonly [Op, fc.Arbitrary<Expression>]

/** The kinds whose values have an order. */
export type OrderedKind = "count" | "money" | "day" | "term" | "ratio"

/** The kinds whose values are added up. */
export type AmountKind = "count" | "money"

/** Where a form stands. */
export interface Place {
  /** Expressions of a kind that may stand in the form: as deep as one form further inside, or more. */
  readonly inner: <K extends Kind>(kind: K, deeper?: number) => AnyOf<K>
  /** The same, where the entries of one more list may be looked at. */
  readonly over: <K extends Kind>(list: ListFact, kind: K) => AnyOf<K>
}
