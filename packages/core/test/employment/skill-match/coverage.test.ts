import { compareRatios } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { matchSkills } from "../../../src/employment/decisions/skill-match/coverage.ts"
import type {
  AskedSkill,
  AskedSkills,
  BroughtSkills,
  OwnedSkill,
} from "../../../src/employment/decisions/skill-match/skills.ts"
import type { Occupation } from "../../../src/employment/model/occupation/occupation.ts"
import { asked, brought, complete } from "./arbitrary-skills.ts"

const whole = { numerator: 1, denominator: 1 }
const essentialOf = (opening: AskedSkills, person: BroughtSkills) =>
  Result.getOrThrow(matchSkills(opening, person)).essential

/** Every way in which what is unknown may turn out to be: each unknown level, and each list that is not stated. */
const completions = (
  skills: ReadonlyArray<OwnedSkill> | undefined,
): ReadonlyArray<ReadonlyArray<OwnedSkill>> => {
  if (skills === undefined) return [[], ["a", "b", "c", "d", "e", "f"].map((skill) => ({ skill, level: 3 }))]
  return skills.reduce<ReadonlyArray<ReadonlyArray<OwnedSkill>>>(
    (lists, { level, skill }) =>
      lists.flatMap((list) =>
        (level === undefined ? [1, 3] : [level]).map((known) => [...list, { skill, level: known }]),
      ),
    [[]],
  )
}

const owns = (skills: ReadonlyArray<OwnedSkill>, { level = 1, skill }: AskedSkill): boolean =>
  skills.some((owned) => owned.skill === skill && (owned.level ?? 0) >= level)

describe("the coverage of the skills that are asked for", () => {
  it("P16: is one exactly where no essential skill is missing, and owned and missing are what is asked for", () =>
    fc.assert(
      fc.property(asked, complete, (opening, person) => {
        const levels = person.skills.map(({ level = 1, skill }) => ({ skill, level }))
        const { missing, owned, share, unknown } = essentialOf(opening, { ...person, skills: levels })
        expect(unknown).toEqual([])
        expect(compareRatios(share ?? whole, whole) === 0).toBe(missing.length === 0)
        expect([...owned, ...missing].sort((one, other) => (one.skill < other.skill ? -1 : 1))).toEqual(
          opening.essential.toSorted((one, other) => (one.skill < other.skill ? -1 : 1)),
        )
      }),
    ))

  it("divides what is asked for without loss, whatever is unknown, and the share is exact", () =>
    fc.assert(
      fc.property(asked, brought, (opening, person) => {
        const { least, missing, most, owned, share, unknown } = essentialOf(opening, person)
        const all = [...owned, ...missing, ...unknown]
        expect(new Set(all)).toEqual(new Set(opening.essential))
        expect(all).toHaveLength(opening.essential.length)
        const total = opening.essential.length
        if (total > 0) {
          expect(least.numerator * total).toBe(owned.length * least.denominator)
          expect(most.numerator * total).toBe((owned.length + unknown.length) * most.denominator)
        }
        expect(share).toEqual(unknown.length === 0 ? least : undefined)
      }),
    ))

  it("knows a skill only where every completion of what is unknown agrees, and then it is right", () =>
    fc.assert(
      fc.property(asked, brought, (opening, person) => {
        const { missing, owned } = essentialOf(opening, person)
        const possible = completions(person.skills)
        for (const skill of opening.essential) {
          const answers = new Set(possible.map((skills) => owns(skills, skill)))
          expect(owned.includes(skill)).toBe(!answers.has(false))
          expect(missing.includes(skill)).toBe(!answers.has(true))
        }
      }),
    ))

  it("does not depend on the order of any list", () =>
    fc.assert(
      fc.property(asked, brought, (opening, person) => {
        const turned = { ...opening, essential: opening.essential.toReversed() }
        const other = person.skills === undefined ? person : { ...person, skills: person.skills.toReversed() }
        expect(essentialOf(turned, other)).toEqual(essentialOf(opening, person))
      }),
    ))

  it("is unknown, with both bounds, for a person of whom no skills are stated", () => {
    const opening = {
      essential: [{ skill: "arc welding" }, { skill: "safety" }],
      optional: [],
    }
    expect(essentialOf(opening, {})).toMatchObject({
      least: { numerator: 0, denominator: 1 },
      most: whole,
      share: undefined,
    })
    expect(essentialOf(opening, { skills: [] })).toMatchObject({ share: { numerator: 0, denominator: 1 } })
  })

  it("names everything that is wrong and where it stands", () => {
    const answer = matchSkills(
      {
        essential: [{ skill: "a", level: 0 }, { skill: "b" }],
        optional: [{ skill: "a" }, { skill: "c", level: 1.5 }],
      },
      {
        skills: [{ skill: "a", level: -1 }],
        experience: [{ occupation: "7212" as Occupation, months: 0.5 }],
      },
    )
    expect(Result.isFailure(answer) && answer.failure.map(({ code, path }) => [code, path])).toEqual([
      ["skill.repeated", "optional.0"],
      ["level.notWhole", "essential.0.level"],
      ["level.notWhole", "optional.1.level"],
      ["level.notWhole", "skills.0.level"],
      ["months.notWhole", "experience.0.months"],
    ])
  })
})
