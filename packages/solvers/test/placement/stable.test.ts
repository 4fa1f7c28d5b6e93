import {
  type Assignment,
  type PlacementInstance,
  type PlacementPreferences,
  rankPairs,
  stablePlacement,
  stablePlacementByOpenings,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  allAssignments,
  blockingPairs,
  byKeys,
  holders,
  type Problem,
  problems,
  rankedOf,
  rankOf,
  seeds,
  smallProblems,
  wishesOf,
} from "./stable-instances.ts"

const placed = (problem: Problem): Assignment => stablePlacement(rankedOf(problem)).assignment

const placedByOpenings = (problem: Problem): Assignment =>
  stablePlacementByOpenings(rankedOf(problem)).assignment

const ways = { "candidates proposing": placed, "openings proposing": placedByOpenings } as const

const unplaced = (assignment: Assignment): ReadonlyArray<number> =>
  [...assignment.keys()].filter((candidate) => assignment[candidate] === null)

const larger = problems({ candidates: 20, openings: 6, seats: 4 })

/** Where each person is by id, so that orders do not matter. */
const byId = ({ instance }: Problem, assignment: Assignment): ReadonlyMap<string, string | undefined> =>
  new Map(
    instance.candidates.map(({ id }, candidate) => {
      const opening = assignment[candidate]
      return [id, typeof opening === "number" ? instance.openings[opening]?.id : undefined]
    }),
  )

describe.each(Object.entries(ways))("a stable placement, %s", (_, place) => {
  it("P1: takes no more seats than there are, and none that was not wished", () => {
    fc.assert(
      fc.property(larger, (problem) => {
        const assignment = place(problem)
        expect(assignment).toHaveLength(problem.instance.candidates.length)
        for (const [opening, { seats }] of problem.instance.openings.entries())
          expect(holders(assignment, opening).length).toBeLessThanOrEqual(seats)
        for (const [candidate, opening] of assignment.entries())
          if (opening !== null) expect(wishesOf(problem, candidate)).toContain(opening)
      }),
    )
  })

  it("P5: leaves no pair that would both rather have each other", () => {
    fc.assert(
      fc.property(larger, (problem) => {
        expect(blockingPairs(problem, place(problem))).toEqual([])
      }),
    )
  })

  it("makes no proposal twice", () => {
    fc.assert(
      fc.property(larger, (problem) => {
        for (const run of [stablePlacement, stablePlacementByOpenings])
          expect(run(rankedOf(problem)).proposals).toBeLessThanOrEqual(problem.instance.pairs.length)
      }),
    )
  })

  it("X9: does not depend on the order of candidates, openings, pairs and keys of records", () => {
    const shuffledTo = (length: number) =>
      fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length })
    const shuffled = larger.chain((problem) => {
      const { instance, preferences } = problem
      return fc
        .tuple(
          shuffledTo(instance.candidates.length),
          shuffledTo(instance.openings.length),
          shuffledTo(instance.pairs.length),
        )
        .map(([people, openings, pairs]): readonly [Problem, Problem] => {
          const at = <Entry>(list: ReadonlyArray<Entry>, order: ReadonlyArray<number>) =>
            order.map((index) => list[index] as Entry)
          return [
            problem,
            {
              instance: {
                candidates: at(instance.candidates, people),
                openings: at(instance.openings, openings),
                pairs: at(instance.pairs, pairs).map(({ candidate, fit, opening }) => ({
                  candidate: people.indexOf(candidate),
                  opening: openings.indexOf(opening),
                  fit,
                })),
              },
              preferences: {
                policy: preferences.policy,
                candidates: at(preferences.candidates, people).map(({ values, wishes }) => ({
                  values,
                  ...(wishes === undefined
                    ? {}
                    : { wishes: wishes.map((opening) => openings.indexOf(opening)) }),
                })),
              },
            },
          ]
        })
    })
    fc.assert(
      fc.property(shuffled, ([problem, again]) => {
        const [one, other] = [byId(problem, place(problem)), byId(again, place(again))]
        for (const [id, opening] of one) expect(other.get(id)).toBe(opening)
      }),
    )
  })
})

describe("of all stable placements", () => {
  it("P5: that of the candidates is the best for each of them, that of the openings the least", () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const stable = allAssignments(problem).filter((one) => blockingPairs(problem, one).length === 0)
        const [best, least] = [placed(problem), placedByOpenings(problem)]
        expect(stable).toContainEqual(best)
        expect(stable).toContainEqual(least)
        for (const one of stable)
          for (const [candidate, opening] of one.entries()) {
            const rank = rankOf(problem, candidate, opening)
            expect(rankOf(problem, candidate, best[candidate])).toBeLessThanOrEqual(rank)
            expect(rankOf(problem, candidate, least[candidate])).toBeGreaterThanOrEqual(rank)
          }
      }),
    )
  })

  it("P6: each leaves the same people out", () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const out = unplaced(placed(problem))
        for (const one of allAssignments(problem))
          if (blockingPairs(problem, one).length === 0) expect(unplaced(one)).toEqual(out)
      }),
    )
    fc.assert(
      fc.property(larger, (problem) => {
        expect(unplaced(placedByOpenings(problem))).toEqual(unplaced(placed(problem)))
      }),
    )
  })
})

describe("somebody who was left out", () => {
  /** The problem without what a candidate wishes, so that places stay as they are. */
  const without = ({ instance, preferences }: Problem, candidate: number): Problem => ({
    instance: { ...instance, pairs: instance.pairs.filter((pair) => pair.candidate !== candidate) },
    preferences: {
      ...preferences,
      candidates: preferences.candidates.map((one, place) =>
        place === candidate ? { ...one, wishes: [] } : one,
      ),
    },
  })

  it("P8: makes nobody worse off by leaving, and the old placement stays stable", () => {
    fc.assert(
      fc.property(larger, (problem) => {
        const before = placed(problem)
        for (const gone of unplaced(before)) {
          const rest = without(problem, gone)
          expect(blockingPairs(rest, before)).toEqual([])
          for (const [candidate, opening] of placed(rest).entries())
            if (candidate !== gone)
              expect(rankOf(problem, candidate, opening)).toBeLessThanOrEqual(
                rankOf(problem, candidate, before[candidate]),
              )
        }
      }),
    )
  })

  it("P8: may have kept others from what they wished, who gain when he leaves", () => {
    const [a, b, interrupter] = [0, 1, 2]
    const [weaving, carpentry] = [0, 1]
    const problem: Problem = {
      instance: {
        candidates: [{ id: "a" }, { id: "b" }, { id: "interrupter" }],
        openings: [
          { id: "weaving", seats: 1 },
          { id: "carpentry", seats: 1 },
        ],
        pairs: [
          { candidate: b, opening: weaving, fit: 3 },
          { candidate: interrupter, opening: weaving, fit: 2 },
          { candidate: a, opening: weaving, fit: 1 },
          { candidate: a, opening: carpentry, fit: 2 },
          { candidate: b, opening: carpentry, fit: 1 },
        ],
      },
      preferences: {
        candidates: [[weaving, carpentry], [carpentry, weaving], [weaving]].map((wishes) => ({
          values: {},
          wishes,
        })),
        policy: {
          keys: [{ key: "fit", order: "highestFirst" }],
          tieBreaker: { kind: "lottery", seed: "1404" },
        },
      },
    }
    expect(placed(problem)).toEqual([carpentry, weaving, null])
    expect(placed(without(problem, interrupter))).toEqual([weaving, carpentry, null])
  })
})

describe("the lottery", () => {
  it("moves nothing where no opening holds two candidates equal and no candidate two openings", () => {
    fc.assert(
      fc.property(larger, seeds, (problem, seed) => {
        const { instance, preferences } = problem
        const candidates = instance.candidates.map((_, candidate) => ({
          values: { turn: candidate },
          wishes: [...wishesOf(problem, candidate)],
        }))
        const keys = [...preferences.policy.keys, { key: "turn", order: "lowestFirst" as const }]
        const withTurns = (of: string): Problem => ({
          instance,
          preferences: {
            candidates: candidates.map((one, place) => ({
              ...one,
              values: { ...preferences.candidates[place]?.values, ...one.values },
            })),
            policy: { keys, tieBreaker: { kind: "lottery", seed: of } },
          },
        })
        expect(placed(withTurns(seed))).toEqual(placed(withTurns("another")))
      }),
    )
  })

  it("changes who of equals has a seat, and never puts a lower key before a higher", () => {
    fc.assert(
      fc.property(larger, seeds, (problem, seed) => {
        const { instance, preferences } = problem
        const tieBreaker = { kind: "lottery" as const, seed }
        const again = {
          instance,
          preferences: { ...preferences, policy: { ...preferences.policy, tieBreaker } },
        }
        const assignment = placed(again)
        for (const candidate of unplaced(assignment))
          for (const opening of wishesOf(again, candidate))
            for (const other of holders(assignment, opening))
              expect(byKeys(problem, opening, candidate, other)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it("gives every one of several equals the seat under some seed", () => {
    const instance: PlacementInstance = {
      candidates: ["a", "b", "c"].map((id) => ({ id })),
      openings: [{ id: "weaving", seats: 1 }],
      pairs: [0, 1, 2].map((candidate) => ({ candidate, opening: 0, fit: 5 })),
    }
    const winners = Array.from({ length: 40 }, (_, number) => {
      const tieBreaker = { kind: "lottery" as const, seed: String(number) }
      const candidates = instance.candidates.map(() => ({ values: {} }))
      return placed({ instance, preferences: { candidates, policy: { keys: [], tieBreaker } } }).indexOf(0)
    })
    expect(new Set(winners)).toEqual(new Set([0, 1, 2]))
  })
})

describe("fits too large to be counted", () => {
  it("are wished in the same order as small ones", () => {
    fc.assert(
      fc.property(larger, (problem) => {
        const { instance, preferences } = problem
        const pairs = instance.pairs.map((pair) => ({ ...pair, fit: pair.fit * 1_000_000_000_000 }))
        expect(placed({ instance: { ...instance, pairs }, preferences })).toEqual(placed(problem))
      }),
    )
  })
})

describe("preferences that cannot be followed", () => {
  const instance: PlacementInstance = {
    candidates: [{ id: "one" }, { id: "other" }],
    openings: [
      { id: "weaving", seats: 1 },
      { id: "carpentry", seats: 1 },
    ],
    pairs: [
      { candidate: 0, opening: 0, fit: 1 },
      { candidate: 1, opening: 0, fit: 1 },
    ],
  }
  const preferences: PlacementPreferences = {
    candidates: [{ values: {} }, { values: {} }],
    policy: { keys: [{ key: "fit", order: "highestFirst" }], tieBreaker: { kind: "lottery", seed: "1404" } },
  }
  const refusals = (of: Partial<PlacementInstance>, stated: Partial<PlacementPreferences>) =>
    Result.getOrThrow(Result.flip(rankPairs({ ...instance, ...of }, { ...preferences, ...stated }))).map(
      (error) =>
        [error.code, error.candidate, error.opening, "key" in error ? error.key : undefined]
          .filter((part) => part !== undefined)
          .join(" "),
    )
  const stating = (...wishes: ReadonlyArray<number>): Partial<PlacementPreferences> => ({
    candidates: [{ values: {}, wishes }, { values: {} }],
  })
  const byTurn: Partial<PlacementPreferences> = {
    candidates: [{ values: Object.create({ turn: 1 }) }, { values: { turn: 0.5 } }],
    policy: { ...preferences.policy, keys: [{ key: "turn", order: "lowestFirst" }] },
  }
  const keysTwice: Partial<PlacementPreferences> = {
    policy: { ...preferences.policy, keys: [...preferences.policy.keys, ...preferences.policy.keys] },
  }

  it.each<readonly [ReadonlyArray<string>, Partial<PlacementInstance>, Partial<PlacementPreferences>]>([
    [["wish.notFeasible one carpentry"], {}, stating(0, 1)],
    [["wish.notFeasible one"], {}, stating(7)],
    [["wish.duplicate one weaving"], {}, stating(0, 0)],
    [["preference.countDiffers"], {}, { candidates: [] }],
    [["preference.valueUnknown one turn", "preference.valueNotExact other turn"], {}, byTurn],
    [["key.duplicate fit"], {}, keysTwice],
    [["placement.duplicateCandidate one"], { candidates: [{ id: "one" }, { id: "one" }] }, {}],
    [
      ["placement.seatsNotWhole carpentry", "placement.seatsNotWhole weaving"],
      {
        openings: [
          { id: "weaving", seats: -1 },
          { id: "carpentry", seats: 0.5 },
        ],
      },
      {},
    ],
    [
      ["placement.duplicateOpening weaving"],
      {
        openings: [
          { id: "weaving", seats: 1 },
          { id: "weaving", seats: 1 },
        ],
      },
      {},
    ],
    [
      ["placement.duplicatePair one weaving"],
      { pairs: [...instance.pairs, { candidate: 0, opening: 0, fit: 2 }] },
      {},
    ],
    [["placement.unknownPlace one"], { pairs: [{ candidate: 0, opening: 2, fit: 2 }] }, {}],
    [["placement.fitNotWhole one weaving"], { pairs: [{ candidate: 0, opening: 0, fit: -1 }] }, {}],
  ])("are refused by name: %j", (expected, of, stated) => {
    expect(refusals(of, stated)).toEqual(expected)
  })
})
