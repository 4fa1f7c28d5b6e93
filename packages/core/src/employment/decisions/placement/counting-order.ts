/**
 * Orders by counting: what is to be ordered by small whole numbers is ordered in linear time.
 *
 * @module
 */

import { startsOf } from "./solver/columns.ts"

/**
 * A stable order by whole numbers from zero: equals stay as they stood.
 *
 * @param order - places in `numbers`, each once
 * @param numbers - all below `count`
 */
export const orderedBy = (order: Int32Array, numbers: ArrayLike<number>, count: number): Int32Array => {
  const next = startsOf(
    order.map((place) => numbers[place] as number),
    count,
  )
  const ordered = new Int32Array(order.length)
  for (const place of order) {
    const number = numbers[place] as number
    const at = next[number] as number
    ordered[at] = place
    next[number] = at + 1
  }
  return ordered
}

/** Numbers that order values from the greatest to the smallest, small enough to be counted. */
export const greatestFirst = (
  values: Float64Array,
): { readonly numbers: ArrayLike<number>; readonly count: number } => {
  let greatest = 0
  for (const value of values) if (value > greatest) greatest = value
  if (greatest <= 4 * values.length + 1000)
    return { numbers: values.map((value) => greatest - value), count: greatest + 1 }
  const distinct = [...new Set(values.toSorted())].reverse()
  const numberOf = new Map(distinct.map((value, number) => [value, number]))
  return { numbers: values.map((value) => numberOf.get(value) as number), count: distinct.length }
}
