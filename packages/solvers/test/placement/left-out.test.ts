import {
  type Assignment,
  bestFit,
  explainLeftOut,
  type LeftOut,
  mostPeople,
  type OpeningReason,
  prepareLeftOut,
  stablePlacement,
  stablePlacementByOpenings,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  anyAssignment,
  byKeys,
  byPriority,
  holders,
  type Problem,
  problems,
  rankedOf,
  rankOf,
  smallProblems,
  wishesOf,
} from "./stable-instances.ts"

const larger = problems({ candidates: 20, openings: 6, seats: 4 })

const explained = (problem: Problem, assignment: Assignment): ReadonlyArray<LeftOut> =>
  Result.getOrThrow(explainLeftOut(rankedOf(problem), assignment))

const stable = (problem: Problem): Assignment => stablePlacement(rankedOf(problem)).assignment

const placeOf = ({ instance }: Problem, opening: string): number =>
  instance.openings.findIndex(({ id }) => id === opening)

/** Whether a reason is true, worked out from the problem and the assignment alone. */
const check = (problem: Problem, assignment: Assignment, candidate: number, reason: OpeningReason): void => {
  const opening = placeOf(problem, reason.opening)
  const seats = problem.instance.openings[opening]?.seats ?? 0
  const held = holders(assignment, opening)
  const isWished = wishesOf(problem, candidate).includes(opening)
  expect(isWished).toBe(reason.code !== "opening.declined")
  const keys = (sign: number) =>
    held.filter((other) => Math.sign(byKeys(problem, opening, other, candidate)) === sign)
  const before = held.filter((other) => byPriority(problem, opening, other, candidate) < 0).length
  switch (reason.code) {
    case "opening.declined":
      return
    case "opening.noSeats":
      expect(seats).toBe(0)
      return
    case "opening.seatFree":
      expect(reason.free).toBe(seats - held.length)
      expect(reason.free).toBeGreaterThan(0)
      return
    case "opening.full":
      expect(held).toHaveLength(seats)
      expect(reason.seats).toBe(seats)
      expect(reason.higher).toBe(keys(-1).length)
      expect(reason.lower).toBe(keys(1).length)
      expect(reason.equalBefore).toBe(before - reason.higher)
      expect(reason.equalBehind).toBe(keys(0).length - reason.equalBefore)
      expect(reason.behind !== undefined).toBe(before === seats)
      if (reason.behind !== undefined) expect(reason.behind.by).toBe(keys(0).length > 0 ? "lottery" : "key")
  }
}

describe("everybody who is left out", () => {
  it("P9: has one reason for each feasible opening that is true when it is checked", () => {
    fc.assert(
      fc.property(anyAssignment, ([problem, assignment]) => {
        const all = explained(problem, assignment)
        const { candidates, pairs } = problem.instance
        const out = [...candidates.keys()].filter((place) => assignment[place] === null)
        expect(all.map(({ candidate }) => candidate)).toEqual(out.map((place) => candidates[place]?.id))
        for (const [index, { openings, reason }] of all.entries()) {
          const place = out[index] as number
          const feasible = pairs.filter(({ candidate }) => candidate === place)
          const named = openings.map(({ opening }) => placeOf(problem, opening))
          expect(named.toSorted()).toEqual(feasible.map(({ opening }) => opening).toSorted())
          const wishes = wishesOf(problem, place)
          expect(named.slice(0, wishes.length)).toEqual(wishes)
          for (const one of openings) check(problem, assignment, place, one)
          const isFree = openings.some(({ code }) => code === "opening.seatFree")
          expect(reason).toBe(
            feasible.length === 0
              ? "noFeasibleOpening"
              : wishes.length === 0
                ? "allDeclined"
                : isFree
                  ? "seatUnused"
                  : "allFull",
          )
        }
      }),
    )
  })

  it("is explained alone as among all, and nobody is who is placed", () => {
    fc.assert(
      fc.property(anyAssignment, ([problem, assignment]) => {
        const explain = Result.getOrThrow(prepareLeftOut(rankedOf(problem), assignment))
        const alone = problem.instance.candidates.map((_, place) => explain(place))
        for (const [place, one] of alone.entries()) expect(one === undefined).toBe(assignment[place] !== null)
        expect(alone.filter((one) => one !== undefined)).toEqual(explained(problem, assignment))
        expect(explain(alone.length)).toBeUndefined()
      }),
    )
  })

  it("P9: is behind everybody who has a seat that he wished, where the placement is stable", () => {
    fc.assert(
      fc.property(larger, (problem) => {
        for (const place of [stablePlacement, stablePlacementByOpenings])
          for (const { openings, reason } of explained(problem, place(rankedOf(problem)).assignment)) {
            expect(reason).not.toBe("seatUnused")
            for (const one of openings)
              if (one.code === "opening.full") {
                expect(one.higher + one.equalBefore).toBe(one.seats)
                expect(one.behind).toBeDefined()
              }
          }
      }),
    )
  })

  it("P9: finds no free seat where as many as possible or the best fits are placed", () => {
    const noWishes = larger.map(
      ({ instance, preferences }): Problem => ({
        instance,
        preferences: {
          ...preferences,
          candidates: preferences.candidates.map(({ values }) => ({ values })),
        },
      }),
    )
    fc.assert(
      fc.property(noWishes, (problem) => {
        for (const place of [mostPeople, bestFit]) {
          const { assignment } = Result.getOrThrow(place(problem.instance))
          for (const { reason } of explained(problem, assignment))
            expect(["allFull", "noFeasibleOpening"]).toContain(reason)
        }
      }),
    )
  })

  it("P7: is no more people than stability leaves out, where as many as possible are placed", () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const { instance, preferences } = problem
        const pairs = instance.pairs.filter(
          ({ candidate, opening }) => rankOf(problem, candidate, opening) >= 0,
        )
        const wished: Problem = { instance: { ...instance, pairs }, preferences }
        const { assignment } = Result.getOrThrow(mostPeople(wished.instance))
        expect(explained(wished, assignment).length).toBeLessThanOrEqual(
          explained(wished, stable(wished)).length,
        )
      }),
    )
  })
})

describe("an assignment that is none of the instance", () => {
  const problem: Problem = {
    instance: {
      candidates: [{ id: "one" }, { id: "other" }],
      openings: [
        { id: "weaving", seats: 1 },
        { id: "carpentry", seats: 1 },
      ],
      pairs: [
        { candidate: 0, opening: 0, fit: 1 },
        { candidate: 1, opening: 0, fit: 1 },
      ],
    },
    preferences: {
      candidates: [{ values: {} }, { values: {} }],
      policy: { keys: [], tieBreaker: { kind: "lottery", seed: "1404" } },
    },
  }

  it.each<readonly [string, Assignment]>([
    ["assignment.countDiffers", [0]],
    ["assignment.notFeasible one carpentry", [1, null]],
    ["assignment.notFeasible one", [5, null]],
    ["assignment.overfull weaving", [0, 0]],
  ])("is refused: %s", (expected, assignment) => {
    const { candidate, code, opening } = Result.getOrThrow(
      Result.flip(explainLeftOut(rankedOf(problem), assignment)),
    )
    expect([code, candidate, opening].filter((part) => part !== undefined).join(" ")).toBe(expected)
  })
})
