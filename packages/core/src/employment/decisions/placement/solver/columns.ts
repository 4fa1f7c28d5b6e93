/**
 * Pairs as columns of numbers.
 *
 * @module
 */

/** Pairs, each with the rank of its candidate, the rank of its opening, and its fit. */
export interface PairColumns {
  readonly candidate: Int32Array
  readonly opening: Int32Array
  readonly fit: Float64Array
}

/** Whether the pairs stand in the order of candidates and then of openings, none of them twice. */
const isAscending = ({ candidate, opening }: PairColumns): boolean => {
  for (let pair = 1; pair < candidate.length; pair++) {
    const one = candidate[pair - 1] as number
    const other = candidate[pair] as number
    if (one > other || (one === other && (opening[pair - 1] as number) >= (opening[pair] as number)))
      return false
  }
  return true
}

/** How many pairs come before those of each key, and after the last key the number of all pairs. */
export const startsOf = (keys: Int32Array, count: number): Int32Array => {
  const starts = new Int32Array(count + 1)
  for (let place = 0; place < keys.length; place++) {
    const next = (keys[place] as number) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let key = 0; key < count; key++)
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number)
  return starts
}

/** The pairs in the order of a key; pairs of one key stay in the order in which they stood. */
const sortedBy = (pairs: PairColumns, keys: Int32Array, count: number): PairColumns => {
  const next = startsOf(keys, count)
  const sorted: PairColumns = {
    candidate: new Int32Array(keys.length),
    opening: new Int32Array(keys.length),
    fit: new Float64Array(keys.length),
  }
  for (let pair = 0; pair < keys.length; pair++) {
    const key = keys[pair] as number
    const place = next[key] as number
    next[key] = place + 1
    sorted.candidate[place] = pairs.candidate[pair] as number
    sorted.opening[place] = pairs.opening[pair] as number
    sorted.fit[place] = pairs.fit[pair] as number
  }
  return sorted
}

/** The pairs in the order of candidates and then of openings, in time linear in the pairs. */
export const inOrder = (pairs: PairColumns, candidates: number, openings: number): PairColumns => {
  if (isAscending(pairs)) return pairs
  const byOpening = sortedBy(pairs, pairs.opening, openings)
  return sortedBy(byOpening, byOpening.candidate, candidates)
}
