/** The smallest and the greatest of values that have an order. */

import { greatest, greatestOf, smallest, smallestOf, type ValueOfKind } from "@bazgasht/rules"
import * as fc from "fast-check"
import { aggregate } from "./lists.ts"
import type { Form, OrderedKind, Place } from "./place.ts"

/** The smallest and the greatest of several parts, or of the entries of a list. */
export const extremes = <K extends OrderedKind>(kind: K, place: Place): ReadonlyArray<Form> => {
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
