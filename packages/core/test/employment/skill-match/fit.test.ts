import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fitOf, fitParts } from "../../../src/employment/decisions/skill-match/fit.ts"
import { type FitPolicy, makeFitPolicy } from "../../../src/employment/decisions/skill-match/fit-policy.ts"
import type { AskedWork, BroughtSkills } from "../../../src/employment/decisions/skill-match/skills.ts"
import { kinshipOf } from "../../../src/employment/model/occupation/kinship.ts"
import type { Occupation, OccupationGroup } from "../../../src/employment/model/occupation/occupation.ts"
import {
  asked,
  brought,
  complete,
  experience,
  occupation,
  occupationGroup,
  ownedSkill,
  policy,
} from "./arbitrary-skills.ts"

const judged = (opening: AskedWork, person: BroughtSkills, by: FitPolicy) =>
  Result.getOrThrow(fitOf(opening, person, by))

const worked: FitPolicy = {
  essential: 400,
  optional: 100,
  certificate: { unit: 200, minor: 120, subMajor: 60, major: 20 },
  experience: { unit: 200, minor: 120, subMajor: 60, major: 20 },
  fullMonths: 36,
  wish: { unit: 100, minor: 80, subMajor: 40, major: 20 },
}

describe("the fit of a person and an opening", () => {
  it("is the sum of its contributions, each of them within its most, and all together within 1000", () =>
    fc.assert(
      fc.property(asked, brought, policy, (opening, person, by) => {
        const { contributions, possible, proven } = judged(opening, person, by)
        expect(contributions.map(({ part }) => part)).toEqual(fitParts)
        const sum = (of: "proven" | "possible" | "most") =>
          contributions.reduce((total, contribution) => total + contribution[of], 0)
        expect([sum("proven"), sum("possible"), sum("most")]).toEqual([proven, possible, 1000])
        for (const given of contributions) {
          expect(Number.isSafeInteger(given.proven) && given.proven >= 0).toBe(true)
          expect(given.proven).toBeLessThanOrEqual(given.possible)
          expect(given.possible).toBeLessThanOrEqual(given.most)
        }
      }),
    ))

  it("is never lowered by a further skill, certificate, wish or piece of experience", () =>
    fc.assert(
      fc.property(
        asked,
        complete,
        policy,
        fc.record({ skill: ownedSkill, certificate: occupation, wish: occupationGroup, work: experience }),
        (opening, person, by, more) => {
          const before = judged(opening, person, by)
          const richer: ReadonlyArray<BroughtSkills> = [
            { ...person, skills: [...person.skills, more.skill] },
            { ...person, certificates: [...person.certificates, more.certificate] },
            { ...person, wishes: [...person.wishes, more.wish] },
            { ...person, experience: [...person.experience, more.work] },
            {
              ...person,
              experience: person.experience.map((work, place) =>
                place === 0 ? { ...work, months: work.months + 1 } : work,
              ),
            },
          ]
          for (const other of richer) {
            const after = judged(opening, other, by)
            expect(after.proven).toBeGreaterThanOrEqual(before.proven)
            expect(after.possible).toBeGreaterThanOrEqual(before.possible)
          }
        },
      ),
    ))

  it("lies between the proven and the possible points, whatever the lists that are not stated turn out to be", () =>
    fc.assert(
      fc.property(asked, brought, complete, policy, (opening, person, rest, by) => {
        const { possible, proven } = judged(opening, person, by)
        const after = judged(opening, { ...rest, ...person }, by)
        expect(after.proven).toBeGreaterThanOrEqual(proven)
        expect(after.possible).toBeLessThanOrEqual(possible)
      }),
    ))

  it("does not depend on the order of any list", () =>
    fc.assert(
      fc.property(asked, complete, policy, (opening, person, by) => {
        const turned = {
          skills: person.skills.toReversed(),
          certificates: person.certificates.toReversed(),
          experience: person.experience.toReversed(),
          wishes: person.wishes.toReversed(),
        }
        expect(judged(opening, turned, by)).toEqual(judged(opening, person, by))
      }),
    ))

  it("counts experience month by month, as a list of single months would", () =>
    fc.assert(
      fc.property(asked, complete, policy, (opening, person, by) => {
        const months = person.experience.flatMap((work) =>
          Array.from({ length: work.months }, () => kinshipOf(opening.occupation, work.occupation)),
        )
        const near = { unit: 3, minor: 2, subMajor: 1, major: 0, none: -1 } as const
        const best = (["unit", "minor", "subMajor", "major"] as const).map((level) => {
          const count = months.filter((kinship) => near[kinship] >= near[level]).length
          return Math.floor((by.experience[level] * Math.min(count, by.fullMonths)) / by.fullMonths)
        })
        expect(judged(opening, person, by).contributions[3]?.proven).toBe(Math.max(...best))
      }),
    ))

  it("adds up to what the example says", () => {
    const opening = { occupation: "7212" as Occupation, essential: [{ skill: "arc welding" }], optional: [] }
    const person = {
      skills: [{ skill: "arc welding" }],
      certificates: ["7213" as Occupation],
      experience: [],
    }
    const { contributions, possible, proven } = judged(opening, person, worked)
    expect(contributions.map((given) => given.proven)).toEqual([400, 0, 120, 0, 0])
    expect([proven, possible]).toEqual([520, 620])
    const whole = {
      ...person,
      certificates: ["7212" as Occupation],
      experience: [{ occupation: "7212" as Occupation, months: 36 }],
      wishes: ["7212" as OccupationGroup],
    }
    const demanding = { ...opening, optional: [{ skill: "cutting" }] }
    const skills = [...person.skills, { skill: "cutting" }]
    expect(judged(demanding, { ...whole, skills }, worked).proven).toBe(1000)
  })

  it("gives nothing for skills where none is asked for, so that what asks for nothing is not best for everybody", () => {
    const half = { skills: [{ skill: "cutting" }], certificates: ["7531" as Occupation], experience: [] }
    const skilled = {
      occupation: "7531" as Occupation,
      essential: [{ skill: "cutting" }, { skill: "fitting" }],
      optional: [],
    }
    const unskilled = { occupation: "9321" as Occupation, essential: [], optional: [] }
    expect(judged(unskilled, half, worked).proven).toBe(0)
    expect(judged(skilled, half, worked).proven).toBe(400)
  })
})

describe("a policy of fit", () => {
  it.each([
    ["points below zero", { ...worked, essential: -1, optional: 501 }, "fit.notWhole", "essential"],
    ["half points", { ...worked, essential: 400.5, optional: 99.5 }, "fit.notWhole", "essential"],
    ["no month", { ...worked, fullMonths: 0 }, "fit.notWhole", "fullMonths"],
    [
      "a farther certificate that is worth more",
      { ...worked, certificate: { unit: 200, minor: 60, subMajor: 61, major: 0 } },
      "fit.fartherWorthMore",
      "certificate",
    ],
    ["less than a thousand points", { ...worked, optional: 99 }, "fit.notThousand", undefined],
  ])("is refused with %s", (_, wrong, code, part) => {
    const made = makeFitPolicy(wrong)
    expect(Result.isFailure(made) && made.failure.map((error) => [error.code, error.part])).toContainEqual([
      code,
      part,
    ])
  })
})
