import * as Result from "effect/Result"
import { matchSkills } from "../decisions/skill-match/coverage.ts"
import type { Opening } from "../model/opening.ts"
import type { Work } from "../model/work.ts"

/** Somebody who may be placed. */
type Person = { readonly id: string; readonly work: Work }

/** An opening, with the ids of people of whom it is known besides, from other files, that somebody there is kept apart from them. */
type Place = { readonly opening: Opening; readonly knownApart?: ReadonlySet<string> }

/** A fact that compares a person with an opening. It is the same for everybody and everything of which the same is compared. */
interface PairFact {
  readonly value: (person: Person, place: Place) => boolean | undefined
  readonly comparedOfPerson: (person: Person, isNamed: (id: string) => boolean) => unknown
  readonly comparedOfPlace: (place: Place) => unknown
}

/** Whether every essential skill is held, as `matchSkills` finds it. */
const essentialSkillsHeld = ({ work: { skills } }: Person, { opening }: Place): boolean | undefined => {
  const { essentialSkills } = opening
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
const keptApartThere = ({ id, work }: Person, { knownApart, opening }: Place): boolean | undefined => {
  const { keptApartFrom, occupants } = opening
  if (occupants?.length === 0) return false
  if (knownApart?.has(id) === true) return true
  const [own, theirs] = [meet(work.keptApartFrom, occupants), keptApartFrom?.includes(id)]
  return own === true || theirs === true ? true : own === false && theirs === false ? false : undefined
}

/** Everybody whom an opening names as kept apart from somebody who is there. */
export const namedApart = ({ knownApart = new Set(), opening }: Place): ReadonlyArray<string> => [
  ...(opening.keptApartFrom ?? []),
  ...knownApart,
]

/**
 * The facts about a person in view of an opening: whether it is within reach, whether the essential skills are held, and whether
 * somebody is there from whom the person is kept apart.
 */
export const pairFacts: { readonly [fact: string]: PairFact } = {
  withinReach: {
    value: ({ work: { institution } }, { opening }) =>
      institution === undefined ? undefined : opening.institutions?.includes(institution),
    comparedOfPerson: ({ work }) => work.institution,
    comparedOfPlace: ({ opening }) => opening.institutions,
  },
  essentialSkillsHeld: {
    value: essentialSkillsHeld,
    comparedOfPerson: ({ work }) => work.skills,
    comparedOfPlace: ({ opening }) => opening.essentialSkills,
  },
  keptApartThere: {
    value: keptApartThere,
    comparedOfPerson: ({ id, work }, isNamed) => [work.keptApartFrom, isNamed(id) ? id : undefined],
    comparedOfPlace: (place) => [place.opening.occupants, place.opening.keptApartFrom, namedApart(place)],
  },
}
