import { runs } from "@bazgasht/properties"
import type { Day, Money } from "@bazgasht/rules"
import { type AllocationPolicy, allocate, freedAt, freedAtAll } from "@bazgasht/solvers/fund"
import type { PriorityPolicy } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyCrowdedWorld, anyOpenWorld, anyWorld, type World } from "./allocation-world.ts"

const tieBreaker = { kind: "lottery", seed: "1405-03" } as const
const inOrder = (keys: PriorityPolicy["keys"], misfit: PriorityPolicy["misfit"]): AllocationPolicy => ({
  mode: "priority",
  priority: { keys, tieBreaker, misfit },
})
const policies: ReadonlyArray<AllocationPolicy> = [
  { mode: "count", tieBreaker },
  { mode: "weight", weight: "weight", tieBreaker },
  { mode: "equalShares", tieBreaker },
  inOrder([{ key: "group", order: "lowestFirst" }], "stop"),
  inOrder([{ key: "group", order: "highestFirst" }], "skip"),
  inOrder([{ key: "residual", order: "lowestFirst" }], "skip"),
]

const isServed = (
  { gifts, petitions }: World,
  policy: AllocationPolicy,
  id: string,
  residual: number,
  effort = 2_000_000,
): boolean =>
  Result.getOrThrow(
    allocate(
      petitions.map((petition) =>
        petition.id === id ? { ...petition, residual: residual as Money } : petition,
      ),
      gifts,
      policy,
      { effort },
    ),
  ).grants.some(({ petition }) => petition === id)

describe("the price at which a petition would be freed", () => {
  it("is served, and so is every lower one, and none above is (C10)", () => {
    fc.assert(
      fc.property(anyWorld(), fc.constantFrom(...policies), (world, policy) => {
        const id = "p0"
        fc.pre(world.petitions.length > 0)
        const answer = Result.getOrThrow(freedAt(world.petitions, world.gifts, policy, id))
        const money = world.gifts.reduce((sum, { free }) => sum + free, 0)
        const prices = Array.from({ length: money + 2 }, (_, index) => index + 1)
        const served = prices.filter((price) => isServed(world, policy, id, price))
        expect(answer?.kind).toBe(served.length === 0 ? "atNone" : "price")
        if (answer?.kind === "price") expect(served).toEqual(prices.slice(0, answer.price))
      }),
    )
  })

  it("is never another, however soon the search among other petitions is cut off", () => {
    const best = fc.constantFrom(...policies.slice(0, 2))
    const effort = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(fc.oneof(anyWorld(), anyCrowdedWorld()), best, effort, (world, policy, most) => {
        const { prices } = Result.getOrThrow(
          freedAtAll(world.petitions, world.gifts, policy, { effort: most }),
        )
        for (const [id, price] of prices) {
          expect(Result.getOrThrow(freedAt(world.petitions, world.gifts, policy, id))).toEqual(price)
          const soon = Result.getOrThrow(freedAt(world.petitions, world.gifts, policy, id, { effort: most }))
          if (soon?.kind !== "notProven") expect(soon).toEqual(price)
        }
      }),
      { numRuns: runs(200) },
    )
  })

  it("is not claimed where the search was cut off; but at the price that is reported it is served", () => {
    fc.assert(
      fc.property(anyCrowdedWorld(), fc.integer({ min: 0, max: 300 }), (world, effort) => {
        const policy = policies[1] as AllocationPolicy
        const answer = Result.getOrThrow(freedAt(world.petitions, world.gifts, policy, "p0", { effort }))
        const exact = Result.getOrThrow(freedAt(world.petitions, world.gifts, policy, "p0"))
        if (answer?.kind !== "notProven") expect(answer).toEqual(exact)
        else if (answer.servedAt !== undefined)
          expect(isServed(world, policy, "p0", answer.servedAt, effort)).toBe(true)
      }),
      { numRuns: runs(200) },
    )
  })

  it("is reported where no cut-off search is concerned, and not where one is", () => {
    const petition = (id: string, residual: number, province: string, weight: number) => ({
      ...{ id, residual: residual as Money, attributes: { province }, values: { weight } },
    })
    const gift = (id: string, free: number, provinces: ReadonlyArray<string>) => ({
      ...{ id, free: free as Money, receivedOn: 0 as Day, earmark: { province: provinces } },
    })
    const crowd = Array.from({ length: 9 }, (_, index) =>
      petition(
        `crowd-${index}`,
        7 + ((index * 5) % 11),
        ["east", "west"][index % 2] as string,
        5 + (index % 4),
      ),
    )
    const petitions = [...crowd, petition("north-1", 4, "north", 3), petition("north-2", 9, "north", 3)]
    const gifts = [
      gift("both", 20, ["east", "west"]),
      gift("east", 13, ["east"]),
      gift("north", 6, ["north"]),
    ]
    const policy = policies[1] as AllocationPolicy
    const told = (id: string) => Result.getOrThrow(freedAt(petitions, gifts, policy, id, { effort: 10 }))
    expect(told("north-2")).toEqual(Result.getOrThrow(freedAt(petitions, gifts, policy, "north-2")))
    expect(told("crowd-8")?.kind).toBe("notProven")
  })

  it("is not one where a greater residual comes first", () => {
    const policy = inOrder([{ key: "residual", order: "highestFirst" }], "skip")
    fc.assert(
      fc.property(anyWorld(), (world) => {
        const answer = Result.getOrThrow(freedAt(world.petitions, world.gifts, policy, "p0"))
        expect(answer).toEqual(world.petitions.length === 0 ? undefined : { kind: "noSinglePrice" })
      }),
    )
  })

  it("is the same for all who are left out at once as for each by itself", () => {
    const cheap = policies.filter(
      ({ mode }, place) => mode !== "equalShares" && (mode !== "priority" || place < policies.length - 1),
    )
    expect(cheap).toHaveLength(4)
    fc.assert(
      fc.property(fc.oneof(anyWorld(), anyOpenWorld()), fc.constantFrom(...cheap), (world, policy) => {
        const { allocation, prices } = Result.getOrThrow(freedAtAll(world.petitions, world.gifts, policy))
        expect(allocation).toEqual(Result.getOrThrow(allocate(world.petitions, world.gifts, policy)))
        const leftOut = allocation.unserved.map(({ petition }) => petition)
        const isWhole =
          policy.mode === "priority" || world.gifts.every(({ earmark }) => Object.keys(earmark).length === 0)
        if (isWhole) expect([...prices.keys()].sort()).toEqual(leftOut)
        for (const [id, price] of prices) {
          expect(leftOut).toContain(id)
          expect(price).toEqual(Result.getOrThrow(freedAt(world.petitions, world.gifts, policy, id)))
        }
      }),
      { numRuns: runs(400) },
    )
  })

  it("is the same for all who are left out by weight, where equal sums of money and of weight abound", () => {
    let atPar = 0
    fc.assert(
      fc.property(anyOpenWorld(3), fc.constantFrom("1405-03", "1405-04", "1405-05"), (world, seed) => {
        const policy: AllocationPolicy = {
          mode: "weight",
          weight: "weight",
          tieBreaker: { kind: "lottery", seed },
        }
        const { allocation, prices } = Result.getOrThrow(freedAtAll(world.petitions, world.gifts, policy))
        expect([...prices.keys()].sort()).toEqual(allocation.unserved.map(({ petition }) => petition))
        const { record } = allocation
        for (const [id, price] of prices) {
          expect(price).toEqual(Result.getOrThrow(freedAt(world.petitions, world.gifts, policy, id)))
          if (price.kind !== "price" || record.mode !== "weight") continue
          const changed = world.petitions.map((petition) =>
            petition.id === id ? { ...petition, residual: price.price } : petition,
          )
          const at = Result.getOrThrow(allocate(changed, world.gifts, policy))
          if (
            at.record.mode === "weight" &&
            at.record.worth === record.worth &&
            at.spent === allocation.spent
          )
            atPar++
        }
      }),
      { numRuns: 1000, seed: 14_050_301 },
    )
    // Prices at which the answer hangs on who is met first and on lots: so many that the law says something about them.
    expect(atPar).toBeGreaterThan(100)
  })

  it("is told by weight of as many as the effort allows, and never another", () => {
    const policy: AllocationPolicy = { mode: "weight", weight: "weight", tieBreaker }
    fc.assert(
      fc.property(anyOpenWorld(), fc.integer({ min: 0, max: 60 }), ({ gifts, petitions }, effort) => {
        const all = Result.getOrThrow(freedAtAll(petitions, gifts, policy)).prices
        const some = Result.getOrThrow(freedAtAll(petitions, gifts, policy, { effort })).prices
        for (const [id, price] of some) expect(price).toEqual(all.get(id))
        const more = Result.getOrThrow(freedAtAll(petitions, gifts, policy, { effort: effort + 10 })).prices
        expect([...more.keys()]).toEqual(expect.arrayContaining([...some.keys()]))
      }),
    )
    const petitions = Array.from({ length: 8 }, (_, index) => ({
      id: `p${index}`,
      residual: (10 + index) as Money,
      attributes: {},
      values: { weight: 1 + index },
    }))
    const gifts = [{ id: "g", free: 25 as Money, receivedOn: 0 as Day, earmark: {} }]
    const told = (effort: number) =>
      Result.getOrThrow(freedAtAll(petitions, gifts, policy, { effort })).prices.size
    expect([told(0), told(2_000_000)]).toEqual([0, 7])
    expect([1, 2, 3, 4, 5, 6]).toContain(told(120))
  })

  it("is left open for all at once where each would have to be allocated anew", () => {
    const world: World = fc.sample(anyWorld(), { numRuns: 1, seed: 7 })[0] as World
    for (const policy of [policies[2], policies[5]] as ReadonlyArray<AllocationPolicy>)
      expect(Result.getOrThrow(freedAtAll(world.petitions, world.gifts, policy)).prices.size).toBe(0)
  })

  it("is bounded where weights are all but the residuals, and says how far the choice may be from the best", () => {
    // Even residuals and an odd gift: the money never comes out even, so that no bound closes.
    let state = 14_050_301
    const petitions = Array.from({ length: 50 }, (_, index) => {
      state = (state * 48_271) % 2_147_483_647
      const residual = 2 * (150_000_000 + (state % 900_000_000))
      return {
        id: `p${index}`,
        residual: residual as Money,
        attributes: {},
        values: { weight: residual - 100_000_001 },
      }
    })
    const asked = petitions.reduce((sum, { residual }) => sum + residual, 0)
    const free = (2 * Math.floor(asked / 4) + 1) as Money
    const gifts = [{ id: "gift-1", free, receivedOn: 738_000 as Day, earmark: {} }]
    const policy = { mode: "weight", weight: "weight", tieBreaker } as const
    const { allocation } = Result.getOrThrow(freedAtAll(petitions, gifts, policy, { effort: 1_000 }))
    const { record, spent } = allocation
    expect(spent).toBeLessThanOrEqual(free)
    expect(record.mode).toBe("weight")
    if (record.mode !== "weight") return
    // The search is cut off: what it did not look at is in the distance from the bound.
    expect(record.bound).toBeGreaterThan(record.worth)
    // Of the greatest weight not a hundredth is lost.
    expect((record.bound - record.worth) * 100).toBeLessThan(record.worth)
    const all = Result.getOrThrow(freedAtAll(petitions, gifts, policy))
    expect(all.allocation.record).toMatchObject({ mode: "weight" })
  }, 20_000)
})
