/** The smallest and the greatest of values that have an order. */

import {
  add,
  addDays,
  addTerm,
  addTerms,
  type Count,
  completionDay,
  countOf,
  daysBetween,
  type Expression,
  greatest,
  greatestOf,
  type Money,
  multiply,
  quotient,
  ratioOf,
  scaled,
  shareOfTerm,
  smallest,
  smallestOf,
  startOfMonth,
  startOfYear,
  subtract,
  subtractTerms,
  sumOf,
  termBetween,
  type ValueOfKind,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyRounding } from "../values.ts"
import { type AmountKind, aggregate, type Form, type OrderedKind, overEntries, type Place } from "./place.ts"

/** The smallest and the greatest of several parts, or of the entries of a list. */
const extremes = <K extends OrderedKind>(kind: K, place: Place): ReadonlyArray<Form> => {
  type Value = ValueOfKind[K]
  const part = place.inner(kind)
  const some = fc.tuple(part, fc.array(part, { maxLength: 2 }))
  return [
    ["smallest", some.map(([first, rest]) => smallest<Value>(first, ...rest))],
    ["greatest", some.map(([first, rest]) => greatest<Value>(first, ...rest))],
    [
      "smallestOf",
      aggregate(kind, place, (list, of, where) =>
        smallestOf<typeof list.fields, Value>(
          list,
          () => of,
          () => where,
        ),
      ),
    ],
    [
      "greatestOf",
      aggregate(kind, place, (list, of, where) =>
        greatestOf<typeof list.fields, Value>(
          list,
          () => of,
          () => where,
        ),
      ),
    ],
  ]
}

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

export const ratios = (place: Place): ReadonlyArray<Form> => {
  const { inner } = place
  return [
    ...extremes("ratio", place),
    ["ratio", fc.tuple(inner("count"), inner("count")).map(([a, b]) => ratioOf<Count>(a, b))],
    ["ratio", fc.tuple(inner("money"), inner("money")).map(([a, b]) => ratioOf<Money>(a, b))],
  ]
}

export const days = (place: Place): ReadonlyArray<Form> => {
  const { inner } = place
  return [
    ...extremes("day", place),
    ["addDays", fc.tuple(inner("day"), inner("count")).map(([day, by]) => addDays(day, by))],
    ["addTerm", fc.tuple(inner("day"), inner("term")).map(([day, length]) => addTerm(day, length))],
    ["startOf", inner("day").map(startOfMonth)],
    ["startOf", inner("day").map(startOfYear)],
    [
      "completionDay",
      fc
        .tuple(inner("day"), inner("term"), inner("ratio"))
        .map(([start, length, of]) => completionDay(start, length, of)),
    ],
  ]
}

export const terms = (place: Place): ReadonlyArray<Form> => {
  const { inner } = place
  return [
    ...extremes("term", place),
    ["termBetween", fc.tuple(inner("day"), inner("day")).map(([a, b]) => termBetween(a, b))],
    [
      "addTerms",
      fc
        .tuple(inner("term"), fc.array(inner("term"), { maxLength: 2 }))
        .map(([first, rest]) => addTerms(first, ...rest)),
    ],
    [
      "subtractTerms",
      fc.tuple(inner("term"), inner("term")).map(([left, right]) => subtractTerms(left, right)),
    ],
    [
      "scaleTerm",
      fc
        .tuple(inner("term"), inner("ratio"), anyRounding)
        .map(([length, by, rounding]) => shareOfTerm(length, by, rounding)),
    ],
  ]
}
