import { cycleKeys, rankingOfCycle } from "@bazgasht/core/support"
import type { Money } from "@bazgasht/rules"
import { lotOf, monotonicity } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  after,
  type Change,
  chosen,
  histories,
  type Office,
  recordOf,
  snapshotOf,
  writtenOf,
} from "./register.ts"

type Recorded = ReturnType<typeof recordOf>

/** Holds after every change of every history. */
const always = (
  holds: (office: Office, record: Recorded, before: Office, change: Change) => void,
  numRuns = 60,
) =>
  fc.assert(
    fc.property(histories, ({ changes, policy }) => {
      let office: Office = { families: [], policy, locked: [], registered: 0 }
      for (const change of changes) {
        const next = after(office, change)
        holds(next, recordOf(snapshotOf(next), next.policy), office, change)
        office = next
      }
    }),
    { numRuns },
  )

const sumOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, amount) => sum + amount, 0)

interface Ranked {
  readonly id: string
  readonly cost: number
  readonly waits: boolean
  /** The values of its keys, turned so that the smaller comes first. */
  readonly keys: ReadonlyArray<number>
}

/** Those who were ranked, in the order of the record. */
const rankedIn = ({ families, policy, ranking }: Recorded): ReadonlyArray<Ranked> =>
  ranking.family.map((place, row) => ({
    id: families.id[place] as string,
    cost: families.owed[place] as number,
    waits: families.outcome[place] === "waiting",
    keys: policy.priority.keys.map(
      ({ order }, key) => (order === "highestFirst" ? -1 : 1) * (ranking.values[key]?.[row] as number),
    ),
  }))

const compared = (one: ReadonlyArray<number>, other: ReadonlyArray<number>): number => {
  const place = one.findIndex((value, index) => value !== other[index])
  return place === -1 ? 0 : (one[place] as number) - (other[place] as number)
}

describe("every history of an office", { timeout: 120_000 }, () => {
  it("S6: what is learnt, registered or struck out later changes nothing in a locked cycle", () =>
    always(({ locked }) => {
      for (const { policy, snapshot, written } of locked) {
        expect(writtenOf(snapshot, recordOf(snapshot, policy))).toBe(written)
        const read = JSON.parse(JSON.stringify({ snapshot, policy }))
        expect(writtenOf(read.snapshot, recordOf(read.snapshot, read.policy))).toBe(written)
      }
    }))

  it("S7: what is granted never exceeds the budget, and no family is granted more than it is owed", () =>
    always(({ policy: { budget } }, { families, totals }) => {
      expect(sumOf(families.granted)).toBeLessThanOrEqual(budget)
      expect(sumOf(families.granted) + totals.left).toBe(budget)
      for (const [place, granted] of families.granted.entries())
        expect(granted).toBeLessThanOrEqual(families.owed[place] as number)
    }))

  it("S12: the score is the sum of its printed contributions, and a greater need never lowers the place", () =>
    always((office, record, before, change) => {
      for (const [place, proven] of record.families.proven.entries())
        expect(proven).toBe(sumOf(record.points.map(({ column }) => Math.max(0, column[place] as number))))
      if (change.change !== "needDeposit") return
      const id = chosen(before, change)?.id
      const placeIn = (of: Recorded): number => rankedIn(of).findIndex((one) => one.id === id)
      const earlier = recordOf(snapshotOf(before), before.policy)
      const [was, is] = [placeIn(earlier), placeIn(record)]
      if (was === -1) return
      expect(is).toBeGreaterThanOrEqual(0)
      const isRanked = new Set(rankedIn(earlier).map((one) => one.id))
      expect(
        rankedIn(record)
          .filter((one) => isRanked.has(one.id))
          .findIndex((one) => one.id === id),
      ).toBeLessThanOrEqual(was)
      expect(office.policy).toBe(before.policy)
    }, 150))

  it("S13: nobody is admitted past one of higher priority who would have fitted", () =>
    always(({ policy }, record) => {
      const active = sumOf(
        record.families.granted.filter((_, place) => record.families.status[place] === "active"),
      )
      let left = policy.budget - active
      let passedOver = false
      for (const { cost, waits } of rankedIn(record)) {
        if (waits) {
          if (policy.priority.misfit === "skip" || !passedOver) expect(cost).toBeGreaterThan(left)
          passedOver = true
        } else {
          expect(cost).toBeLessThanOrEqual(left)
          if (policy.priority.misfit === "stop") expect(passedOver).toBe(false)
          left -= cost
        }
      }
    }))

  it("S14: equals stand in the order of their lots, and another seed moves nobody else", () =>
    always((office, record) => {
      const ranked = rankedIn(record)
      const { seed } = office.policy.priority.tieBreaker
      for (const [row, one] of ranked.entries()) {
        const next = ranked[row + 1]
        if (next === undefined) continue
        expect(compared(one.keys, next.keys)).toBeLessThanOrEqual(0)
        if (compared(one.keys, next.keys) === 0) expect(lotOf(seed, one.id) < lotOf(seed, next.id)).toBe(true)
      }
      const tieBreaker = { kind: "lottery", seed: "another" } as const
      const policy = { ...office.policy, priority: { ...office.policy.priority, tieBreaker } }
      const again = rankedIn(recordOf(snapshotOf(office), policy))
      expect(again.map(({ keys }) => keys)).toEqual(ranked.map(({ keys }) => keys))
      expect(again.map(({ id }) => id).sort()).toEqual(ranked.map(({ id }) => id).sort())
    }))

  it("S15: a place in the waiting list says as many ahead as have higher keys", () =>
    always((_, record) => {
      const ranked = rankedIn(record)
      let position = 0
      for (const [row, { keys, waits }] of ranked.entries()) {
        expect(record.ranking.ahead[row]).toBe(
          ranked.filter((other) => compared(other.keys, keys) < 0).length,
        )
        expect(record.ranking.tied[row]).toBe(
          ranked.filter((other) => compared(other.keys, keys) === 0).length - 1,
        )
        if (waits) position++
        expect(record.ranking.position[row]).toBe(waits ? position : null)
      }
    }))

  it("S16: a larger budget takes nobody out where the policy stops, and a counterexample is shown where it may", () =>
    always((office, record) => {
      const admitted = (of: Recorded): ReadonlyArray<string> =>
        rankedIn(of).flatMap(({ id, waits }) => (waits ? [] : [id]))
      const { budget, candidates } = rankingOfCycle(record)
      const found = Result.getOrThrow(monotonicity(candidates, budget, office.policy.priority))
      for (const more of [1, 150, 700, 2000]) {
        const policy = { ...office.policy, budget: (office.policy.budget + more) as Money }
        const raised = recordOf(snapshotOf(office), policy)
        const kept = new Set(admitted(raised))
        const removed = admitted(record).filter((id) => !kept.has(id))
        expect(found.promised).toBe(office.policy.priority.misfit === "stop")
        if (found.promised) expect(removed).toEqual([])
        else if (removed.length > 0 && rankingOfCycle(raised).budget <= found.searchedUpTo)
          expect(found.counterexample).toBeDefined()
      }
    }))

  it("S19: a cut adds up to the budget exactly, gives nobody more than is owed, and keeps the order", () =>
    always(({ policy: { budget } }, { families, totals }) => {
      const served = families.outcome.flatMap((outcome, place) => (outcome === "served" ? [place] : []))
      const columnOf = (column: ReadonlyArray<number>): ReadonlyArray<number> =>
        served.map((place) => column[place] as number)
      const [owed, granted] = [columnOf(families.owed), columnOf(families.granted)]
      const claimed = sumOf(owed)
      expect(sumOf(granted)).toBe(Math.min(claimed, budget))
      expect(totals.owedToActive).toBe(claimed)
      for (const [one, amount] of granted.entries()) {
        const asked = owed[one] as number
        expect(amount).toBeLessThanOrEqual(asked)
        expect(Math.abs(amount * claimed - asked * Math.min(claimed, budget))).toBeLessThan(
          Math.max(claimed, 1),
        )
        for (const [other, theirs] of granted.entries())
          if ((owed[other] as number) < asked) expect(theirs).toBeLessThanOrEqual(amount)
      }
    }))

  it("reaches every outcome that a ranking knows", () => {
    const reached = new Set<string>()
    const keys = new Set<string>()
    always((_, { families, policy }) => {
      for (const outcome of families.outcome) reached.add(outcome)
      for (const { key } of policy.priority.keys) keys.add(key)
    })
    for (const outcome of ["served", "admitted", "waiting"]) expect(reached).toContain(outcome)
    expect([...keys].sort()).toEqual([...cycleKeys].sort())
  })
})
