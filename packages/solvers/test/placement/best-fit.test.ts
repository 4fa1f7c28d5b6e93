import { runs } from "@bazgasht/properties"
import {
  bestFit,
  isOptimal,
  mostPeople,
  type OptimalPlacement,
  type PlacementError,
  type PlacementInstance,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { byIds, everyReached, instances, type Reached, shuffled, without } from "./instances.ts"

const small = instances({ candidates: 5, openings: 4, seats: 2, fit: 4 })
const narrow = instances({ candidates: 7, openings: 2, seats: 4, fit: 9 })
const middling = instances({ candidates: 24, openings: 8, seats: 4, fit: 1000 })
/** More openings for each candidate than are looked at first. */
const wide = instances({ candidates: 26, openings: 26, seats: 1, fit: 30 })
const any = fc.oneof(small, narrow, middling, wide)

interface Mode {
  readonly name: string
  readonly place: (instance: PlacementInstance) => Result.Result<OptimalPlacement, PlacementError>
  /** Greater than zero when the first is better than the second. */
  readonly better: (one: Reached, other: Reached) => number
}

const modes: ReadonlyArray<Mode> = [
  {
    name: "the best fit",
    place: bestFit,
    better: (one, other) => one.fit - other.fit || one.people - other.people,
  },
  {
    name: "the most people",
    place: mostPeople,
    better: (one, other) => one.people - other.people || one.fit - other.fit,
  },
]

describe.each(modes)("$name", ({ better, place }) => {
  const solved = (instance: PlacementInstance) => Result.getOrThrow(place(instance))
  const reached = ({ fit, people }: OptimalPlacement): Reached => ({ people, fit })

  it("P7: is what the best of all placements reaches", () =>
    fc.assert(
      fc.property(fc.oneof(small, narrow), (instance) => {
        const [best] = everyReached(instance).toSorted((one, other) => better(other, one))
        expect(reached(solved(instance))).toEqual(best)
      }),
      { numRuns: runs(400) },
    ))

  it("P1: places people by pairs of the problem, in seats that exist, and counts them", () =>
    fc.assert(
      fc.property(any, (instance) => {
        const placement = solved(instance)
        const used = instance.pairs.filter((pair) => placement.assignment[pair.candidate] === pair.opening)
        expect(used).toHaveLength(placement.assignment.filter((opening) => opening !== null).length)
        expect(reached(placement)).toEqual({
          people: used.length,
          fit: used.reduce((sum, { fit }) => sum + fit, 0),
        })
        for (const [opening, { seats }] of instance.openings.entries())
          expect(used.filter((pair) => pair.opening === opening).length).toBeLessThanOrEqual(seats)
      }),
    ))

  it("proves itself by its prices", () =>
    fc.assert(
      fc.property(any, (instance) => {
        expect(isOptimal(instance, solved(instance))).toBe(true)
      }),
      { numRuns: runs(1000) },
    ))

  it("is the same in whatever order everything is listed", () =>
    fc.assert(
      fc.property(
        any.chain((instance) => fc.tuple(fc.constant(instance), shuffled(instance))),
        ([one, other]) => {
          expect(byIds(other, solved(other).assignment)).toEqual(byIds(one, solved(one).assignment))
        },
      ),
      { numRuns: runs(300) },
    ))

  it("P8: reaches the same without somebody whom it leaves out", () =>
    fc.assert(
      fc.property(any, (instance) => {
        const placement = solved(instance)
        placement.assignment.forEach((opening, candidate) => {
          if (opening === null)
            expect(reached(solved(without(instance, candidate)))).toEqual(reached(placement))
        })
      }),
    ))
})

const two: PlacementInstance = {
  candidates: [{ id: "a" }, { id: "b" }],
  openings: [
    { id: "bakery", seats: 1 },
    { id: "smithy", seats: 1 },
  ],
  pairs: [
    { candidate: 0, opening: 0, fit: 1 },
    { candidate: 1, opening: 0, fit: 9 },
    { candidate: 1, opening: 1, fit: 0 },
  ],
}

describe("the best fit of two people", () => {
  it("leaves one out where both together fit worse", () =>
    expect(Result.getOrThrow(bestFit(two))).toMatchObject({ assignment: [null, 0], people: 1, fit: 9 }))

  it("places somebody who fits nowhere, where that costs no fit", () =>
    expect(
      Result.getOrThrow(bestFit({ ...two, pairs: two.pairs.map((pair) => ({ ...pair, fit: 0 })) })),
    ).toMatchObject({ assignment: [0, 1], people: 2, fit: 0 }))
})

describe("a proof", () => {
  const placement = Result.getOrThrow(bestFit(two))

  it("holds for the placement that it was made for and for no other", () => {
    expect(isOptimal(two, placement)).toBe(true)
    for (const assignment of [[0, 1], [0, null], [null, null], [null, 1], [1, 0], [0]])
      expect(isOptimal(two, { ...placement, assignment })).toBe(false)
  })

  it("does not hold at other prices", () => {
    const { gains, prices } = placement.proof
    const cheaper = { ...placement.proof, prices: prices.map((price) => price / 2) }
    const dearer = { ...placement.proof, prices: prices.map((price) => price + 1) }
    const poorer = { ...placement.proof, gains: gains.map((gain) => gain - 1) }
    for (const proof of [cheaper, dearer, poorer]) expect(isOptimal(two, { ...placement, proof })).toBe(false)
  })
})

describe("a placement problem in which something is wrong", () => {
  const refusals: ReadonlyArray<readonly [PlacementError["code"], Partial<PlacementInstance>, object]> = [
    ["placement.duplicateCandidate", { candidates: [{ id: "a" }, { id: "a" }] }, { candidate: "a" }],
    [
      "placement.duplicateOpening",
      {
        openings: [
          { id: "bakery", seats: 1 },
          { id: "bakery", seats: 2 },
        ],
      },
      { opening: "bakery" },
    ],
    ["placement.seatsNotWhole", { openings: [{ id: "bakery", seats: -1 }] }, { opening: "bakery" }],
    ["placement.seatsNotWhole", { openings: [{ id: "bakery", seats: 0.5 }] }, { opening: "bakery" }],
    ["placement.unknownPlace", { pairs: [{ candidate: 2, opening: 0, fit: 1 }] }, { opening: "bakery" }],
    ["placement.unknownPlace", { pairs: [{ candidate: 0, opening: -1, fit: 1 }] }, { candidate: "a" }],
    [
      "placement.fitNotWhole",
      { pairs: [{ candidate: 0, opening: 1, fit: Number.NaN }] },
      { candidate: "a", opening: "smithy" },
    ],
    [
      "placement.fitNotWhole",
      { pairs: [{ candidate: 0, opening: 1, fit: -1 }] },
      { candidate: "a", opening: "smithy" },
    ],
    [
      "placement.duplicatePair",
      {
        pairs: [
          { candidate: 0, opening: 0, fit: 1 },
          { candidate: 1, opening: 0, fit: 1 },
          { candidate: 0, opening: 0, fit: 2 },
        ],
      },
      { candidate: "a", opening: "bakery" },
    ],
    ["placement.fitsTooLarge", { pairs: [{ candidate: 0, opening: 0, fit: 2 ** 50 }] }, {}],
  ]

  it.each(refusals)("is refused: %s", (code, change, of) => {
    for (const { place } of modes)
      expect(Result.getOrThrow(Result.flip(place({ ...two, ...change })))).toMatchObject({ code, ...of })
  })

  it("is refused for the same in whatever order everything is listed", () =>
    fc.assert(
      fc.property(
        small
          .filter(({ pairs }) => pairs.length > 2)
          .map((instance) => ({
            ...instance,
            pairs: instance.pairs.map((pair, place) => (place < 2 ? { ...pair, fit: 0.5 } : pair)),
          }))
          .chain((instance) => fc.tuple(fc.constant(instance), shuffled(instance))),
        ([one, other]) => {
          expect(Result.getOrThrow(Result.flip(bestFit(other)))).toEqual(
            Result.getOrThrow(Result.flip(bestFit(one))),
          )
        },
      ),
    ))

  it("is accepted with nobody, with nothing and without a pair", () => {
    const empty: PlacementInstance = { candidates: [], openings: [], pairs: [] }
    const noPairs: PlacementInstance = { ...two, pairs: [] }
    const noSeats: PlacementInstance = {
      ...two,
      openings: two.openings.map(({ id }) => ({ id, seats: 0 })),
    }
    for (const instance of [empty, noPairs, noSeats])
      for (const { place } of modes) expect(Result.getOrThrow(place(instance)).people).toBe(0)
  })
})
