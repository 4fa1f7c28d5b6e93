import { type PairColumns, startsOf } from "./columns.ts"
import { orderedBy } from "./counting-order.ts"
import { nearestFirst } from "./nearest-first.ts"

/** An optimal assignment with the prices of seats and the gains of agents that prove it. */
export interface PricedAssignment {
  /** The place of each agent; `null` for one who is left out. */
  readonly assignment: ReadonlyArray<number | null>
  readonly prices: ReadonlyArray<number>
  readonly gains: ReadonlyArray<number>
}

const heldIn = (places: number, assignment: PricedAssignment["assignment"]): ReadonlyArray<number> => {
  const held = Array.from({ length: places }, () => 0)
  for (const place of assignment) if (place !== null) held[place] = (held[place] as number) + 1
  return held
}

/**
 * By how much the worth of an optimal assignment falls when a place has one seat less, for each place: zero where it has a
 * seat free or none at all.
 *
 * The solver stops at the smallest prices that prove its assignment. These are the greatest: among the agents of a place, the
 * one leaves it who loses least by taking a free seat, by making room elsewhere in the same way, or by being left out. From the
 * smallest prices on, no such step loses less than nothing, so the nearest come first.
 *
 * @param seats - how many agents each place takes
 * @param pairs - in any order, each with its weight as its score
 * @example
 * // One seat, and the second-best agent would gain three by it.
 * const pairs = { agent: Int32Array.of(0, 1), place: Int32Array.of(0, 0), score: Float64Array.of(3, 5) }
 * greatestPrices([1], pairs, { assignment: [null, 0], prices: [3], gains: [0, 2] }) // => [5]
 */
export const greatestPrices = (
  seats: ReadonlyArray<number>,
  pairs: PairColumns,
  { assignment, gains, prices }: PricedAssignment,
): ReadonlyArray<number> => {
  const above = new Float64Array(seats.length).fill(Number.POSITIVE_INFINITY)
  const queue = nearestFirst(seats.length, above)
  const lower = (place: number, by: number): void => {
    if (by >= (above[place] as number)) return
    above[place] = by
    queue.add(place)
  }
  for (const [place, held] of heldIn(seats.length, assignment).entries())
    if (held < (seats[place] as number)) lower(place, 0)
  for (const [agent, place] of assignment.entries()) if (place !== null) lower(place, gains[agent] as number)
  const starts = startsOf(pairs.place, seats.length)
  const listed = new Int32Array(pairs.place.length)
  for (let pair = 0; pair < listed.length; pair++) listed[pair] = pair
  const into = orderedBy(listed, pairs.place, seats.length)
  while (!queue.isEmpty()) {
    const to = queue.take()
    const roomMade = (above[to] as number) + (prices[to] as number)
    for (let at = starts[to] as number; at < (starts[to + 1] as number); at++) {
      const pair = into[at] as number
      const agent = pairs.agent[pair] as number
      const from = assignment[agent]
      if (typeof from !== "number" || from === to) continue
      lower(from, roomMade + (gains[agent] as number) - (pairs.score[pair] as number))
    }
  }
  return prices.map((price, place) => {
    const by = above[place] as number
    return by === Number.POSITIVE_INFINITY ? 0 : price + by
  })
}
