/** Placement problems from a seed. Fits are whole numbers from 0 to 1,000, and seats even between two numbers: our assumptions. */

import type { FeasiblePair, PlacementInstance } from "@bazgasht/solvers/placement"

/** Numbers from 0 to 1 that are the same for the same seed (Marsaglia's xorshift of 32 bits). */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** The greatest fit of any pair. */
export const greatestFit = 1000

/** How large a problem is. */
export interface Size {
  readonly candidates: number
  readonly openings: number
  /** How many openings each candidate is compatible with. */
  readonly each: number
  /** The fewest and the most seats of an opening. */
  readonly seats: readonly [number, number]
}

/** A problem of one size; the same for the same seed. */
export const makeInstance = (
  { candidates, each, openings, seats }: Size,
  seed: number,
): PlacementInstance => {
  const random = randomNumbers(seed)
  const below = (count: number): number => Math.floor(random() * count)
  const [fewest, most] = seats
  const pairs: Array<FeasiblePair> = []
  for (let candidate = 0; candidate < candidates; candidate++) {
    const compatible = new Set<number>()
    if (each >= openings) for (let opening = 0; opening < openings; opening++) compatible.add(opening)
    while (compatible.size < Math.min(each, openings)) compatible.add(below(openings))
    for (const opening of compatible) pairs.push({ candidate, opening, fit: below(greatestFit + 1) })
  }
  const idOf = (kind: string, place: number): string => `${kind}-${String(place).padStart(6, "0")}`
  return {
    candidates: Array.from({ length: candidates }, (_, place) => ({ id: idOf("candidate", place) })),
    openings: Array.from({ length: openings }, (_, place) => ({
      id: idOf("opening", place),
      seats: fewest + below(most - fewest + 1),
    })),
    pairs,
  }
}
