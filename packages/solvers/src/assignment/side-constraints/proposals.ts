/**
 * Parties that propose in turn, and again where something changes in their favour.
 *
 * @module
 */

import { nearestFirst } from "../nearest-first.ts"
import type { ConstrainedProblem } from "./problem.ts"
import { reception } from "./reception.ts"
import type { Standing } from "./standing.ts"

/** How often proposals may be made for each pair before what is left stays unsettled: preferences can chase each other for ever. */
const roundsAtMost = 30

/** Lets parties propose until nobody has anything left to propose, or for too long. */
export const proposing = (problem: ConstrainedProblem, standing: Standing) => {
  const { at, byWish, members, place: places, start } = problem
  const { easedBy, take } = reception(problem, standing)
  const waiting = nearestFirst(members.length, Float64Array.from(members.keys()))
  const wishers: ReadonlyArray<Array<number>> = at.map(() => [])
  for (const party of members.keys())
    for (let pair = start[party] as number; pair < (start[party + 1] as number); pair++)
      wishers[places[pair] as number]?.push(party)
  let left = roundsAtMost * (places.length + 1)

  const usedAt = (place: number): Float64Array =>
    Float64Array.from(at[place] as ReadonlyArray<number>, (limit) => standing.used[limit] as number)
  const callBack = (eased: ReadonlySet<number>): void => {
    for (const place of eased) for (const party of wishers[place] ?? []) waiting.add(party)
  }
  const propose = (party: number): void => {
    const from = standing.where[party] as number
    const before = from === -1 ? undefined : usedAt(from)
    if (from !== -1) standing.remove(party)
    for (let wish = start[party] as number; wish < (start[party + 1] as number); wish++) {
      const place = places[byWish[wish] as number] as number
      // Whatever comes behind what the party has is not wished more.
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
    if (from !== -1) standing.put(party, from)
  }
  return {
    call: (place: number): void => callBack(new Set([place])),
    settle: (): void => {
      while (!waiting.isEmpty() && left > 0) propose(waiting.take())
      waiting.clear()
    },
  }
}
