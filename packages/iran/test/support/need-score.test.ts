import { makeNeedScore } from "@bazgasht/core/support"
import type { Facts } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { iranPack } from "../../src/pack.ts"
import { needScore, totalNeed } from "../../src/support/need-score.ts"
import { day, determined, on } from "../prisoner.ts"
import { children, custody, family, household, member, wife } from "./family.ts"

const today = on("1404/06/01")

const pointsOf = (id: string, facts: Facts, setting = today) => {
  const found = needScore.indicators.find(({ rule }) => rule.id === `FAM-7/${id}`)
  return found === undefined ? "no indicator" : determined(found.rule, facts, setting)
}

const aMember = fc.record({
  relation: fc.constantFrom("spouse", "child", "parent", "sibling", "grandchild", "prisoner"),
  head: fc.boolean(),
  female: fc.boolean(),
  student: fc.boolean(),
  disabled: fc.boolean(),
  chronicallyIll: fc.boolean(),
})
const members = fc.array(aMember, { maxLength: 8 })
const need = fc.record({
  members,
  housing: fc.constantFrom("owned", "rented", "hosted", "none"),
  monthlyIncome: fc.constantFrom(0, 1, 80_000_000),
  arrest: fc.integer({ min: day("1399/01/01"), max: day("1404/06/01") }),
})
const factsOf = ({
  arrest,
  housing,
  members,
  monthlyIncome,
}: typeof need extends fc.Arbitrary<infer A> ? A : never): Facts => ({
  housing,
  monthlyIncome,
  ...household(...members.map(({ relation, ...values }) => member(relation, values))),
  custodyEpisodes: [{ from: arrest, ended: false }],
})

describe("the need score (FAM-7)", () => {
  it("is a score that the domain accepts, and looks at nothing that must not be weighed", () => {
    const made = makeNeedScore({
      ...needScore,
      pack: iranPack,
      protectedFacts: [
        "nationality",
        "religion",
        "offence",
        "memberships.nationality",
        "memberships.religion",
      ],
    })
    expect(Result.isSuccess(made)).toBe(true)
  })

  it("gives a hundred points at most", () => {
    expect(needScore.indicators.reduce((sum, { most }) => sum + most, 0)).toBe(100)
  })

  it("adds up exactly what the indicators give, each within its bounds", () => {
    fc.assert(
      fc.property(need, (drawn) => {
        const facts = factsOf(drawn)
        const points = needScore.indicators.map(({ rule }) => determined(rule, facts, today) as number)
        needScore.indicators.forEach(({ most }, place) => {
          expect(points[place]).toBeGreaterThanOrEqual(0)
          expect(points[place]).toBeLessThanOrEqual(most)
        })
        expect(determined(totalNeed, facts, today)).toBe(points.reduce((sum, each) => sum + each, 0))
      }),
    )
  })

  it("never falls when a member joins, whoever it is", () => {
    fc.assert(
      fc.property(need, aMember, (drawn, joining) => {
        const before = determined(totalNeed, factsOf(drawn), today) as number
        const after = determined(
          totalNeed,
          factsOf({ ...drawn, members: [...drawn.members, joining] }),
          today,
        )
        expect(after as number).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it("never falls while the prisoner stays away", () => {
    fc.assert(
      fc.property(need, fc.nat(500), (drawn, days) => {
        const later = { ...today, today: (today.today + days) as typeof today.today }
        expect(determined(totalNeed, factsOf(drawn), later) as number).toBeGreaterThanOrEqual(
          determined(totalNeed, factsOf(drawn), today) as number,
        )
      }),
    )
  })

  it("does not depend on the order of the members", () => {
    fc.assert(
      fc.property(need, (drawn) => {
        const turned = { ...drawn, members: [...drawn.members].reverse() }
        expect(determined(totalNeed, factsOf(turned), today)).toBe(
          determined(totalNeed, factsOf(drawn), today),
        )
      }),
    )
  })
})

describe("the indicators", () => {
  it.each([
    ["size", household(...children(4)), 12],
    ["size", household(...children(5)), 15],
    ["size", household(...children(6)), 15],
    ["school", household(wife, member("child", { student: true }), member("child")), 4],
    ["school", household(member("spouse", { student: true })), 0],
    ["school", household(...Array.from({ length: 4 }, () => member("child", { student: true }))), 12],
    ["illness", household(member("child", { disabled: true, chronicallyIll: true })), 8],
    [
      "illness",
      household(...Array.from({ length: 4 }, () => member("parent", { chronicallyIll: true }))),
      24,
    ],
    ["noIncome", { monthlyIncome: 0 }, 15],
    ["noIncome", { monthlyIncome: 1 }, 0],
    ["housing", { housing: "owned" }, 0],
    ["housing", { housing: "rented" }, 6],
    ["housing", { housing: "hosted" }, 8],
    ["housing", { housing: "none" }, 12],
    ["femaleHead", household(wife), 10],
    ["femaleHead", household(member("spouse", { female: true }), member("parent", { head: true })), 0],
    ["absence", custody(["1404/05/02"]), 1],
    ["absence", custody(["1404/05/03"]), 0],
    ["absence", custody(["1404/01/01", "1404/01/16"], ["1404/05/17"]), 1],
    ["absence", custody(["1399/01/01"]), 12],
    ["absence", custody(["1404/07/01"]), 0],
    ["absence", { custodyEpisodes: [] }, 0],
  ])("%s of %o", (id, facts, points) => {
    expect(pointsOf(id, facts)).toBe(points)
  })

  it("say nothing where what they need is unknown", () => {
    for (const { rule } of needScore.indicators) expect(determined(rule, {}, today)).toBeUndefined()
    expect(determined(totalNeed, { ...family, housing: undefined }, today)).toBeUndefined()
    expect(pointsOf("noIncome", family, on("1399/12/24"))).toBeUndefined()
  })
})
