/** Pairs, each with the rank of its agent, the rank of its place, and its score. */
export interface PairColumns {
  readonly agent: Int32Array
  readonly place: Int32Array
  readonly score: Float64Array
}

/** Whether the pairs stand in the order of agents and then of places, none of them twice. */
const isAscending = ({ agent, place }: PairColumns): boolean => {
  for (let pair = 1; pair < agent.length; pair++) {
    const one = agent[pair - 1] as number
    const other = agent[pair] as number
    if (one > other || (one === other && (place[pair - 1] as number) >= (place[pair] as number))) return false
  }
  return true
}

/**
 * How many pairs come before those of each key, and after the last key the number of all pairs.
 *
 * @example
 * // Two pairs of the key 0, none of 1, and one of 2.
 * startsOf(Int32Array.of(0, 2, 0), 3) // => Int32Array.of(0, 2, 2, 3)
 */
export const startsOf = (keys: Int32Array, count: number): Int32Array => {
  const starts = new Int32Array(count + 1)
  for (let index = 0; index < keys.length; index++) {
    const next = (keys[index] as number) + 1
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
    agent: new Int32Array(keys.length),
    place: new Int32Array(keys.length),
    score: new Float64Array(keys.length),
  }
  for (let pair = 0; pair < keys.length; pair++) {
    const key = keys[pair] as number
    const index = next[key] as number
    next[key] = index + 1
    sorted.agent[index] = pairs.agent[pair] as number
    sorted.place[index] = pairs.place[pair] as number
    sorted.score[index] = pairs.score[pair] as number
  }
  return sorted
}

/**
 * The pairs in the order of agents and then of places, in time linear in the pairs.
 *
 * @example
 * const pairs = { agent: Int32Array.of(1, 0), place: Int32Array.of(0, 0), score: Float64Array.of(5, 3) }
 * sortedPairs(pairs, 2, 1).score // => Float64Array.of(3, 5)
 */
export const sortedPairs = (pairs: PairColumns, agents: number, places: number): PairColumns => {
  if (isAscending(pairs)) return pairs
  const byPlace = sortedBy(pairs, pairs.place, places)
  return sortedBy(byPlace, byPlace.agent, agents)
}
