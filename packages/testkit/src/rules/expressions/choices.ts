/** Random decision tables, also those without a row that holds. */

import {
  anything,
  clause,
  type Expression,
  exception,
  type HitPolicy,
  type Kind,
  oneOf,
  type TypedCell,
  table,
  text,
  unless,
  type ValueOfKind,
  valueOfParameter,
  versions,
  when,
} from "@bazgasht/rules"
import { operator } from "@bazgasht/rules/authoring"
import * as fc from "fast-check"
import { anyDay } from "../values.ts"
import { parameterIdOf, worldDays } from "../world.ts"
import { anyLiteral, citations } from "./leaves.ts"
import type { Form, Place } from "./place.ts"

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
const anyTable = <K extends Kind>(kind: K, { inner }: Place): fc.Arbitrary<Expression> => {
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

// The forms that every kind has: conditions, tables, exceptions, wordings, clauses and parameters.

const cited = (id: string) => ({ id, title: text(`بند ${id}`, `clause ${id}`), citations })

/** Exceptions, also several of one rank. */
const anyExceptions = <K extends Kind>(kind: K, { inner }: Place) =>
  fc
    .array(fc.tuple(fc.nat(2), inner("truth", 2), inner(kind, 2)), { minLength: 1, maxLength: 3 })
    .map((some) =>
      some.map(([rank, condition, gives], index) =>
        exception<ValueOfKind[K]>({ ...cited(`exception.${index}`), rank, when: condition, gives }),
      ),
    )

/** At least one wording, with or without gaps between them. */
const anyWordings = <K extends Kind>(kind: K, { inner }: Place) =>
  fc
    .tuple(
      inner(kind, 2),
      fc.nat(3),
      fc.uniqueArray(anyDay(worldDays), { maxLength: 3 }),
      fc.array(fc.option(inner(kind, 2), { nil: undefined, freq: 3 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([required, position, cuts, wording]) => {
      const bounds = cuts.sort((a, b) => a - b)
      const place = position % (bounds.length + 1)
      return [undefined, ...bounds].flatMap((start, index) => {
        const of = index === place ? required : wording[index]
        const end = bounds[index]
        return of === undefined
          ? []
          : [
              {
                ...(start === undefined ? {} : { from: start }),
                ...(end === undefined ? {} : { to: end }),
                of,
              },
            ]
      })
    })

export const choices = <K extends Kind>(kind: K, place: Place): ReadonlyArray<Form> => {
  type Value = ValueOfKind[K]
  const { inner } = place
  return [
    [
      "when",
      fc
        .tuple(inner("truth"), inner(kind), inner(kind))
        .map(([condition, gives, otherwise]) => when<Value>(condition, gives, otherwise)),
    ],
    ["table", anyTable(kind, place)],
    [
      "unless",
      fc
        .tuple(inner(kind, 2), anyExceptions(kind, place))
        .map(([general, some]) => unless<Value>(general, ...some)),
    ],
    [
      "versions",
      fc.tuple(inner("day", 2), anyWordings(kind, place)).map(([at, some]) => versions<Value>(at, ...some)),
    ],
    [
      "clause",
      fc.tuple(fc.nat(3), inner(kind)).map(([index, of]) => clause<Value>(cited(`clause.${index}`), of)),
    ],
    [
      "operator",
      inner(kind).map((operand) =>
        operator<Value>(
          {
            name: "plain",
            phrase: text("همان {operand}", "no other than {operand}"),
            places: { operand },
          },
          operand as Expression<Value>,
        ),
      ),
    ],
    [
      "parameter",
      inner("day").map((at) =>
        valueOfParameter<Value>({ id: parameterIdOf(kind), title: text(kind, kind), kind, values: [] }, at),
      ),
    ],
  ]
}
