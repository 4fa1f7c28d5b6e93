import {
  addDays,
  addTerm,
  addTerms,
  completionDay,
  shareOfTerm,
  startOfMonth,
  startOfYear,
  subtractTerms,
  termBetween,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyRounding } from "../values.ts"
import { extremes } from "./extremes.ts"
import type { Form, Place } from "./place.ts"

/** The forms of days. */
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

/** The forms of terms. */
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
