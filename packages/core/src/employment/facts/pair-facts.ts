/**
 * From a person and an opening to the facts that are about both.
 *
 * @module
 */

import type { Facts } from "@bazgasht/rules"
import { knownOnly } from "../../case-file/known-only.ts"
import type { AskedSkill, Opening } from "../model/opening.ts"
import type { HeldSkill, Work } from "../model/work.ts"

/** Whether a skill is held as well as it is asked for; a level that is not stated is unknown where one is asked for. */
const isHeld = (asked: AskedSkill, held: ReadonlyArray<HeldSkill>): boolean | undefined => {
  const skill = held.find((one) => one.skill === asked.skill)
  if (skill === undefined) return false
  if (asked.level === undefined) return true
  return skill.level === undefined ? undefined : skill.level >= asked.level
}

const allHeld = (
  asked: ReadonlyArray<AskedSkill> | undefined,
  held: ReadonlyArray<HeldSkill> | undefined,
): boolean | undefined => {
  if (asked === undefined) return undefined
  if (asked.length === 0) return true
  if (held === undefined) return undefined
  const answers = asked.map((skill) => isHeld(skill, held))
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
}

/** Whether one of the first is among the second. */
const meet = (
  some: ReadonlyArray<string> | undefined,
  others: ReadonlyArray<string> | undefined,
): boolean | undefined => {
  if (some?.length === 0 || others?.length === 0) return false
  return some === undefined || others === undefined ? undefined : some.some((one) => others.includes(one))
}

/**
 * The facts about a person in view of an opening: whether it is within reach, whether the essential skills are held, and whether
 * somebody is there from whom the person is kept apart.
 */
export const pairFacts = (work: Work, opening: Opening): Facts =>
  knownOnly({
    withinReach:
      work.institution === undefined ? undefined : opening.institutions?.includes(work.institution),
    essentialSkillsHeld: allHeld(opening.essentialSkills, work.skills),
    keptApartThere: meet(work.keptApartFrom, opening.occupants),
  })
