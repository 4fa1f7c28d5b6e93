/** Looks through every value that an example makes: whatever packages export makes values of which no copy loses anything. */

import { expectValueKept } from "@bazgasht/properties/every-value"

let count = 0

/**
 * An assignment of the solvers says `undefined` of an agent without a seat, and JSON writes that as `null`. It is the one list of the packages that
 * has a hole; the document of a round is written and read by a codec of its own.
 */
const hasSeatless = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null) return false
  const { assignment, solution } = value as { readonly assignment?: unknown; readonly solution?: unknown }
  return (Array.isArray(assignment) && assignment.includes(undefined)) || hasSeatless(solution)
}

/** A value, after it was looked through. */
export const looked = <Value>(value: Value): Value => {
  if (!hasSeatless(value) && expectValueKept(value)) count++
  return value
}

/** How many values were data, and so were looked through. */
export const lookedThrough = (): number => count
