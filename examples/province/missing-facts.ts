/**
 * Which facts are missing of people whose placement is not known, and for how many of them the answer to one question could open
 * a place.
 *
 * @module
 */

import { factsOfPair, type OpeningCase, prepareConstraints, type WorkCase } from "@bazgasht/core/placement"
import { employmentProgramme, iranPack } from "@bazgasht/iran"
import { type Day, decide, type Text } from "@bazgasht/rules"
import type { Unknown } from "@bazgasht/rules/columns"

/** A fact that is missing. */
export interface MissingFact {
  readonly id: string
  readonly label: Text
  /** The actor whose document settles it. */
  readonly issuer?: string
  /** Of how many people it is asked, because the answer could settle some opening. */
  readonly asked: number
  /** For how many of them the answer to this question alone could open a place. */
  readonly opens: number
}

/** The same for a field of every entry of a list. */
const idOf = (unknown: Unknown): string =>
  unknown.of === "field" ? `${unknown.list.id}.${unknown.name}` : unknown.id

/** What is asked of somebody, and which questions could open a place by themselves. */
interface Asked {
  readonly questions: Map<string, Unknown>
  readonly opening: Set<string>
}

/** What the undetermined constraints of the openings that nothing closes ask of one person. */
const askedOf = (person: WorkCase, openings: ReadonlyArray<OpeningCase>, today: Day): Asked => {
  const setting = { pack: iranPack, today }
  const { constraints } = employmentProgramme
  const { answers } = prepareConstraints(constraints, setting)
  const asked: Asked = { questions: new Map(), opening: new Set() }
  for (const opening of openings) {
    const given = answers(person, opening)
    if (given.includes("no")) continue
    const open = constraints.filter((_, place) => given[place] === "unknown")
    for (const rule of open) {
      const { questions, towards } = decide(rule, factsOfPair(person, opening), setting).missing
      for (const { unknown } of questions) asked.questions.set(idOf(unknown), unknown)
      if (open.length > 1) continue
      const yes = towards.filter(({ goal }) => goal === "yes").flatMap(({ sets }) => sets)
      for (const { unknowns } of yes)
        if (unknowns.length === 1) asked.opening.add(idOf(unknowns[0] as Unknown))
    }
  }
  return asked
}

/** The missing facts of people, those first that could open a place for most. */
export const missingFacts = (
  people: ReadonlyArray<WorkCase>,
  openings: ReadonlyArray<OpeningCase>,
  today: Day,
): ReadonlyArray<MissingFact> => {
  const facts = new Map<string, MissingFact>()
  for (const person of people) {
    const { opening, questions } = askedOf(person, openings, today)
    for (const [id, { issuer, label }] of questions) {
      const { asked, opens } = facts.get(id) ?? { asked: 0, opens: 0 }
      facts.set(id, {
        id,
        label,
        ...(issuer === undefined ? {} : { issuer }),
        asked: asked + 1,
        opens: opens + (opening.has(id) ? 1 : 0),
      })
    }
  }
  return [...facts.values()].sort(
    (one, other) => other.opens - one.opens || other.asked - one.asked || (one.id < other.id ? -1 : 1),
  )
}
