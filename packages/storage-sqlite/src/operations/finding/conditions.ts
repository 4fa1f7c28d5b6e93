/**
 * Conditions on attributes.
 *
 * @module
 */

import type { Condition } from "@bazgasht/casework"
import type { Connection } from "../../connection/connection.ts"
import { storedValue } from "../attribute-value.ts"
import { all, joined, type Piece, piece } from "./piece.ts"

/** That a row of attributes has the name and a value of the condition. */
export const holds = (row: string, kind: string, condition: Condition): Piece => {
  const named = piece(`${row}.kind = ? AND ${row}.name = ?`, kind, condition.attribute)
  const compared = (comparison: string, value: Parameters<typeof storedValue>[0] | undefined) =>
    value === undefined
      ? []
      : [piece(`${row}.type = ? AND ${row}.value ${comparison} ?`, ...storedValue(value))]
  return all(
    "is" in condition
      ? [named, ...compared("=", condition.is)]
      : [named, ...compared(">=", condition.from), ...compared("<", condition.below)],
  )
}

/** That the case of a row meets the condition. */
export const meets = (row: string, kind: string, condition: Condition): Piece =>
  joined([
    piece(`EXISTS (SELECT 1 FROM attributes one WHERE one.subject = ${row}.subject AND`),
    holds("one", kind, condition),
    piece(")"),
  ])

/** So many cases are looked at one by one, and sorted, rather than to walk past all others. */
const few = 1000

/** The condition that the fewest cases meet, if they are few. */
export const narrowest = (
  { one }: Connection,
  kind: string,
  conditions: ReadonlyArray<Condition>,
): Condition | undefined => {
  let found: Condition | undefined
  let fewest = few
  for (const condition of conditions) {
    const { sql, parameters } = holds("one", kind, condition)
    const counted = one<{ readonly count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM attributes one WHERE ${sql} LIMIT ?)`,
      ...parameters,
      fewest,
    )
    if (counted !== undefined && counted.count < fewest) {
      fewest = counted.count
      found = condition
    }
  }
  return found
}
