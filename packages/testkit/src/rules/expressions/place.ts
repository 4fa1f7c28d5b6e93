import type { Expression, Kind, ListFact, Op, ValueOfKind } from "@bazgasht/rules"
import * as fc from "fast-check"
import { worldLists } from "../world.ts"

/** An expression whose value is of a kind. */
export type ExpressionOf<K extends Kind> = Expression<ValueOfKind[K]>

export type AnyOf<K extends Kind> = fc.Arbitrary<ExpressionOf<K>>

export type Form = readonly [Op, fc.Arbitrary<Expression>]

/** The kinds whose values have an order. */
export type OrderedKind = "count" | "money" | "day" | "term" | "ratio"

/** The kinds whose values are added up. */
export type AmountKind = "count" | "money"

export interface Place {
  /** Expressions of a kind that may stand in the form: as deep as one form further inside, or more. */
  readonly inner: <K extends Kind>(kind: K, deeper?: number) => AnyOf<K>
  /** The same, where the entries of one more list may be looked at. */
  readonly over: <K extends Kind>(list: ListFact, kind: K) => AnyOf<K>
}

type WorldList = (typeof worldLists)[number]

/** Aggregates that ask a condition of each entry. */
export const overEntries = (
  { over }: Place,
  make: (list: WorldList, where: Expression<boolean>) => Expression,
): fc.Arbitrary<Expression> =>
  fc.oneof(...worldLists.map((list) => over(list, "truth").map((where) => make(list, where))))

/** Aggregates of something about the entries that a condition chooses. */
export const aggregate = <K extends Kind>(
  kind: K,
  { over }: Place,
  make: (list: WorldList, of: ExpressionOf<K>, where: Expression<boolean>) => Expression,
): fc.Arbitrary<Expression> =>
  fc.oneof(
    ...worldLists.map((list) =>
      fc.tuple(over(list, kind), over(list, "truth")).map(([of, where]) => make(list, of, where)),
    ),
  )
