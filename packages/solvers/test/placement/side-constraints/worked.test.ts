import {
  type PlacementMode,
  type PlacementProblem,
  placeConstrained,
  type SideConstraints,
  type UnusedSeats,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

/** Everybody may work in both openings, rather in the bakery; who is earlier in the alphabet waits longer. */
const problem = (
  ids: string,
  seats: readonly [number, number],
  constraints: SideConstraints,
): PlacementProblem => ({
  instance: {
    candidates: [...ids].map((id) => ({ id })),
    openings: [
      { id: "bakery", seats: seats[0] },
      { id: "smithy", seats: seats[1] },
    ],
    pairs: [...ids].flatMap((_, candidate) => [
      { candidate, opening: 0, fit: 9 },
      { candidate, opening: 1, fit: 4 },
    ]),
  },
  preferences: {
    candidates: [...ids].map((_, waitingSince) => ({ values: { waitingSince } })),
    policy: {
      keys: [{ key: "waitingSince", order: "lowestFirst" }],
      tieBreaker: { kind: "lottery", seed: "1404-07" },
    },
  },
  constraints,
})

/** The ids in each opening. */
const placed = (
  of: PlacementProblem,
  mode: PlacementMode,
): { readonly bakery: string; readonly smithy: string } => {
  const { assignment } = Result.getOrThrow(placeConstrained(of, { mode }))
  const there = (opening: number): string =>
    of.instance.candidates
      .filter((_, candidate) => assignment[candidate] === opening)
      .map(({ id }) => id)
      .join("")
  return { bakery: there(0), smithy: there(1) }
}

describe.each(["stable", "mostPeople", "bestFit"] as const)("placing people together: %s", (mode) => {
  it("keeps a group together where there is room for all of it", () => {
    const group = problem("abc", [1, 3], { groups: [{ id: "g", members: ["a", "b", "c"] }] })
    expect(placed(group, mode)).toEqual({ bakery: "", smithy: "abc" })
    const tooLarge = problem("abc", [2, 2], { groups: [{ id: "g", members: ["a", "b", "c"] }] })
    expect(placed(tooLarge, mode)).toEqual({ bakery: "", smithy: "" })
  })

  it("keeps pairs apart", () => {
    expect(placed(problem("ab", [2, 0], { apart: [["a", "b"]] }), mode).bakery).toHaveLength(1)
    const two = placed(problem("ab", [2, 2], { apart: [["a", "b"]] }), mode)
    expect([two.bakery.length, two.smithy.length]).toEqual([1, 1])
  })

  it("takes no more of a category than its ceiling, over all openings that are counted together", () => {
    const women = {
      candidates: [..."abc"].map((candidate) => ({ candidate, categories: ["women"] })),
      quotas: [{ id: "q", category: "women", openings: ["bakery", "smithy"], atMost: 2 }],
    }
    const { bakery, smithy } = placed(problem("abcd", [3, 3], women), mode)
    const together = [...bakery, ...smithy]
    expect(together).toHaveLength(3)
    expect(together).toContain("d")
  })

  it.each<readonly [UnusedSeats, number]>([
    ["kept", 1],
    ["released", 2],
  ])("has reserved seats that nobody of the category takes %s", (unusedSeats, people) => {
    const reserve = {
      candidates: [{ candidate: "c", categories: ["disabled"] }],
      quotas: [{ id: "q", category: "disabled", openings: ["bakery"], reserved: { seats: 1, unusedSeats } }],
    }
    expect(placed(problem("abc", [2, 0], reserve), mode).bakery).toMatch(/^[ab]c$/)
    expect(placed(problem("ab", [2, 0], { quotas: reserve.quotas }), mode).bakery).toHaveLength(people)
  })

  it("releases a reserve to those in the group of whoever could claim it", () => {
    const mixed = {
      groups: [{ id: "g", members: ["a", "b"] }],
      candidates: [{ candidate: "a", categories: ["disabled"] }],
      quotas: [
        {
          id: "q",
          category: "disabled",
          openings: ["bakery"],
          reserved: { seats: 2, unusedSeats: "released" as const },
        },
      ],
    }
    expect(placed(problem("ab", [2, 0], mixed), mode)).toEqual({ bakery: "ab", smithy: "" })
  })

  it("uses no more of a dimension than an opening has, and has nothing of what is not stated", () => {
    const escorted = {
      candidates: [..."abc"].map((candidate) => ({ candidate, uses: { escortOfficers: 1 } })),
      openings: [{ opening: "bakery", capacities: { escortOfficers: 2 } }],
    }
    const { bakery, smithy } = placed(problem("abcd", [4, 4], escorted), mode)
    expect(bakery).toMatch(/^..d$/)
    expect(smithy).toBe("")
  })
})

describe("fits that are too large to be added up exactly with side constraints", () => {
  const large = (constraints: SideConstraints): PlacementProblem => {
    const { instance, ...rest } = problem("ab", [1, 1], constraints)
    return {
      ...rest,
      instance: { ...instance, pairs: instance.pairs.map((pair) => ({ ...pair, fit: 2 ** 49 })) },
    }
  }

  it("are refused where constraints have to be looked at, and only there", () => {
    const group = { groups: [{ id: "g", members: ["a", "b"] }] }
    expect(placeConstrained(large(group), { mode: "bestFit" })).toMatchObject({
      failure: [{ code: "placement.fitsTooLarge" }],
    })
    expect(placed(large({}), "bestFit")).toMatchObject({ bakery: expect.stringMatching(/^[ab]$/) })
  })
})
