/**
 * Deferred acceptance (Gale and Shapley 1962, with seats): one side proposes in the order of its preference, the other keeps the
 * best of those who came and releases the rest, until no proposals are left.
 */

import { startsOf } from "./columns.ts"

/** Agents with the places that they accept, and places that prefer some agents to others. */
export interface StableProblem {
  readonly agents: number
  /** How many agents each place takes. */
  readonly seats: ArrayLike<number>
  /** The agent and the place of each pair; those of an agent stand together, the most preferred first. */
  readonly agentOf: Int32Array
  readonly placeOf: Int32Array
  /** Where the pairs of each agent start. */
  readonly starts: Int32Array
  /** Behind the last pair that the agent accepts. */
  readonly ends: Int32Array
  /** Which of two pairs of one place the place prefers: negative for the first. Never zero for two pairs. */
  readonly compare: (one: number, other: number) => number
}

/** A stable assignment. */
export interface StableAssignment {
  /** The place of each agent; `null` for one who is left out. */
  readonly assignment: ReadonlyArray<number | null>
  /** How many proposals were made: a measure of the work, and at most the number of pairs. */
  readonly proposals: number
}

/** Where the seats of each place start in one list of all of them; no place needs more seats than it has pairs. */
const seatsIn = ({ placeOf, seats }: StableProblem): Int32Array => {
  const wanted = startsOf(placeOf, seats.length)
  const starts = new Int32Array(seats.length + 1)
  for (let place = 0; place < seats.length; place++) {
    const most = (wanted[place + 1] as number) - (wanted[place] as number)
    starts[place + 1] = (starts[place] as number) + Math.min(seats[place] as number, most)
  }
  return starts
}

/**
 * The stable assignment that is best for every agent at once: no agent does better in any other stable one. Agents propose.
 *
 * Stable says: there are no agent and place such that the agent prefers the place to what it has and the place has a seat free
 * or given to an agent whom it prefers less. The time is that of the proposals made, each with the logarithm of the seats.
 *
 * @example
 * // Each of two agents prefers the place that prefers the other one.
 * const prefers = [1, 0, 0, 1]
 * const problem = {
 *   agents: 2,
 *   seats: [1, 1],
 *   agentOf: Int32Array.of(0, 0, 1, 1),
 *   placeOf: Int32Array.of(0, 1, 1, 0),
 *   starts: Int32Array.of(0, 2, 4),
 *   ends: Int32Array.of(2, 4),
 *   compare: (one: number, other: number) => (prefers[other] ?? 0) - (prefers[one] ?? 0),
 * }
 * deferredAcceptance(problem).assignment // => [0, 1]
 */
export const deferredAcceptance = (problem: StableProblem): StableAssignment => {
  const { agentOf, agents, compare, ends, placeOf, seats: all, starts } = problem
  const seatStarts = seatsIn(problem)
  // For each place a heap of the pairs that it holds, the least preferred on top.
  const held = new Int32Array(seatStarts.at(-1) ?? 0)
  const taken = new Int32Array(all.length)
  const next = starts.slice(0, -1)

  const isLower = (one: number, other: number): boolean => compare(one, other) > 0
  const raise = (base: number, from: number, pair: number): void => {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = held[base + parent] as number
      if (!isLower(pair, above)) break
      held[base + at] = above
      at = parent
    }
    held[base + at] = pair
  }
  const sink = (base: number, size: number, pair: number): void => {
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isLower(held[base + child + 1] as number, held[base + child] as number)) child++
      const below = held[base + child] as number
      if (!isLower(below, pair)) break
      held[base + at] = below
      at = child
    }
    held[base + at] = pair
  }

  let proposals = 0
  for (let first = 0; first < agents; first++) {
    let agent = first
    while ((next[agent] as number) < (ends[agent] as number)) {
      const pair = next[agent] as number
      next[agent] = pair + 1
      proposals++
      const place = placeOf[pair] as number
      const base = seatStarts[place] as number
      const seats = (seatStarts[place + 1] as number) - base
      const size = taken[place] as number
      if (size < seats) {
        taken[place] = size + 1
        raise(base, size, pair)
        break
      }
      if (seats === 0) continue
      const lowest = held[base] as number
      if (!isLower(lowest, pair)) continue
      sink(base, seats, pair)
      agent = agentOf[lowest] as number
    }
  }

  const assignment = Array.from({ length: agents }, (): number | null => null)
  for (const [place, size] of taken.entries()) {
    const base = seatStarts[place] as number
    for (const pair of held.subarray(base, base + size)) assignment[agentOf[pair] as number] = place
  }
  return { assignment, proposals }
}

/**
 * The stable assignment that is best for the places. Places propose, and every agent gets the least preferred of what a stable
 * assignment gives it; it assigns the same agents as {@link deferredAcceptance}.
 *
 * @example
 * // Each of two agents prefers the place that prefers the other one.
 * const prefers = [0, 1, 0, 1]
 * const problem = {
 *   agents: 2,
 *   seats: [1, 1],
 *   agentOf: Int32Array.of(0, 0, 1, 1),
 *   placeOf: Int32Array.of(0, 1, 1, 0),
 *   starts: Int32Array.of(0, 2, 4),
 *   ends: Int32Array.of(2, 4),
 *   compare: (one: number, other: number) => (prefers[other] ?? 0) - (prefers[one] ?? 0),
 * }
 * deferredAcceptance(problem).assignment // => [0, 1]
 * deferredAcceptanceByPlaces(problem).assignment // => [1, 0]
 */
export const deferredAcceptanceByPlaces = ({
  agentOf,
  agents,
  compare,
  ends,
  placeOf,
  seats,
  starts,
}: StableProblem): StableAssignment => {
  const lists = Array.from({ length: seats.length }, (): Array<number> => [])
  for (let agent = 0; agent < agents; agent++)
    for (let pair = starts[agent] as number; pair < (ends[agent] as number); pair++)
      lists[placeOf[pair] as number]?.push(pair)
  for (const list of lists) list.sort(compare)

  const kept = Array.from({ length: agents }, (): number | undefined => undefined)
  const free = Array.from(seats)
  const unasked = lists.map((list) => list.values())
  const waiting = [...lists.keys()]
  let proposals = 0
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    while ((free[place] as number) > 0) {
      const pair = unasked[place]?.next().value
      if (pair === undefined) break
      proposals++
      const agent = agentOf[pair] as number
      const before = kept[agent]
      // Pairs of an agent stand in the order of its preference.
      if (before !== undefined && before < pair) continue
      kept[agent] = pair
      free[place] = (free[place] as number) - 1
      if (before === undefined) continue
      const left = placeOf[before] as number
      free[left] = (free[left] as number) + 1
      waiting.push(left)
    }
  }
  return {
    assignment: kept.map((pair) => (pair === undefined ? null : (placeOf[pair] as number))),
    proposals,
  }
}
