import {
  contributionsOf,
  makeNeedScore,
  type NeedScore,
  prepareScore,
  type ScoredNeed,
  scoreOf,
} from "@bazgasht/core/support"
import type { Facts, Money } from "@bazgasht/rules"
import { type Candidate, type PriorityPolicy, type Ranked, rank } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  boundlessPoints,
  families,
  indicator,
  pack,
  score,
  setting,
  sinkingPoints,
  title,
} from "./toy-score.ts"

const scored = (facts: Facts): ScoredNeed => Result.getOrThrow(scoreOf(score, facts, setting))

/** A family, and the same family with more of it known. */
const learning = families.chain((less) =>
  families.map((more) => [less, Object.assign({ ...more }, known(less))] as const),
)
const known = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

const defective = (rule: typeof boundlessPoints): NeedScore =>
  Result.getOrThrow(makeNeedScore({ title, indicators: [indicator(rule, 20)], pack, protectedFacts: [] }))

describe("the score of a family", () => {
  it("adds up what is known, and says what may still come", () => {
    const { contributions, possible, proven } = scored({ children: 3, members: [{ ill: true }, {}] })
    expect(contributions.map(({ most, points, rule }) => [rule.id, points, most])).toEqual([
      ["childPoints", 15, 20],
      ["housingPoints", undefined, 10],
      ["illnessPoints", undefined, 21],
    ])
    expect([proven, possible]).toEqual([15, 46])
  })

  it("S12: is the sum of its printed contributions exactly, and could become no more than the most of the open ones", () => {
    fc.assert(
      fc.property(families, (facts) => {
        const { contributions, possible, proven } = scored(facts)
        expect(proven).toBe(contributions.reduce((sum, { points }) => sum + (points ?? 0), 0))
        expect(possible).toBe(contributions.reduce((sum, { most, points }) => sum + (points ?? most), 0))
      }),
    )
  })

  it("never proves less nor promises more when a fact is learnt", () => {
    fc.assert(
      fc.property(learning, ([less, more]) => {
        const [before, after] = [scored(less), scored(more)]
        expect(after.proven).toBeGreaterThanOrEqual(before.proven)
        expect(after.possible).toBeLessThanOrEqual(before.possible)
        before.contributions.forEach(({ points }, place) => {
          if (points !== undefined) expect(after.contributions[place]?.points).toBe(points)
        })
      }),
    )
  })

  it("names an indicator that gives less than nothing or more than its most, and says nothing of the family", () => {
    const refusal = (rule: typeof boundlessPoints, children: number) =>
      JSON.parse(
        JSON.stringify(Result.getOrThrow(Result.flip(scoreOf(defective(rule), { children }, setting)))),
      )
    expect(refusal(sinkingPoints, 0)).toEqual({
      _tag: "NeedScoreError",
      code: "needScore.pointsBelowZero",
      indicator: "sinkingPoints",
      message: "The rule of the indicator gave fewer than zero points.",
      text: {
        fa: expect.stringMatching(/^[؀-ۿ].*\.$/),
        en: "The rule of the indicator gave fewer than zero points.",
      },
    })
    expect(refusal(boundlessPoints, 5)).toMatchObject({ code: "needScore.pointsAboveMost" })
    expect(Result.isSuccess(scoreOf(defective(boundlessPoints), { children: 4 }, setting))).toBe(true)
  })
})

describe("prepared scoring", () => {
  it("gives the same points as plain scoring, and keeps every contribution", () => {
    const prepared = prepareScore(score, setting)
    fc.assert(
      fc.property(families, (facts) => {
        const { proven, possible, points } = Result.getOrThrow(prepared(facts))
        const contributions = contributionsOf(score, { proven, possible, points })
        expect({ proven, possible, contributions }).toEqual(scored(facts))
      }),
    )
  })

  it("finds the same defects", () => {
    fc.assert(
      fc.property(fc.constantFrom(sinkingPoints, boundlessPoints), fc.nat(8), (rule, children) => {
        const plain = Result.map(scoreOf(defective(rule), { children }, setting), ({ proven }) => proven)
        const prepared = prepareScore(defective(rule), setting)({ children })
        expect(Result.map(prepared, ({ proven }) => proven)).toEqual(plain)
      }),
    )
  })
})

describe("the rank of a family by its need", () => {
  const policy: PriorityPolicy = {
    keys: [{ key: "need", order: "highestFirst" }],
    tieBreaker: { kind: "lottery", seed: "seed" },
    misfit: "stop",
  }
  const candidate = (facts: Facts, index: number): Candidate => ({
    id: `case-${index}`,
    cost: 1 as Money,
    values: { need: scored(facts).proven },
  })
  const placeOf = (of: ReadonlyArray<Facts>, id: string): Ranked => {
    const found = Result.getOrThrow(rank(of.map(candidate), policy)).find(
      (ranked) => ranked.candidate.id === id,
    )
    if (found === undefined) throw new Error("not ranked")
    return found
  }

  it("S12: is never lowered by a need that grows, nor by one that is learnt", () => {
    const grown = (facts: Facts): ReadonlyArray<Facts> => [
      { ...facts, children: ((facts["children"] as number | undefined) ?? 0) + 1 },
      { ...facts, rented: true },
      { ...facts, members: [...((facts["members"] as [] | undefined) ?? []), { ill: true }] },
    ]
    fc.assert(
      fc.property(
        fc.array(families, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(2),
        (all, which, how) => {
          const index = which % all.length
          const more = all.map((facts, at) => (at === index ? (grown(facts)[how] as Facts) : facts))
          const [before, after] = [placeOf(all, `case-${index}`), placeOf(more, `case-${index}`)]
          expect(after.place).toBeLessThanOrEqual(before.place)
          expect(after.ahead).toBeLessThanOrEqual(before.ahead)
        },
      ),
    )
  })
})
