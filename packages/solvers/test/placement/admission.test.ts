import type { Money } from "@bazgasht/rules"
import {
  type Admission,
  type AdmissionError,
  admit,
  type Candidate,
  type PriorityPolicy,
  rank,
  type WaitingPlace,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { budgets, byNeed, candidate, candidates, policies } from "./candidates.ts"

const admission = (all: ReadonlyArray<Candidate>, budget: number, policy: PriorityPolicy): Admission =>
  Result.getOrThrow(admit(all, budget as Money, policy))

const admittedIds = (of: Admission): ReadonlyArray<string> => of.admitted.map((place) => place.candidate.id)

const refused = (all: ReadonlyArray<Candidate>, budget: number): ReadonlyArray<AdmissionError["code"]> =>
  Result.getOrThrow(Result.flip(admit(all, budget as Money, byNeed("stop")))).map(({ code }) => code)

/** Costs 5, 4 and 3, in this order of need. */
const three = [candidate("five", 3, 5), candidate("four", 2, 4), candidate("three", 1, 3)]

/** Checks what holds for every admission. */
const always = (holds: (of: Admission, all: ReadonlyArray<Candidate>) => void): void =>
  fc.assert(
    fc.property(candidates, budgets, policies, (all, budget, policy) =>
      holds(admission(all, budget, policy), all),
    ),
  )

describe("admission under a budget", () => {
  it("admits or lets wait every candidate once, each list in the order of priority", () =>
    always(({ admitted, policy, waiting }, all) => {
      const order = Result.getOrThrow(rank(all, policy))
      const places = [...admitted, ...waiting].sort((one, other) => one.place - other.place)
      expect(
        places.map(({ ahead, behind, candidate, place, tied }) => ({
          ahead,
          behind,
          candidate,
          place,
          tied,
        })),
      ).toEqual(order.map((one) => ({ ...one, behind: one.behind })))
      for (const list of [admitted, waiting])
        expect(list.map(({ place }) => place)).toEqual(
          list.map(({ place }) => place).sort((one, other) => one - other),
        )
    }))

  it("spends what the admitted cost, to the rial, and never more than the budget", () =>
    always(({ admitted, budget, left, spent }) => {
      expect(spent).toBe(admitted.reduce((sum, place) => sum + place.candidate.cost, 0))
      expect(spent + left).toBe(budget)
      expect(left).toBeGreaterThanOrEqual(0)
    }))

  it("tells what was left when the turn of each came", () =>
    always(({ admitted, budget, waiting }) => {
      for (const { left, place } of [...admitted, ...waiting]) {
        const before = admitted.filter((other) => other.place < place)
        expect(left).toBe(before.reduce((rest, other) => rest - other.candidate.cost, budget as number))
      }
    }))

  it("S13: admits nobody while one of a higher priority waits who would fit in his turn", () =>
    always(({ admitted, waiting }) => {
      for (const one of waiting)
        if (admitted.some(({ place }) => place > one.place))
          expect(one.candidate.cost).toBeGreaterThan(one.left)
    }))

  it("lets nobody be overtaken where the policy stops at a misfit", () =>
    always(({ admitted, policy, waiting }) => {
      if (policy.misfit === "skip") return
      const first = waiting[0]
      if (first === undefined) return
      expect(admitted.every(({ place }) => place < first.place)).toBe(true)
      expect(first.candidate.cost).toBeGreaterThan(first.left)
    }))

  it("leaves nobody waiting who fits into what is left, where the policy skips", () =>
    always(({ left, policy, waiting }) => {
      if (policy.misfit === "skip")
        for (const one of waiting) expect(one.candidate.cost).toBeGreaterThan(left)
    }))

  it("says of each that waits its position, why, and what is short", () =>
    always(({ policy, waiting }) => {
      waiting.forEach(({ candidate: { cost }, left, position, reason, short }, index) => {
        expect(position).toBe(index + 1)
        expect(short).toBe(Math.max(0, cost - left))
        if (reason === "budgetSpent") expect(left).toBe(0)
        if (reason === "doesNotFit") expect(left).toBeGreaterThan(0)
        if (reason === "behindMisfit") expect([policy.misfit, index > 0]).toEqual(["stop", true])
        else expect(short).toBeGreaterThan(0)
      })
    }))

  it("says from which budget one that waits is admitted, where the policy stops", () =>
    always(({ policy, waiting }, all) => {
      for (const { admittedFrom, candidate } of waiting) {
        expect(admittedFrom !== undefined).toBe(policy.misfit === "stop")
        if (admittedFrom === undefined) continue
        expect(admittedIds(admission(all, admittedFrom, policy))).toContain(candidate.id)
        if (admittedFrom > 0)
          expect(admittedIds(admission(all, admittedFrom - 1, policy))).not.toContain(candidate.id)
      }
    }))

  it("S16: with more money takes nobody out, where the policy stops", () => {
    fc.assert(
      fc.property(candidates, budgets, budgets, policies, (all, budget, more, given) => {
        const policy: PriorityPolicy = { ...given, misfit: "stop" }
        const raised = new Set(admittedIds(admission(all, budget + more, policy)))
        expect(admittedIds(admission(all, budget, policy)).filter((id) => !raised.has(id))).toEqual([])
      }),
    )
  })

  it("X9: does not depend on the order of the list", () => {
    fc.assert(
      fc.property(
        candidates.chain((all) =>
          fc
            .shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })
            .map((again) => [all, again] as const),
        ),
        budgets,
        policies,
        ([all, again], budget, policy) => {
          expect(admission(again, budget, policy)).toEqual(admission(all, budget, policy))
        },
      ),
    )
  })
})

describe("admission of three", () => {
  const waiting = (budget: number, misfit: "stop" | "skip"): ReadonlyArray<Partial<WaitingPlace>> =>
    admission(three, budget, byNeed(misfit)).waiting.map(
      ({ admittedFrom, candidate: { id }, position, reason, short }) => ({
        id,
        position,
        reason,
        short,
        ...(admittedFrom === undefined ? {} : { admittedFrom }),
      }),
    )

  it("stops at the first that does not fit", () => {
    expect(admittedIds(admission(three, 8, byNeed("stop")))).toEqual(["five"])
    expect(waiting(8, "stop")).toEqual([
      { id: "four", position: 1, reason: "doesNotFit", short: 1, admittedFrom: 9 },
      { id: "three", position: 2, reason: "behindMisfit", short: 0, admittedFrom: 12 },
    ])
  })

  it("skips what does not fit, where the policy says so", () => {
    expect(admittedIds(admission(three, 8, byNeed("skip")))).toEqual(["five", "three"])
    expect(waiting(8, "skip")).toEqual([{ id: "four", position: 1, reason: "doesNotFit", short: 1 }])
  })

  it("admits with exactly enough, and not with one rial less", () => {
    expect(admittedIds(admission(three, 12, byNeed("stop")))).toEqual(["five", "four", "three"])
    expect(waiting(11, "stop")).toMatchObject([{ id: "three", reason: "doesNotFit", short: 1 }])
    expect(waiting(5, "stop").map(({ reason }) => reason)).toEqual(["budgetSpent", "budgetSpent"])
  })

  it("admits without a budget only what costs nothing", () => {
    expect(admittedIds(admission(three, 0, byNeed("stop")))).toEqual([])
    const free = [...three, candidate("free", 9, 0), candidate("freeToo", 0, 0)]
    expect(admittedIds(admission(free, 0, byNeed("stop")))).toEqual(["free"])
    expect(admittedIds(admission(free, 0, byNeed("skip")))).toEqual(["free", "freeToo"])
    expect(admission([], 0, byNeed("stop"))).toMatchObject({ admitted: [], waiting: [], spent: 0, left: 0 })
  })
})

describe("a budget that nobody can be admitted under", () => {
  it("is refused by name", () => {
    for (const budget of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(refused(three, budget)).toEqual(["budget.notAnAmount"])
    const dear = [candidate("a", 1, Number.MAX_SAFE_INTEGER), candidate("b", 1, 1)]
    expect(refused(dear, 1)).toEqual(["budget.costsTooLarge"])
    expect(refused([candidate("a", 1, -1)], -1)).toEqual(["budget.notAnAmount", "candidate.costNotAnAmount"])
  })
})
