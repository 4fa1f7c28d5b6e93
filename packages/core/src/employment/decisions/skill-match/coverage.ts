import { codedError, makeRatio, type Ratio, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { AskedSkill, AskedSkills, BroughtSkills, OwnedSkill } from "./skills.ts"

const texts = () => ({
  "skill.repeated": text("این فرصت یک مهارت را دو بار خواسته است.", "The opening asks for a skill twice."),
  "level.notWhole": text(
    "سطح مهارت باید عدد صحیح، یک یا بیشتر، باشد.",
    "A level of skill has to be a whole number of one or more.",
  ),
  "months.notWhole": text(
    "مدت تجربه به ماه باید عدد صحیح، صفر یا بیشتر، باشد.",
    "The months of an experience have to be a whole number of zero or more.",
  ),
})

/**
 * One thing that is wrong with skills. It says where, and nothing of the person.
 *
 * @example
 * const wrong = matchSkills({ essential: [{ skill: "safety" }, { skill: "safety" }], optional: [] }, {})
 * wrong // => Result.fail([new SkillMatchError({ code: "skill.repeated", path: "essential.1" })])
 */
export class SkillMatchError extends /* @__PURE__ */ codedError("SkillMatchError", texts)<{
  /** Place in the input: `essential.0`, `skills.2.level`. */
  readonly path: string
}> {}

/** What is wrong, as a stable code; `SkillMatchError.texts` has a sentence for each. */
export type SkillMatchErrorCode = SkillMatchError["code"]

/** How the skills that an opening asks for divide: each is in one of the three lists, in the order of the codes. */
export interface SkillCoverage {
  readonly owned: ReadonlyArray<AskedSkill>
  /** The person does not have them, or not at the level that is needed. */
  readonly missing: ReadonlyArray<AskedSkill>
  /** It is not known whether the person has them. */
  readonly unknown: ReadonlyArray<AskedSkill>
  /** The share that the person has for certain; one where nothing is asked for. */
  readonly least: Ratio
  /** The share if the person had everything that is unknown. */
  readonly most: Ratio
  /** The share, where nothing is unknown. */
  readonly share: Ratio | undefined
}

/** Whether a person has a skill: yes, no, or `undefined` where it is not known. A level that is not known is one at least. */
const has = (
  { level: needed = 1, skill }: AskedSkill,
  skills: ReadonlyArray<OwnedSkill>,
): boolean | undefined => {
  const levels = skills.filter((owned) => owned.skill === skill).map(({ level }) => level)
  if (levels.some((level = 1) => level >= needed)) return true
  return levels.includes(undefined) ? undefined : false
}

const one: Ratio = { numerator: 1, denominator: 1 }

const shareOf = (part: number, whole: number): Ratio => makeRatio(part, whole) ?? one

const byCode = (first: AskedSkill, second: AskedSkill): number => (first.skill < second.skill ? -1 : 1)

/** How skills that are asked for divide, given what a person states. */
const divideSkills = (asked: ReadonlyArray<AskedSkill>, skills: BroughtSkills["skills"]): SkillCoverage => {
  const answers = asked
    .toSorted(byCode)
    .map((skill) => ({ skill, answer: skills === undefined ? undefined : has(skill, skills) }))
  const of = (sought: boolean | undefined) =>
    answers.filter(({ answer }) => answer === sought).map(({ skill }) => skill)
  const [owned, missing, unknown] = [of(true), of(false), of(undefined)]
  const least = shareOf(owned.length, asked.length)
  return {
    owned,
    missing,
    unknown,
    least,
    most: shareOf(owned.length + unknown.length, asked.length),
    share: unknown.length === 0 ? least : undefined,
  }
}

const isLevel = (level: number | undefined): boolean =>
  level === undefined || (Number.isSafeInteger(level) && level >= 1)

const isLength = (months: number): boolean => Number.isSafeInteger(months) && months >= 0

const levelErrors = (list: string, skills: ReadonlyArray<AskedSkill>): ReadonlyArray<SkillMatchError> =>
  skills.flatMap(({ level }, place) =>
    isLevel(level) ? [] : [new SkillMatchError({ code: "level.notWhole", path: `${list}.${place}.level` })],
  )

/** Everything that is wrong with what is asked for and what is brought. */
const errorsIn = (
  { essential, optional }: AskedSkills,
  { experience = [], skills = [] }: BroughtSkills,
): ReadonlyArray<SkillMatchError> => {
  const asked = [
    ...essential.map(({ skill }, place) => ({ skill, path: `essential.${place}` })),
    ...optional.map(({ skill }, place) => ({ skill, path: `optional.${place}` })),
  ]
  const first = new Map(asked.toReversed().map(({ path, skill }) => [skill, path]))
  return [
    ...asked.flatMap(({ path, skill }) =>
      first.get(skill) === path ? [] : [new SkillMatchError({ code: "skill.repeated", path })],
    ),
    ...levelErrors("essential", essential),
    ...levelErrors("optional", optional),
    ...levelErrors("skills", skills),
    ...experience.flatMap(({ months }, place) =>
      isLength(months)
        ? []
        : [new SkillMatchError({ code: "months.notWhole", path: `experience.${place}.months` })],
    ),
  ]
}

/** The coverage of the skills of each kind. */
export interface SkillMatch {
  readonly essential: SkillCoverage
  readonly optional: SkillCoverage
}

/**
 * Which of the skills that an opening asks for a person has. Where the level of a skill is not known, whether it is enough
 * for an opening that asks for more than the first level is unknown too.
 *
 * @example
 * const asked = { essential: [{ skill: "arc welding", level: 2 }, { skill: "safety" }], optional: [] }
 * const { essential } = Result.getOrThrow(matchSkills(asked, { skills: [{ skill: "safety" }] }))
 * essential.missing // => [{ skill: "arc welding", level: 2 }]
 */
export const matchSkills = (
  asked: AskedSkills,
  brought: BroughtSkills,
): Result.Result<SkillMatch, ReadonlyArray<SkillMatchError>> => {
  const errors = errorsIn(asked, brought)
  return errors.length > 0
    ? Result.fail(errors)
    : Result.succeed({
        essential: divideSkills(asked.essential, brought.skills),
        optional: divideSkills(asked.optional, brought.skills),
      })
}
