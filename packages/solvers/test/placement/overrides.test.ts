import type { Day } from "@bazgasht/rules"
import {
  type Assignment,
  bestFit,
  mostPeople,
  type OverridableProblem,
  type OverrideErrorCode,
  type PlacementInstance,
  type PlacementOverride,
  type Placer,
  placeWithOverrides,
  stablePlacer,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { instances } from "./instances.ts"
import { cases, override, placed, ways } from "./override-cases.ts"
import { blockingPairs, type Problem } from "./stable-instances.ts"

const openingOf = (
  { candidates, openings }: PlacementInstance,
  assignment: Assignment,
  id: string,
): string | undefined => openings[assignment[candidates.findIndex((one) => one.id === id)] ?? -1]?.id

describe.each(ways)("overrides of %s", (_, way) => {
  it("change nothing where there are none", () =>
    fc.assert(
      fc.property(cases, ([problem]) => {
        const place = way(problem)
        const { assignment } = Result.getOrThrow(place(problem.instance, []))
        expect(placed(problem, [], place)).toEqual({
          assignment,
          withoutOverrides: assignment,
          displaced: [],
          records: [],
        })
      }),
    ))

  it("P1, P2: stand, and everybody else has a seat that exists in an opening that is compatible", () =>
    fc.assert(
      fc.property(cases, ([problem, overrides]) => {
        const { instance } = problem
        const { assignment } = placed(problem, overrides, way(problem))
        for (const { candidate, opening } of overrides)
          expect(openingOf(instance, assignment, candidate)).toBe(opening)
        expect(
          instance.pairs.filter(({ candidate, opening }) => assignment[candidate] === opening),
        ).toHaveLength(assignment.filter((opening) => opening !== null).length)
        for (const [place, { seats }] of instance.openings.entries())
          expect(assignment.filter((opening) => opening === place).length).toBeLessThanOrEqual(seats)
      }),
    ))

  it("P10: list everybody who has lost his place or has another one, from where and to where", () =>
    fc.assert(
      fc.property(cases, ([problem, overrides]) => {
        const { instance } = problem
        const { assignment, displaced } = placed(problem, overrides, way(problem))
        const plain = Result.getOrThrow(way(problem)(instance, [])).assignment
        const expected = instance.candidates.flatMap(({ id }) => {
          const [from, to] = [openingOf(instance, plain, id), openingOf(instance, assignment, id)]
          const isMoved = from !== undefined && from !== to && !overrides.some((one) => one.candidate === id)
          return isMoved ? [`${id} ${from} ${to}`] : []
        })
        expect(displaced.map(({ candidate, from, to }) => `${candidate} ${from} ${to}`)).toEqual(
          expected.sort(),
        )
      }),
    ))

  it("P10: record each override with whom it displaced: those who get their place back without it", () =>
    fc.assert(
      fc.property(cases, ([problem, overrides]) => {
        const { instance } = problem
        const place = way(problem)
        const { displaced, records } = placed(problem, overrides, place)
        expect(records.map((record) => record.override.candidate)).toEqual(
          overrides.map(({ candidate }) => candidate).sort(),
        )
        const plain = placed(problem, [], place).assignment
        for (const record of records) {
          expect(record.from).toBe(openingOf(instance, plain, record.override.candidate))
          const others = overrides.filter(({ candidate }) => candidate !== record.override.candidate)
          const { assignment } = placed(problem, others, place)
          expect(record.displaced).toEqual(
            displaced.filter(({ candidate, from }) => openingOf(instance, assignment, candidate) === from),
          )
        }
        if (records.length === 1) expect(records[0]?.displaced).toEqual(displaced)
      }),
    ))
})

describe("placing around overrides", () => {
  it("is the best fit of all placements in which the overrides stand", () =>
    fc.assert(
      fc.property(cases, ([problem, overrides]) => {
        const { instance } = problem
        const bonus = 1000
        const raised = instance.pairs.map((pair) => ({
          ...pair,
          fit:
            pair.fit +
            (overrides.some(
              ({ candidate, opening }) =>
                candidate === instance.candidates[pair.candidate]?.id &&
                opening === instance.openings[pair.opening]?.id,
            )
              ? bonus
              : 0),
        }))
        const { fit, people } = Result.getOrThrow(bestFit({ ...instance, pairs: raised }))
        const { assignment } = placed(problem, overrides, bestFit)
        const used = instance.pairs.filter(({ candidate, opening }) => assignment[candidate] === opening)
        expect(used.length).toBe(people)
        expect(used.reduce((sum, pair) => sum + pair.fit, 0)).toBe(fit - overrides.length * bonus)
      }),
    ))

  it("is stable among those without an override, for the seats that are left", () =>
    fc.assert(
      fc.property(cases, ([problem, overrides]) => {
        const { instance, preferences } = problem
        const { assignment } = placed(problem, overrides, stablePlacer(instance, preferences))
        const isFixed = (candidate: number): boolean =>
          overrides.some((one) => one.candidate === instance.candidates[candidate]?.id)
        const others: Problem = {
          instance: {
            ...instance,
            openings: instance.openings.map(({ id, seats }) => ({
              id,
              seats: seats - overrides.filter(({ opening }) => opening === id).length,
            })),
          },
          preferences: {
            ...preferences,
            candidates: preferences.candidates.map((one, place) =>
              isFixed(place) ? { ...one, wishes: [] } : one,
            ),
          },
        }
        const theirs = assignment.map((opening, place) => (isFixed(place) ? null : opening))
        expect(blockingPairs(others, theirs)).toEqual([])
      }),
    ))

  it("tells the way of placing which pairs are fixed", () => {
    const seen: Array<ReadonlyArray<unknown>> = []
    const place: Placer<never> = (instance, fixed) => {
      seen.push([instance.candidates.length, ...fixed])
      return Result.succeed({ assignment: instance.candidates.map(() => null) })
    }
    placed(workshop, [override("c", "smithy"), override("a", "bakery")], place)
    const [a, c] = [
      { candidate: "a", opening: "bakery" },
      { candidate: "c", opening: "smithy" },
    ]
    expect(seen).toEqual([[3], [1, a, c], [2, c], [2, a]])
  })
})

const workshop = {
  instance: {
    candidates: [{ id: "a" }, { id: "b" }, { id: "c" }],
    openings: [
      { id: "bakery", seats: 1 },
      { id: "smithy", seats: 1 },
    ],
    pairs: [
      { candidate: 0, opening: 0, fit: 1 },
      { candidate: 1, opening: 0, fit: 9 },
      { candidate: 1, opening: 1, fit: 5 },
      { candidate: 2, opening: 1, fit: 4 },
    ],
  },
} satisfies OverridableProblem

describe("an override in a workshop", () => {
  it("displaces one to another opening, and whom he displaces in turn", () =>
    expect(placed(workshop, [{ ...override("a", "bakery"), day: 20_000 as Day }], bestFit)).toEqual({
      assignment: [0, 1, null],
      withoutOverrides: [null, 0, 1],
      displaced: [
        { candidate: "b", from: "bakery", to: "smithy" },
        { candidate: "c", from: "smithy" },
      ],
      records: [
        {
          override: { ...override("a", "bakery"), day: 20_000 },
          displaced: [
            { candidate: "b", from: "bakery", to: "smithy" },
            { candidate: "c", from: "smithy" },
          ],
        },
      ],
    }))

  const refusedOf = (
    problem: OverridableProblem,
    ...overrides: ReadonlyArray<PlacementOverride>
  ): ReadonlyArray<string> => {
    const result = placeWithOverrides<never>(problem, overrides, (instance) =>
      Result.succeed({ assignment: instance.candidates.map(() => null) }),
    )
    return Result.getOrThrow(Result.flip(result)).map(({ candidate, code, opening }) =>
      [code, candidate, opening].filter((part) => part !== undefined).join(" "),
    )
  }

  it.each<readonly [OverrideErrorCode, ReadonlyArray<PlacementOverride>, string]>([
    ["override.reasonMissing", [{ ...override("a", "bakery"), reason: " \n" }], "a bakery"],
    ["override.officerMissing", [{ ...override("a", "bakery"), officer: "" }], "a bakery"],
    ["override.unknownCandidate", [override("x", "bakery")], "x bakery"],
    ["override.unknownOpening", [override("a", "mill")], "a mill"],
    ["override.notFeasible", [override("a", "smithy")], "a smithy"],
    ["override.duplicateCandidate", [override("b", "bakery"), override("b", "smithy")], "b"],
    ["override.overfull", [override("a", "bakery"), override("b", "bakery")], "bakery"],
  ])("is refused: %s", (code, overrides, of) =>
    expect(refusedOf(workshop, ...overrides)).toEqual([`${code} ${of}`]),
  )

  it("is refused where the candidate has not wished the opening: work is voluntary", () => {
    const preferences = {
      candidates: [{ values: {} }, { values: {}, wishes: [0] }, { values: {} }],
      policy: { keys: [], tieBreaker: { kind: "lottery" as const, seed: "1404-07" } },
    }
    expect(refusedOf({ ...workshop, preferences }, override("b", "smithy"))).toEqual([
      "override.declined b smithy",
    ])
  })

  it("is told everything at once, the same in whatever order it is listed", () => {
    const wrong = [{ ...override("c", "bakery"), reason: "" }, override("b", "mill"), override("a", "smithy")]
    const all = refusedOf(workshop, ...wrong)
    expect(all).toEqual([
      "override.notFeasible a smithy",
      "override.unknownOpening b mill",
      "override.notFeasible c bakery",
      "override.reasonMissing c bakery",
    ])
    expect(refusedOf(workshop, ...wrong.toReversed())).toEqual(all)
  })

  it("does not hide what is wrong with the problem", () =>
    expect(
      Result.getOrThrow(
        Result.flip(
          placeWithOverrides(
            { instance: { ...workshop.instance, openings: [{ id: "bakery", seats: -1 }] } },
            [override("a", "bakery")],
            bestFit,
          ),
        ),
      ),
    ).toMatchObject({ code: "placement.seatsNotWhole", opening: "bakery" }))
})

describe("the problems of these tests", () => {
  it("displace people to another opening and to none, by one override, by either of two, and by both together", () => {
    const seen = new Set<string>()
    for (const [problem, overrides] of fc.sample(cases, { numRuns: 1000, seed: 58 })) {
      const { displaced, records } = placed(problem, overrides, bestFit)
      for (const { candidate, to } of displaced) {
        const by = records.filter((record) => record.displaced.some((one) => one.candidate === candidate))
        seen.add(`${to === undefined ? "left out" : "moved"} by ${Math.min(by.length, 2)}`)
      }
    }
    expect([...seen].sort()).toEqual(
      ["left out", "moved"].flatMap((what) => [`${what} by 0`, `${what} by 1`, `${what} by 2`]),
    )
  })
})

describe("ids in no order", () => {
  const shuffledIds = instances({ candidates: 8, openings: 3, seats: 2, fit: 4 })

  it("lists displaced people and records by their ids", () =>
    fc.assert(
      fc.property(shuffledIds, ({ candidates, openings, pairs }) => {
        const [pair] = pairs.filter(({ opening }) => (openings[opening]?.seats ?? 0) > 0)
        if (pair === undefined) return
        const of = override(candidates[pair.candidate]?.id ?? "", openings[pair.opening]?.id ?? "")
        const { displaced } = placed({ instance: { candidates, openings, pairs } }, [of], mostPeople)
        const ids = displaced.map(({ candidate }) => candidate)
        expect(ids).toEqual(ids.toSorted())
      }),
    ))
})
