import { type PlacementProblem, placeConstrained } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { problems } from "../stable-instances.ts"

const modes = ["mostPeople", "bestFit"] as const

/** Problems in which every pair is as good as any other, so that nothing but the order of priority can decide. */
const evenProblems = problems({ candidates: 6, openings: 3, seats: 2 }).map(
  ({ instance, preferences }): PlacementProblem => ({
    instance: { ...instance, pairs: instance.pairs.map((pair) => ({ ...pair, fit: 1 })) },
    preferences: {
      candidates: preferences.candidates.map(({ values }) => ({ values })),
      policy: { ...preferences.policy, keys: [{ key: "waitingSince", order: "lowestFirst" }] },
    },
  }),
)

const idsOf = ({ instance }: PlacementProblem, places: Iterable<number>): ReadonlyArray<string> =>
  Array.from(places, (place) => instance.candidates[place]?.id ?? "").sort()

/** Who is placed if one after the other takes part as long as all who take part can be placed. */
const takingPart = ({ instance }: PlacementProblem, order: ReadonlyArray<number>): ReadonlyArray<number> => {
  const openingsOf = (candidate: number): ReadonlyArray<number> =>
    instance.pairs.filter((pair) => pair.candidate === candidate).map(({ opening }) => opening)
  const holders: ReadonlyArray<Array<number>> = instance.openings.map(() => [])
  const seat = (candidate: number, tried: Set<number>): boolean =>
    openingsOf(candidate).some((opening) => {
      if (tried.has(opening)) return false
      tried.add(opening)
      const held = holders[opening] ?? []
      if (held.length < (instance.openings[opening]?.seats ?? 0)) {
        held.push(candidate)
        return true
      }
      const place = held.findIndex((other) => seat(other, tried))
      if (place >= 0) held[place] = candidate
      return place >= 0
    })
  return order.filter((candidate) => seat(candidate, new Set()))
}

describe("between placements that are as good", () => {
  it("those who come first by the keys have the seats", () => {
    fc.assert(
      fc.property(fc.constantFrom(...modes), evenProblems, (mode, problem) => {
        // Distinct values, so that no lot is drawn.
        const candidates = problem.preferences.candidates.map((_, place) => ({
          values: { waitingSince: (place * 7) % 11 },
        }))
        const ranked = { ...problem, preferences: { ...problem.preferences, candidates } }
        const order = [...candidates.keys()].sort(
          (one, other) =>
            (candidates[one]?.values.waitingSince ?? 0) - (candidates[other]?.values.waitingSince ?? 0),
        )
        const { assignment } = Result.getOrThrow(placeConstrained(ranked, { mode }))
        const placed = [...assignment.keys()].filter((place) => assignment[place] !== null)
        expect(idsOf(ranked, placed)).toEqual(idsOf(ranked, takingPart(ranked, order)))
      }),
    )
  })

  it.each(modes)("a lot that follows from the seed decides between equals, and not the ids: %s", (mode) => {
    const ids = ["a", "b", "c", "d", "e"]
    const drawn = (seed: string): string => {
      const { assignment } = Result.getOrThrow(
        placeConstrained(
          {
            instance: {
              candidates: ids.map((id) => ({ id })),
              openings: [{ id: "bakery", seats: 1 }],
              pairs: ids.map((_, candidate) => ({ candidate, opening: 0, fit: 1 })),
            },
            preferences: {
              candidates: ids.map(() => ({ values: {} })),
              policy: { keys: [], tieBreaker: { kind: "lottery", seed } },
            },
          },
          { mode },
        ),
      )
      return ids[assignment.indexOf(0)] ?? ""
    }
    const seeds = Array.from({ length: 40 }, (_, place) => `round-${place}`)
    expect(new Set(seeds.map(drawn)).size).toBe(ids.length)
    expect(seeds.map(drawn)).toEqual(seeds.map(drawn))
  })
})
