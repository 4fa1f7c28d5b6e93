/** Arbitrary openings, people and policies of fit, small enough that they meet. */

import * as Result from "effect/Result"
import * as fc from "fast-check"
import { type FitPolicy, makeFitPolicy } from "../../../src/employment/decisions/skill-match/fit-policy.ts"
import type { AskedWork, BroughtSkills } from "../../../src/employment/decisions/skill-match/skills.ts"
import { ancestorsOf } from "../../../src/employment/model/occupation/kinship.ts"
import type { Occupation, OccupationGroup } from "../../../src/employment/model/occupation/occupation.ts"

/** Welders, and occupations of every kinship to them. */
const trades = ["7212", "7213", "7221", "7115", "5120"] as ReadonlyArray<string> as ReadonlyArray<Occupation>
const skillCodes = ["a", "b", "c", "d", "e", "f"]
const level = fc.integer({ min: 1, max: 3 })

export const occupation = fc.constantFrom(...trades)
export const occupationGroup: fc.Arbitrary<OccupationGroup> = occupation.chain((unit) =>
  fc.constantFrom(...ancestorsOf(unit), unit),
)
export const ownedSkill = fc.record(
  { skill: fc.constantFrom(...skillCodes), level },
  { requiredKeys: ["skill"] },
)
export const experience = fc.record({ occupation, months: fc.nat({ max: 60 }) })

export const asked: fc.Arbitrary<AskedWork> = fc
  .record({
    occupation,
    skills: fc.uniqueArray(
      fc.record({ skill: fc.constantFrom(...skillCodes), level }, { requiredKeys: ["skill"] }),
      { selector: ({ skill }) => skill },
    ),
    split: fc.nat({ max: 6 }),
  })
  .map(({ occupation: sought, skills, split }) => ({
    occupation: sought,
    essential: skills.slice(0, split),
    optional: skills.slice(split),
  }))

const stated = {
  skills: fc.array(ownedSkill, { maxLength: 6 }),
  certificates: fc.array(occupation, { maxLength: 3 }),
  experience: fc.array(experience, { maxLength: 4 }),
  wishes: fc.array(occupationGroup, { maxLength: 3 }),
}

export const complete: fc.Arbitrary<Required<BroughtSkills>> = fc.record(stated)
export const brought: fc.Arbitrary<BroughtSkills> = fc.record(stated, { requiredKeys: [] })

const table = (unit: number) =>
  fc
    .array(fc.nat({ max: unit }), { minLength: 3, maxLength: 3 })
    .map((values) => values.sort((one, other) => other - one))
    .map(([minor = 0, subMajor = 0, major = 0]) => ({ unit, minor, subMajor, major }))

export const policy: fc.Arbitrary<FitPolicy> = fc
  .array(fc.nat({ max: 1000 }), { minLength: 4, maxLength: 4 })
  .map((cuts) => cuts.sort((one, other) => one - other))
  .chain(([first = 0, second = 0, third = 0, fourth = 0]) =>
    fc.record({
      essential: fc.constant(first),
      optional: fc.constant(second - first),
      certificate: table(third - second),
      experience: table(fourth - third),
      fullMonths: fc.integer({ min: 1, max: 48 }),
      wish: table(1000 - fourth),
    }),
  )
  .map((drawn) => Result.getOrThrow(makeFitPolicy(drawn)))
