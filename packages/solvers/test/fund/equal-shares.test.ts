import type { Day, Money } from "@bazgasht/rules"
import { type Allocation, allocate, type FundablePetition, type Gift, isMeant } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyWorld, sumOf, type World } from "./allocation-world.ts"

const done = ({ gifts, petitions }: World, seed = "1405-03"): Allocation =>
  Result.getOrThrow(
    allocate(petitions, gifts, { mode: "equalShares", tieBreaker: { kind: "lottery", seed } }),
  )

const roundsOf = ({ record }: Allocation) => {
  if (record.mode !== "equalShares") throw new Error("the record is of another mode")
  return record.rounds
}

/**
 * The least share at which those who have so much left can pay together, in twelfths of a rial; found by trying one after another.
 * Up to four donors share, so every share is a whole number of twelfths.
 */
const leastTwelfths = (left: ReadonlyArray<number>, cost: number): number => {
  if (sumOf(left) < cost) return Number.POSITIVE_INFINITY
  let share = 0
  while (sumOf(left.map((one) => Math.min(12 * one, share))) < 12 * cost) share++
  return share
}

describe("equal shares of the donors", () => {
  it("serve in each round whom the donors can serve with the least share, and differ by no more than a rial, unless a donor has nothing left (C11)", () => {
    fc.assert(
      fc.property(anyWorld(), (world) => {
        const allocation = done(world)
        const left = new Map(world.gifts.map(({ free, id }) => [id, free as number]))
        const waiting = new Map(world.petitions.map((petition) => [petition.id, petition]))
        const meantFor = ({ attributes }: FundablePetition): ReadonlyArray<Gift> =>
          world.gifts.filter(({ earmark }) => isMeant(earmark, attributes))
        const leastShareOf = (petition: FundablePetition): number =>
          leastTwelfths(
            meantFor(petition).map(({ id }) => left.get(id) as number),
            petition.residual,
          )
        for (const { payments, petition: id, share } of roundsOf(allocation)) {
          const served = waiting.get(id) as FundablePetition
          const least = leastShareOf(served)
          for (const other of waiting.values()) {
            expect(leastShareOf(other)).toBeGreaterThanOrEqual(least)
            if (leastShareOf(other) === least) expect(other.residual).toBeGreaterThanOrEqual(served.residual)
          }
          expect(share).toBe(Math.ceil(least / 12))
          expect(sumOf(payments.map(({ amount }) => amount))).toBe(served.residual)
          expect(Math.max(...payments.map(({ amount }) => amount))).toBe(share)
          for (const gift of meantFor(served)) {
            const paid: number = payments.find((payment) => payment.gift === gift.id)?.amount ?? 0
            const rest = (left.get(gift.id) as number) - paid
            expect(rest).toBeGreaterThanOrEqual(0)
            if (rest > 0) expect(paid).toBeGreaterThanOrEqual(share - 1)
            left.set(gift.id, rest)
          }
          waiting.delete(id)
        }
        for (const petition of waiting.values()) expect(leastShareOf(petition)).toBe(Number.POSITIVE_INFINITY)
        expect(allocation.unserved.map(({ petition }) => petition).sort()).toEqual([...waiting.keys()].sort())
      }),
    )
  })

  it("serve first whoever asks least of each donor", () => {
    const gift = (id: string, free: number, province: string) => ({
      id,
      free: free as Money,
      receivedOn: 0 as Day,
      earmark: { province: [province] },
    })
    const petition = (id: string, residual: number, province: string): FundablePetition => ({
      id,
      residual: residual as Money,
      attributes: { province },
      values: {},
    })
    const { record } = done({
      gifts: [
        gift("one", 10, "east"),
        gift("two", 10, "east"),
        gift("three", 3, "east"),
        gift("four", 20, "west"),
      ],
      petitions: [petition("shared", 12, "east"), petition("alone", 5, "west"), petition("dear", 11, "east")],
    })
    // 12 from three donors: three pays its 3, the others 4.5 each. 5 from one donor is more than that.
    expect(record).toEqual({
      mode: "equalShares",
      rounds: [
        {
          petition: "dear",
          share: 4,
          payments: [
            { gift: "three", amount: 3 },
            { gift: "one", amount: 4 },
            { gift: "two", amount: 4 },
          ],
        },
        { petition: "alone", share: 5, payments: [{ gift: "four", amount: 5 }] },
        {
          petition: "shared",
          share: 6,
          payments: [
            { gift: "one", amount: 6 },
            { gift: "two", amount: 6 },
          ],
        },
      ],
    })
  })
})

/** A published election: what each project costs, and which projects each voter approves of. All voters have equal parts of the budget. */
interface Election {
  readonly costs: { readonly [project: string]: number }
  readonly approvals: ReadonlyArray<string>
  /** What each voter has, or what the voters have one by one. */
  readonly each: number | ReadonlyArray<number>
}

/**
 * An election as petitions and gifts: a project is a petition, and a voter a donor whose gift is meant for what the voter approves of.
 * Sums are scaled so that the published shares are whole.
 */
const worldOf = ({ approvals, costs, each }: Election): World => ({
  petitions: Object.entries(costs).map(([project, cost]) => ({
    id: project,
    residual: cost as Money,
    attributes: { project },
    values: {},
  })),
  gifts: approvals.map((approved, index) => ({
    id: `v${`${index + 1}`.padStart(2, "0")}`,
    free: (typeof each === "number" ? each : each[index]) as Money,
    receivedOn: 0 as Day,
    earmark: { project: approved.split(" ") },
  })),
})

const winners = (allocation: Allocation): string =>
  allocation.grants.map(({ petition }) => petition).join(" ")

/** What each voter has left. */
const leftIn = ({ gifts }: Allocation): ReadonlyArray<number> => gifts.map(({ free, spent }) => free - spent)

const seats = (names: string, cost: number): Election["costs"] =>
  Object.fromEntries(names.split(" ").map((name) => [name, cost]))

const times = (count: number, approved: string): ReadonlyArray<string> =>
  Array.from({ length: count }, () => approved)

/**
 * Every petition frees one person, so each counts one. That is the published rule with unit utilities (*cardinality*). Published
 * with utilities that are the costs, it prefers whoever costs more at equal support; the two agree where all cost the same.
 */
describe("equal shares in published instances", () => {
  // M. Lackner and P. Skowron, "Multi-Winner Voting with Approval Preferences", Springer 2023, Example 2.12 (its first phase); the
  // record of the package abcvoting (examples/abcbook/example212) has the same shares. Three seats, eight voters; in fortieths.
  it("pay the shares of Example 2.12 of Lackner and Skowron", () => {
    const allocation = done(
      worldOf({
        costs: seats("a b c d", 40),
        approvals: [...times(3, "c d"), ...times(2, "a b"), ...times(2, "a c"), "b d"],
        each: 15,
      }),
    )
    expect(roundsOf(allocation).map(({ petition, share }) => [petition, share])).toEqual([
      ["c", 8],
      ["a", 13],
    ])
    expect(leftIn(allocation)).toEqual([7, 7, 7, 2, 2, 0, 0, 15])
  })

  // The running example of the same book (Example 2.1, used in Example 2.11): four seats, twelve voters. The package pabutools
  // (tests/rules/test_rule.py) publishes {a} as the outcome for costs, for cardinality and for two more kinds of utility.
  it("spend no more after the last round, where the published rule is completed by another: the running example of Lackner and Skowron", () => {
    const allocation = done(
      worldOf({
        costs: seats("a b c d e f g", 24),
        approvals: [...times(3, "a b"), ...times(3, "a c"), ...times(2, "a d"), "b c f", ...["e", "f", "g"]],
        each: 8,
      }),
    )
    expect(winners(allocation)).toBe("a")
    expect(leftIn(allocation)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 8, 8, 8, 8])
    // Three more could be paid for if donors paid for whom they do not mean.
    expect(allocation.free - allocation.spent).toBe(3 * 24)
    expect(allocation.unserved.every(({ room, residual }) => room < residual)).toBe(true)
  })

  // pabutools (tests/rules/test_rule.py), its second and third example: costs of 1, 0.9, 2 and 1.09, four voters with 1 each. It
  // publishes {p0, p1, p3} for cardinality and {p0, p2} for costs as utilities.
  it.each([{}, { p4: 218, p5: 218 }])(
    "free as many as cardinality does, not those who cost most: an example of pabutools %j",
    (unsupported) => {
      const allocation = done(
        worldOf({
          costs: { p0: 200, p1: 180, p2: 400, p3: 218, ...unsupported },
          approvals: ["p0", "p1 p2 p3", "p1 p2 p3", "p2"],
          each: 200,
        }),
      )
      expect(winners(allocation)).toBe("p0 p1 p3")
      expect(leftIn(allocation)).toEqual([0, 1, 1, 200])
      // The noGift of whom nobody means, and the second of those who cost most.
      expect(allocation.unserved.map(({ petition, reason }) => `${petition} ${reason}`)).toEqual([
        "p2 notEnoughLeft",
        ...Object.keys(unsupported).map((project) => `${project} noGift`),
      ])
    },
  )

  // abcvoting (tests/test_abcrules.py), the five profiles, "equal-shares-without-completion".
  it.each([
    {
      outcome: "4 5",
      names: "0 1 2 3 4 5",
      cost: 4,
      each: 2,
      approvals: ["0 4 5", "0", "1 4 5", "1", "2 4 5", "2", "3 4 5", "3"],
      left: [0, 2, 0, 2, 0, 2, 0, 2],
    },
    {
      // The last three pay all that they have, to the rial.
      outcome: "0 1 3",
      names: "0 1 2 3 4",
      cost: 6,
      each: 2,
      approvals: [...times(5, "0 1 2"), "0 1", ...times(2, "3 4"), "3"],
      left: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
    {
      outcome: "0 2",
      names: "0 1 2 3 4 5",
      cost: 30,
      each: 15,
      approvals: ["0 3 4 5", "1 2", "0 2 5", "2", "0 1 2 3 4", "0 3 4", "0 2 4", "0 1"],
      left: [10, 9, 4, 9, 4, 10, 4, 10],
    },
    {
      outcome: "0",
      names: "0 1 2 3",
      cost: 20,
      each: 8,
      approvals: ["0 1 3", "0 1", "0 1", "0 3", "2 3"],
      left: [3, 3, 3, 3, 8],
    },
  ])(
    "serve $outcome among $names: a profile of abcvoting",
    ({ approvals, cost, each, left, names, outcome }) => {
      const allocation = done(worldOf({ costs: seats(names, cost), approvals, each }))
      expect(winners(allocation)).toBe(outcome)
      expect(leftIn(allocation)).toEqual(left)
    },
  )

  it("serve any one of each side where all are tied, as lots decide: the fifth profile of abcvoting", () => {
    const [one, other] = ["0 1 2 3 4", "5 6 7 8 9"]
    const published = one.split(" ").flatMap((left) => other.split(" ").map((right) => `${left} ${right}`))
    const world = worldOf({ costs: seats(`${one} ${other}`, 1), approvals: [one, other], each: 1 })
    const outcomes = new Set(Array.from({ length: 400 }, (_, seed) => winners(done(world, `${seed}`))))
    expect([...outcomes].sort()).toEqual(published)
  })

  // equalshares.net, "Explanation", Examples 1 and 2: a bike path, an outdoor gym, a park, a playground and a library, eleven voters
  // with 100 each. Utilities are the costs there, so the order of the rounds is not ours; how each is paid for is.
  const costs = { bike: 700, gym: 400, park: 250, playground: 200, library: 100 }
  const approvalsOf = (last: string): ReadonlyArray<string> => [
    "bike gym",
    "bike gym park",
    "bike gym",
    ...times(2, "bike gym park"),
    "bike gym",
    "park playground library",
    "playground",
    "playground library",
    "park playground library",
    last,
  ]
  it.each([
    {
      example: "1, its three rounds",
      last: "bike",
      rounds: [
        ["bike", [100, 100, 100, 100, 100, 100, 0, 0, 0, 0, 100]],
        ["playground", [0, 0, 0, 0, 0, 0, 50, 50, 50, 50, 0]],
        ["library", [0, 0, 0, 0, 0, 0, 100 / 3, 0, 100 / 3, 100 / 3, 0]],
      ] as const,
      never: ["gym", "park"],
    },
    {
      example: "2, its three rounds",
      last: "gym",
      rounds: [
        ["gym", [...times(6, "").map(() => 400 / 7), 0, 0, 0, 0, 400 / 7]],
        ["park", [0, 300 / 7, 0, 300 / 7, 300 / 7, 0, 425 / 7, 0, 0, 425 / 7, 0]],
        ["playground", [0, 0, 0, 0, 0, 0, 275 / 7, 425 / 7, 425 / 7, 275 / 7, 0]],
      ] as const,
      never: ["bike", "library"],
    },
  ])("split each cost as equalshares.net does: Example $example", ({ last, never, rounds }) => {
    const scale = 42
    const approvals = approvalsOf(last)
    let left: ReadonlyArray<number> = approvals.map(() => 100 * scale)
    const payFor = (project: keyof typeof costs): Allocation =>
      done(worldOf({ costs: { [project]: costs[project] * scale }, approvals, each: left }))
    for (const [project, published] of rounds) {
      const allocation = payFor(project)
      expect(allocation.gifts.map(({ spent }) => spent)).toEqual(
        published.map((paid) => Math.round(paid * scale)),
      )
      left = leftIn(allocation)
    }
    for (const project of never) expect(payFor(project as keyof typeof costs).grants).toEqual([])
  })

  it.each(["bike", "gym"])(
    "free as many as equalshares.net does, first whom each donor pays least for: last voter for %s",
    (last) => {
      const allocation = done(
        worldOf({
          costs: Object.fromEntries(Object.entries(costs).map(([project, cost]) => [project, cost * 42])),
          approvals: approvalsOf(last),
          each: 4200,
        }),
      )
      // By hand: 100 among 3, then 200 among 4, then 400 among 6 or 7; by then no others can be paid for.
      expect(roundsOf(allocation).map(({ petition }) => petition)).toEqual(["library", "playground", "gym"])
    },
  )
})
