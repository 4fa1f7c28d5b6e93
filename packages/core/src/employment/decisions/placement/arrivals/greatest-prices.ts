/**
 * What a best placement loses with one seat less.
 *
 * @module
 */

import type { PlacementInstance } from "../instance.ts"
import type { OptimalPlacement } from "../optimal-placement.ts"
import { nearestFirst } from "../solver/queue.ts"

const heldIn = ({ openings }: PlacementInstance, { assignment }: OptimalPlacement): ReadonlyArray<number> => {
  const held = openings.map(() => 0)
  for (const opening of assignment) if (opening !== undefined) held[opening] = (held[opening] as number) + 1
  return held
}

/**
 * By how much the worth of the best placement falls when an opening has one seat less, for each opening: zero where it has a
 * seat free or none at all.
 *
 * The solver stops at the smallest prices that prove its placement. These are the greatest: among the people of an opening, the
 * one leaves it who loses least by taking a free seat, by making room elsewhere in the same way, or by being left out. From the
 * smallest prices on, no such step loses less than nothing, so the nearest come first.
 */
export const greatestPrices = (
  instance: PlacementInstance,
  placement: OptimalPlacement,
): ReadonlyArray<number> => {
  const { openings, pairs } = instance
  const {
    assignment,
    proof: { gains, prices, worth },
  } = placement
  const above = new Float64Array(openings.length).fill(Number.POSITIVE_INFINITY)
  const queue = nearestFirst(openings.length, above)
  const lower = (opening: number, by: number): void => {
    if (by >= (above[opening] as number)) return
    above[opening] = by
    queue.add(opening)
  }
  for (const [opening, held] of heldIn(instance, placement).entries())
    if (held < (openings[opening]?.seats ?? 0)) lower(opening, 0)
  for (const [candidate, opening] of assignment.entries())
    if (opening !== undefined) lower(opening, gains[candidate] as number)
  const into = Map.groupBy(pairs, ({ opening }) => opening)
  while (!queue.isEmpty()) {
    const to = queue.take()
    const roomMade = (above[to] as number) + (prices[to] as number)
    for (const { candidate, fit } of into.get(to) ?? []) {
      const from = assignment[candidate]
      if (from === undefined || from === to) continue
      lower(from, roomMade + (gains[candidate] as number) - (fit * worth.perFit + worth.perPerson))
    }
  }
  return prices.map((price, opening) => {
    const by = above[opening] as number
    return by === Number.POSITIVE_INFINITY ? 0 : price + by
  })
}
