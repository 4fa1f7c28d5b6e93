import type { Assignment, PlacementInstance } from "@bazgasht/solvers/placement"
import * as fc from "fast-check"

export interface Bounds {
  readonly candidates: number
  readonly openings: number
  readonly seats: number
  readonly fit: number
}

/** Small problems in which anybody may be compatible with anything, everything equal or nothing, with ids in no order. */
export const instances = (most: Bounds): fc.Arbitrary<PlacementInstance> =>
  fc
    .record({
      ids: fc.shuffledSubarray([..."abcdefghijklmnopqrstuvwxyz"], { maxLength: most.candidates }),
      openings: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
          seats: fc.nat({ max: most.seats }),
        }),
        { selector: ({ id }) => id, maxLength: most.openings },
      ),
    })
    .chain(({ ids, openings }) => {
      const all = ids.flatMap((_, candidate) => openings.map((_, opening) => ({ candidate, opening })))
      return fc
        .tuple(
          fc.shuffledSubarray(all),
          fc.array(fc.nat({ max: most.fit }), { minLength: all.length, maxLength: all.length }),
        )
        .map(([pairs, fits]) => ({
          candidates: ids.map((id) => ({ id })),
          openings,
          pairs: pairs.map((pair, index) => ({ ...pair, fit: fits[index] ?? 0 })),
        }))
    })

/** The same problem with every list in another order. */
export const shuffled = (instance: PlacementInstance): fc.Arbitrary<PlacementInstance> => {
  const places = (list: ReadonlyArray<unknown>) => {
    const all = list.map((_, place) => place)
    return fc.shuffledSubarray(all, { minLength: all.length })
  }
  return fc
    .tuple(places(instance.candidates), places(instance.openings), places(instance.pairs))
    .map(([candidates, openings, pairs]) => ({
      candidates: candidates.flatMap((place) => instance.candidates[place] ?? []),
      openings: openings.flatMap((place) => instance.openings[place] ?? []),
      pairs: pairs.flatMap((place) => {
        const pair = instance.pairs[place]
        return pair === undefined
          ? []
          : {
              candidate: candidates.indexOf(pair.candidate),
              opening: openings.indexOf(pair.opening),
              fit: pair.fit,
            }
      }),
    }))
}

/** Who is placed where, by ids. */
export const byIds = (instance: PlacementInstance, assignment: Assignment): ReadonlyMap<string, string> =>
  new Map(
    assignment.flatMap((opening, candidate) =>
      opening === null
        ? []
        : [[instance.candidates[candidate]?.id ?? "", instance.openings[opening]?.id ?? ""] as const],
    ),
  )

/** What a placement reaches. */
export interface Reached {
  readonly people: number
  readonly fit: number
}

/** What every placement of a problem reaches: all of them, one by one. */
export const everyReached = ({ candidates, openings, pairs }: PlacementInstance): ReadonlyArray<Reached> => {
  const go = (candidate: number, free: ReadonlyArray<number>, people: number, fit: number): Array<Reached> =>
    candidate === candidates.length
      ? [{ people, fit }]
      : [
          go(candidate + 1, free, people, fit),
          ...pairs
            .filter((pair) => pair.candidate === candidate && (free[pair.opening] ?? 0) > 0)
            .map((pair) =>
              go(
                candidate + 1,
                free.map((seats, opening) => (opening === pair.opening ? seats - 1 : seats)),
                people + 1,
                fit + pair.fit,
              ),
            ),
        ].flat()
  return go(
    0,
    openings.map(({ seats }) => seats),
    0,
    0,
  )
}

/** The problem without one candidate. */
export const without = (instance: PlacementInstance, leaver: number): PlacementInstance => ({
  ...instance,
  candidates: instance.candidates.filter((_, place) => place !== leaver),
  pairs: instance.pairs
    .filter(({ candidate }) => candidate !== leaver)
    .map((pair) => ({ ...pair, candidate: pair.candidate - (pair.candidate > leaver ? 1 : 0) })),
})
