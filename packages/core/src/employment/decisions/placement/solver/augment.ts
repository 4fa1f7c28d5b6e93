/**
 * Placing one candidate more at the least loss to the others: successive shortest paths over the openings.
 *
 * @module
 */

import type { Market } from "./market.ts"
import { nearestFirst } from "./queue.ts"
import type { Seating } from "./seating.ts"
import { shortlists } from "./shortlists.ts"

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
  const lists = shortlists(market, prices)
  // Behind the openings stand the candidates: the distance up to which their short lists are enough.
  const distance = new Float64Array(market.openings + market.candidates).fill(Number.POSITIVE_INFINITY)
  const reachedBy = new Int32Array(market.openings)
  const reachedFrom = new Int32Array(market.openings)
  const touched = new Int32Array(distance.length)
  const done = new Int32Array(market.openings)
  const queue = nearestFirst(distance.length, distance)
  let touchedCount = 0
  let doneCount = 0
  let nearest = 0
  let lastOpening = -1
  let leaver = -1

  const shorten = (node: number, reached: number): void => {
    if (distance[node] === Number.POSITIVE_INFINITY) touched[touchedCount++] = node
    distance[node] = reached
  }

  const reach = (candidate: number, pair: number, reached: number): void => {
    const opening = openings[pair] as number
    if (reached >= (distance[opening] as number)) return
    shorten(opening, reached)
    reachedBy[opening] = pair
    reachedFrom[opening] = candidate
    if ((taken[opening] as number) < (seats[opening] as number)) {
      nearest = reached
      lastOpening = opening
      leaver = -1
    } else queue.add(opening)
  }

  /**
   * Looks at the other openings in the short list of a candidate, from what the distance and the own gain add up to, and gives
   * the most that the candidate could gain in any other opening, or a little more. The rest of the pairs waits its turn.
   */
  const look = (candidate: number, own: number, base: number): number => {
    const first = candidate * lists.length
    const end = first + (lists.sizes[candidate] as number)
    let most = lists.cutoffs[candidate] as number
    for (let entry = first; entry < end; entry++) {
      const pair = lists.pairs[entry] as number
      if (pair === own) continue
      const gain = (weight[pair] as number) - (prices[openings[pair] as number] as number)
      if (gain > most) most = gain
      if (base - gain < nearest) reach(candidate, pair, base - gain)
    }
    const rest = base - (lists.cutoffs[candidate] as number)
    if (rest < nearest) {
      shorten(market.openings + candidate, rest)
      queue.add(market.openings + candidate)
    }
    return most
  }

  /** Looks at all pairs of a candidate when the short list is not enough. */
  const lookAtAll = (candidate: number, from: number): void => {
    const base = from + (lists.cutoffs[candidate] as number)
    const end = start[candidate + 1] as number
    const own = placed[candidate] as number
    for (let pair = start[candidate] as number; pair < end; pair++) {
      const reached = base - ((weight[pair] as number) - (prices[openings[pair] as number] as number))
      if (reached < nearest && pair !== own) reach(candidate, pair, reached)
    }
    lists.renew(candidate)
  }

  const lookFrom = (opening: number, from: number): void => {
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
      content[member] = worth - look(member, own, from + (worth - price))
    }
  }

  const search = (candidate: number): void => {
    doneCount = 0
    lists.renew(candidate)
    nearest = lists.bestOf(candidate)
    lastOpening = -1
    leaver = candidate
    if (nearest === 0) return
    look(candidate, -1, nearest)
    while (!queue.isEmpty()) {
      const node = queue.take()
      const from = distance[node] as number
      if (from >= nearest) break
      if (node < market.openings) lookFrom(node, from)
      else lookAtAll(node - market.openings, from)
    }
  }

  const sit = (candidate: number, pair: number, place: number): void => {
    placed[candidate] = pair
    seat[candidate] = place
    sitting[place] = candidate
    content[candidate] = Number.NEGATIVE_INFINITY
  }

  return (candidate) => {
    search(candidate)
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
