/** Random decision tables, also those without a row that holds. */

import {
  anything,
  type Expression,
  type HitPolicy,
  type Kind,
  oneOf,
  type TypedCell,
  table,
  type ValueOfKind,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyLiteral } from "./literals.ts"
import type { Place } from "./place.ts"

const cell = <K extends Kind>(kind: K): fc.Arbitrary<TypedCell<ValueOfKind[K]>> => {
  const literal = anyLiteral(kind)
  const values = fc.array(literal, { minLength: 1, maxLength: 2 }).map((some) => oneOf(...some))
  if (kind === "truth" || kind === "code") return fc.oneof(fc.constant(anything), values)
  const bound = fc.record({ value: literal.map(({ value }) => value), inclusive: fc.boolean() })
  // Also the bands that no constructor makes, and those that no value is in: JSON may hold them.
  const band = fc.record({ cell: fc.constant("band"), low: bound, high: bound }, { requiredKeys: ["cell"] })
  return fc.oneof(fc.constant(anything), values, { arbitrary: band, weight: 3 })
}

/** The kinds of the columns of random tables. */
const columns: ReadonlyArray<readonly [Kind, ...ReadonlyArray<Kind>]> = [
  ["truth"],
  ["count"],
  ["money"],
  ["day"],
  ["term"],
  ["ratio"],
  ["code"],
  ["day", "code"],
  ["count", "truth"],
]

/** Tables that yield a kind. */
export const anyTable = <K extends Kind>(kind: K, { inner }: Place): fc.Arbitrary<Expression> => {
  const hitPolicies: ReadonlyArray<HitPolicy> =
    kind === "count" || kind === "money" ? ["unique", "first", "any", "sum"] : ["unique", "first", "any"]
  const over = (kindsOfColumns: ReadonlyArray<Kind>) =>
    fc
      .record({
        hitPolicy: fc.constantFrom(...hitPolicies),
        inputs: fc.tuple(...kindsOfColumns.map((column) => inner(column, 2))),
        rows: fc.array(fc.tuple(fc.tuple(...kindsOfColumns.map(cell)), inner(kind, 2)), {
          minLength: 1,
          maxLength: 3,
        }),
      })
      .map((options) => table<ReadonlyArray<ValueOfKind[Kind]>, ValueOfKind[K]>(options))
  return fc.oneof(...columns.map(over))
}
