/** The forms that every kind has: conditions, tables, exceptions, wordings, clauses and parameters. */

import {
  clause,
  exception,
  type Kind,
  text,
  unless,
  type ValueOfKind,
  valueOfParameter,
  versions,
  when,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyDay } from "../values.ts"
import { parameterIdOf, worldDays } from "../world.ts"
import { citations } from "./citations.ts"
import type { Form, Place } from "./place.ts"
import { anyTable } from "./tables.ts"

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

/** The forms that every kind has. */
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
      "parameter",
      inner("day").map((at) =>
        valueOfParameter<Value>({ id: parameterIdOf(kind), title: text(kind, kind), kind, values: [] }, at),
      ),
    ],
  ]
}
