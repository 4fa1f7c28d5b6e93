import {
  add,
  type Count,
  countOf,
  daysBetween,
  type Expression,
  type Money,
  multiply,
  quotient,
  ratioOf,
  scaled,
  subtract,
  sumOf,
  type ValueOfKind,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyRounding } from "../values.ts"
import { extremes } from "./extremes.ts"
import { aggregate, overEntries } from "./lists.ts"
import type { AmountKind, Form, Place } from "./place.ts"

/** The forms of what is added up. */
export const amounts = <K extends AmountKind>(kind: K, place: Place): ReadonlyArray<Form> => {
  type Value = ValueOfKind[K]
  const { inner } = place
  const some = fc.tuple(inner(kind), fc.array(inner(kind), { maxLength: 2 }))
  return [
    ...extremes(kind, place),
    ["add", some.map(([first, rest]) => add<Value>(first, ...rest))],
    ["subtract", fc.tuple(inner(kind), inner(kind)).map(([a, b]) => subtract<Value>(a, b))],
    ["multiply", fc.tuple(inner(kind), inner("count")).map(([of, by]) => multiply<Value>(of, by))],
    [
      "scale",
      fc
        .tuple(inner(kind), inner("ratio"), anyRounding)
        .map(([of, by, rounding]) => scaled<Value>(of, by, rounding)),
    ],
    [
      "sumOf",
      aggregate(kind, place, (list, of, where) =>
        sumOf<typeof list.fields, Value>(
          list,
          () => of,
          () => where,
        ),
      ),
    ],
  ]
}

const divided = <K extends AmountKind>(kind: K, { inner }: Place): fc.Arbitrary<Expression<Count>> =>
  fc
    .tuple(inner(kind), inner(kind), anyRounding)
    .map(([left, right, rounding]) => quotient<ValueOfKind[K]>(left, right, rounding))

/** The forms of counts. */
export const counts = (place: Place): ReadonlyArray<Form> => {
  const { inner } = place
  const days = fc.tuple(inner("day"), inner("day"))
  return [
    ...amounts("count", place),
    ["divide", divided("count", place)],
    ["divide", divided("money", place)],
    ["daysBetween", days.map(([left, right]) => daysBetween(left, right))],
    ["countOf", overEntries(place, (list, where) => countOf(list, () => where))],
  ]
}

/** The forms of ratios. */
export const ratios = (place: Place): ReadonlyArray<Form> => {
  const { inner } = place
  return [
    ...extremes("ratio", place),
    ["ratio", fc.tuple(inner("count"), inner("count")).map(([a, b]) => ratioOf<Count>(a, b))],
    ["ratio", fc.tuple(inner("money"), inner("money")).map(([a, b]) => ratioOf<Money>(a, b))],
  ]
}
