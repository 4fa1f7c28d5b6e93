/** Parties propose in turn, and again when room may have been freed. */

import { nearestFirst } from "../nearest-first.ts"
import type { Occupancy } from "./occupancy.ts"
import type { ConstrainedProblem } from "./problem.ts"
import { reception } from "./reception.ts"

/** How many proposals per pair are made before the rest stays unsettled: with side constraints proposals may cycle. */
const roundsAtMost = 30

/** Lets parties propose until no proposal is left, or the limit is reached. */
export const proposing = (problem: ConstrainedProblem, occupancy: Occupancy) => {
  const { at, byWish, members, place: places, start } = problem
  const { easedBy, take } = reception(problem, occupancy)
  const waiting = nearestFirst(members.length, Float64Array.from(members.keys()))
  const wishers: ReadonlyArray<Array<number>> = at.map(() => [])
  for (const party of members.keys())
    for (let pair = start[party] as number; pair < (start[party + 1] as number); pair++)
      wishers[places[pair] as number]?.push(party)
  let left = roundsAtMost * (places.length + 1)

  const usedAt = (place: number): Float64Array =>
    Float64Array.from(at[place] as ReadonlyArray<number>, (limit) => occupancy.used[limit] as number)
  const callBack = (eased: ReadonlySet<number>): void => {
    for (const place of eased) for (const party of wishers[place] ?? []) waiting.add(party)
  }
  const propose = (party: number): void => {
    const from = occupancy.where[party] as number
    const before = from === -1 ? undefined : usedAt(from)
    if (from !== -1) occupancy.remove(party)
    for (let wish = start[party] as number; wish < (start[party + 1] as number); wish++) {
      const place = places[byWish[wish] as number] as number
      // The party wishes the following places less than the one it has.
      if (place === from) break
      left--
      const used = usedAt(place)
      const displaced = take(party, place)
      if (displaced === undefined) continue
      for (const other of displaced) waiting.add(other)
      callBack(easedBy(place, used, displaced))
      if (before !== undefined) callBack(easedBy(from, before, [party]))
      return
    }
    if (from !== -1) occupancy.put(party, from)
  }
  return {
    call: (place: number): void => callBack(new Set([place])),
    settle: (): void => {
      while (!waiting.isEmpty() && left > 0) propose(waiting.take())
      waiting.clear()
    },
  }
}
