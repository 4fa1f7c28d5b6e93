/**
 * Placing one candidate more at the least loss to the others: successive shortest paths over the openings.
 *
 * @module
 */

import type { Market } from "./market.ts"
import { nearestFirst } from "./queue.ts"
import type { Seating } from "./seating.ts"

/**
 * Makes the step that finds the cheapest chain of moves that makes room for a candidate, or leaves out whoever is cheapest to
 * leave out, and raises the prices so that everybody placed still sits where it is best at these prices.
 *
 * Before and after each step: prices are not negative, only a full opening has a price, everybody placed is where worth less
 * price is greatest, and nobody left out (of those who had their turn) would gain anywhere.
 */
export const augmenter = (market: Market, seating: Seating): ((candidate: number) => void) => {
  const { opening: openings, seats, start, weight } = market
  const { content, firstSeat, placed, prices, seat, sitting, taken } = seating
  const distance = new Float64Array(market.openings).fill(Number.POSITIVE_INFINITY)
  const reachedBy = new Int32Array(market.openings)
  const reachedFrom = new Int32Array(market.openings)
  const touched = new Int32Array(market.openings)
  const done = new Int32Array(market.openings)
  const queue = nearestFirst(market.openings, distance)
  let touchedCount = 0
  let nearest = 0
  let lastOpening = -1
  let leaver = -1

  /** Looks at every other opening of a candidate from a distance, and gives the greatest gain that the candidate could have there. */
  const look = (candidate: number, own: number, from: number, gain: number): number => {
    const base = from + gain
    const end = start[candidate + 1] as number
    let best = 0
    for (let pair = start[candidate] as number; pair < end; pair++) {
      if (pair === own) continue
      const opening = openings[pair] as number
      const other = (weight[pair] as number) - (prices[opening] as number)
      if (other <= best && base - other >= nearest) continue
      if (other > best) best = other
      const reached = base - other
      if (reached >= nearest || reached >= (distance[opening] as number)) continue
      if (distance[opening] === Number.POSITIVE_INFINITY) touched[touchedCount++] = opening
      distance[opening] = reached
      reachedBy[opening] = pair
      reachedFrom[opening] = candidate
      if ((taken[opening] as number) < (seats[opening] as number)) {
        nearest = reached
        lastOpening = opening
        leaver = -1
      } else queue.add(opening)
    }
    return best
  }

  const search = (candidate: number): number => {
    let best = 0
    const end = start[candidate + 1] as number
    for (let pair = start[candidate] as number; pair < end; pair++) {
      const gain = (weight[pair] as number) - (prices[openings[pair] as number] as number)
      if (gain > best) best = gain
    }
    nearest = best
    lastOpening = -1
    leaver = candidate
    if (best === 0) return 0
    look(candidate, -1, 0, best)
    let doneCount = 0
    while (!queue.isEmpty()) {
      const opening = queue.take()
      const from = distance[opening] as number
      if (from >= nearest) break
      done[doneCount++] = opening
      const price = prices[opening] as number
      const first = firstSeat[opening] as number
      const last = first + (taken[opening] as number)
      for (let place = first; place < last; place++) {
        const member = sitting[place] as number
        const gain = (weight[placed[member] as number] as number) - price
        if (from + gain < nearest) {
          nearest = from + gain
          lastOpening = opening
          leaver = member
        }
      }
      for (let place = first; place < last; place++) {
        const member = sitting[place] as number
        if (from + ((content[member] as number) - price) >= nearest) continue
        const own = placed[member] as number
        const worth = weight[own] as number
        content[member] = worth - look(member, own, from, worth - price)
      }
    }
    return doneCount
  }

  const sit = (candidate: number, pair: number, place: number): void => {
    placed[candidate] = pair
    seat[candidate] = place
    sitting[place] = candidate
    content[candidate] = Number.NEGATIVE_INFINITY
  }

  return (candidate) => {
    const doneCount = search(candidate)
    for (let index = 0; index < doneCount; index++) {
      const opening = done[index] as number
      prices[opening] = (prices[opening] as number) + nearest - (distance[opening] as number)
    }
    if (leaver !== candidate) {
      let opening = lastOpening
      let place: number
      if (leaver < 0) {
        place = (firstSeat[opening] as number) + (taken[opening] as number)
        taken[opening] = (taken[opening] as number) + 1
      } else {
        place = seat[leaver] as number
        placed[leaver] = -1
      }
      for (;;) {
        const mover = reachedFrom[opening] as number
        const pair = reachedBy[opening] as number
        const old = placed[mover] as number
        const oldPlace = seat[mover] as number
        sit(mover, pair, place)
        if (mover === candidate) break
        opening = openings[old] as number
        place = oldPlace
      }
    }
    queue.clear()
    for (let index = 0; index < touchedCount; index++)
      distance[touched[index] as number] = Number.POSITIVE_INFINITY
    touchedCount = 0
  }
}
