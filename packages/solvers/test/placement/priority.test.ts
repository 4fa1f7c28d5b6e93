import type { Money } from "@bazgasht/rules"
import { type Candidate, lotOf, type PriorityPolicy, type Ranked, rank } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { byNeed, candidate, candidates, policies, precedes, seeds } from "./candidates.ts"

const ranked = (of: ReadonlyArray<Candidate>, policy: PriorityPolicy): ReadonlyArray<Ranked> =>
  Result.getOrThrow(rank(of, policy))

const ids = (of: ReadonlyArray<Ranked>): ReadonlyArray<string> => of.map((one) => one.candidate.id)

const refused = (of: ReadonlyArray<Candidate>, policy: PriorityPolicy) =>
  Result.getOrThrow(Result.flip(rank(of, policy))).map(({ candidate: id, code, key }) => [code, id, key])

describe("the order of candidates", () => {
  it("holds everybody once, and nobody before one who precedes him", () => {
    fc.assert(
      fc.property(candidates, policies, (all, policy) => {
        const order = ranked(all, policy)
        expect([...ids(order)].sort()).toEqual(all.map(({ id }) => id).sort())
        order.forEach(({ candidate: one, place }, index) => {
          expect(place).toBe(index + 1)
          for (const later of order.slice(place)) expect(precedes(policy, later.candidate, one)).toBe(false)
        })
      }),
    )
  })

  it("S15: tells as many ahead as precede by the keys, and as many tied as are equal", () => {
    fc.assert(
      fc.property(candidates, policies, (all, policy) => {
        for (const { ahead, candidate: one, place, tied } of ranked(all, policy)) {
          expect(ahead).toBe(all.filter((other) => precedes(policy, other, one)).length)
          const behind = all.filter((other) => precedes(policy, one, other)).length
          expect(tied).toBe(all.length - 1 - ahead - behind)
          expect(place).toBeGreaterThan(ahead)
          expect(place).toBeLessThanOrEqual(ahead + tied + 1)
        }
      }),
    )
  })

  it("names what put a candidate behind the one before it", () => {
    fc.assert(
      fc.property(candidates, policies, (all, policy) => {
        const order = ranked(all, policy)
        order.forEach(({ behind, candidate: one }, index) => {
          const before = order[index - 1]?.candidate
          if (before === undefined) expect(behind).toBeUndefined()
          else if (precedes(policy, before, one)) {
            const { key } = policy.keys.find((of) => before.values[of.key] !== one.values[of.key]) ?? {}
            expect(behind).toEqual({
              by: "key",
              key,
              value: one.values[key as string],
              valueBefore: before.values[key as string],
            })
          } else expect(behind).toEqual({ by: "lottery" })
        })
      }),
    )
  })

  it("X9: does not depend on the order of the list", () => {
    const shuffled = candidates.chain((all) =>
      fc
        .shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })
        .map((again) => [all, again] as const),
    )
    fc.assert(
      fc.property(shuffled, policies, ([all, again], policy) => {
        expect(ranked(again, policy)).toEqual(ranked(all, policy))
      }),
    )
  })

  it("S14: reorders with another seed only those whom all keys leave equal", () => {
    fc.assert(
      fc.property(candidates, policies, seeds, (all, policy, seed) => {
        const other = ranked(all, { ...policy, tieBreaker: { kind: "lottery", seed } })
        const order = ranked(all, policy)
        if (seed === policy.tieBreaker.seed) expect(other).toEqual(order)
        order.forEach(({ candidate: one }, index) => {
          const another = (other[index] as Ranked).candidate
          expect(precedes(policy, one, another) || precedes(policy, another, one)).toBe(false)
        })
      }),
    )
  })

  it("S14: gives every one of several equals the first place under some seed", () => {
    const equals = ["a", "b", "c"].map((id) => candidate(id, 1, 1))
    const first = new Set(
      Array.from({ length: 40 }, (_, number) => {
        const policy: PriorityPolicy = {
          ...byNeed("stop"),
          tieBreaker: { kind: "lottery", seed: String(number) },
        }
        return ids(ranked(equals, policy))[0]
      }),
    )
    expect([...first].sort()).toEqual(["a", "b", "c"])
  })

  it("gives equals the order of their lots, which anybody can work out again", () => {
    const order = ids(
      ranked(
        ["a", "b", "c", "d"].map((id) => candidate(id, 1, 1)),
        byNeed("stop"),
      ),
    )
    const lots = order.map((id) => lotOf("1404", id))
    expect(lots).toEqual([...lots].sort())
  })
})

describe("candidates that cannot be ranked", () => {
  it("are refused by name, all at once and in the same order however they are listed", () => {
    const bad: ReadonlyArray<Candidate> = [
      candidate("twice", 1, 1),
      { id: "unknown", cost: 1 as Money, values: {} },
      candidate("twice", 2, 2),
      candidate("twice", 2, 2),
      candidate("broken", 0.5, 1),
      candidate("debt", 1, -1),
      { id: "inherited", cost: 1 as Money, values: Object.create({ need: 1 }) },
    ]
    const expected = [
      ["candidate.valueNotExact", "broken", "need"],
      ["candidate.costNotAnAmount", "debt", undefined],
      ["candidate.valueUnknown", "inherited", "need"],
      ["candidate.duplicateId", "twice", undefined],
      ["candidate.valueUnknown", "unknown", "need"],
    ]
    expect(refused(bad, byNeed("stop"))).toEqual(expected)
    expect(refused([...bad].reverse(), byNeed("stop"))).toEqual(expected)
  })
})
