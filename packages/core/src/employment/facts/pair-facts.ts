import type { Facts } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { knownOnly } from "../../case-file/known-only.ts"
import { matchSkills } from "../decisions/skill-match/coverage.ts"
import type { Opening } from "../model/opening.ts"
import type { Work } from "../model/work.ts"

/** Whether every essential skill is held, as `matchSkills` finds it. */
const essentialSkillsHeld = ({ skills }: Work, { essentialSkills }: Opening): boolean | undefined => {
  if (essentialSkills === undefined) return undefined
  const asked = { essential: essentialSkills, optional: [] }
  const match = Result.getOrUndefined(matchSkills(asked, skills === undefined ? {} : { skills }))
  if (match === undefined) return undefined
  const { missing, unknown } = match.essential
  return missing.length > 0 ? false : unknown.length > 0 ? undefined : true
}

/** Whether one of the first is among the second. */
const meet = (
  some: ReadonlyArray<string> | undefined,
  others: ReadonlyArray<string> | undefined,
): boolean | undefined => {
  if (some?.length === 0 || others?.length === 0) return false
  return some === undefined || others === undefined ? undefined : some.some((one) => others.includes(one))
}

/** Whether somebody is there from whom the person is kept apart: by the file of the one or of the other. */
const keptApartThere = (
  { id, work }: Person,
  { keptApartFrom, occupants }: Opening,
  knownApart: ReadonlySet<string>,
): boolean | undefined => {
  if (occupants?.length === 0) return false
  if (knownApart.has(id)) return true
  const [own, theirs] = [meet(work.keptApartFrom, occupants), keptApartFrom?.includes(id)]
  return own === true || theirs === true ? true : own === false && theirs === false ? false : undefined
}

/** Somebody who may be placed. */
type Person = { readonly id: string; readonly work: Work }

/**
 * The facts about a person in view of an opening: whether it is within reach, whether the essential skills are held, and whether
 * somebody is there from whom the person is kept apart.
 *
 * @param knownApart - ids of people of whom it is known besides, from other files, that somebody there is kept apart from them
 */
export const pairFacts = (person: Person, opening: Opening, knownApart: ReadonlySet<string>): Facts => {
  const { work } = person
  return knownOnly({
    withinReach:
      work.institution === undefined ? undefined : opening.institutions?.includes(work.institution),
    essentialSkillsHeld: essentialSkillsHeld(work, opening),
    keptApartThere: keptApartThere(person, opening, knownApart),
  })
}
