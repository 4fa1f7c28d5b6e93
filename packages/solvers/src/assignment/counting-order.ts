import { startsOf } from "./columns.ts"

/**
 * A stable order by whole numbers from zero: equals stay as they stood.
 *
 * @param order - all places of `numbers`, each once
 * @param numbers - all below `count`
 * @example
 * orderedBy(Int32Array.of(0, 1, 2), Int32Array.of(1, 0, 1), 2) // => Int32Array.of(1, 0, 2)
 */
export const orderedBy = (order: Int32Array, numbers: Int32Array, count: number): Int32Array => {
  const next = startsOf(numbers, count)
  const ordered = new Int32Array(order.length)
  for (let index = 0; index < order.length; index++) {
    const place = order[index] as number
    const number = numbers[place] as number
    const at = next[number] as number
    ordered[at] = place
    next[number] = at + 1
  }
  return ordered
}

/**
 * Numbers that order values from the greatest to the smallest, small enough to be counted.
 *
 * @example
 * greatestFirst(Float64Array.of(2, 5, 2)) // => { numbers: Int32Array.of(3, 0, 3), count: 6 }
 */
export const greatestFirst = (
  values: Float64Array,
): { readonly numbers: Int32Array; readonly count: number } => {
  let greatest = 0
  for (let place = 0; place < values.length; place++) greatest = Math.max(greatest, values[place] as number)
  const numbers = new Int32Array(values.length)
  if (greatest <= 4 * values.length + 1000) {
    for (let place = 0; place < values.length; place++) numbers[place] = greatest - (values[place] as number)
    return { numbers, count: greatest + 1 }
  }
  const distinct = [...new Set(values.toSorted())].reverse()
  const numberOf = new Map(distinct.map((value, number) => [value, number]))
  for (let place = 0; place < values.length; place++)
    numbers[place] = numberOf.get(values[place] as number) as number
  return { numbers, count: distinct.length }
}
