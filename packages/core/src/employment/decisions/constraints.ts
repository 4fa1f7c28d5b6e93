/**
 * Hard constraints between a person and an opening: rules with three answers, all of which have to be yes.
 *
 * @module
 */

import {
  type Answer,
  answerOf,
  compileAnswer,
  type Decision,
  decide,
  type Facts,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import type { Jurisdiction } from "../../jurisdiction.ts"
import type { CaseFile } from "../../release/model/case-file.ts"
import { pairFacts } from "../facts/pair-facts.ts"
import { openingFacts, workFacts } from "../facts/work-facts.ts"
import type { Opening } from "../model/opening.ts"
import type { Work } from "../model/work.ts"

/** Somebody who may be placed, with the facts of the file. */
export interface WorkCase {
  /** The id of the file. */
  readonly id: string
  readonly facts: Facts
  readonly work: Work
}

/** An opening with its facts. */
export interface OpeningCase {
  readonly opening: Opening
  readonly facts: Facts
  /**
   * Ids of people of whom it is known from elsewhere than the opening and their own files that somebody who is there already is
   * kept apart from them; see {@link openingsOfRound}.
   */
  readonly knownApart?: ReadonlySet<string>
}

const nobody: ReadonlySet<string> = new Set()

/**
 * Somebody who may be placed, as the file tells.
 *
 * @example
 * workCase(file, iran).facts["consentToWork"]
 */
export const workCase = (file: CaseFile, jurisdiction: Jurisdiction): WorkCase => ({
  id: file.id,
  facts: workFacts(file, jurisdiction),
  work: file.work ?? {},
})

/** An opening as it tells of itself. */
export const openingCase = (opening: Opening, jurisdiction: Jurisdiction): OpeningCase => ({
  opening,
  facts: openingFacts(opening, jurisdiction),
})

/** The facts of a person in view of an opening. */
export const factsOfPair = (person: WorkCase, { facts, knownApart, opening }: OpeningCase): Facts => ({
  ...person.facts,
  ...facts,
  ...pairFacts(person, opening, knownApart ?? nobody),
})

/** Constraints, compiled for many people and openings on one day. */
export interface Constraints {
  /** Whether every constraint says yes: only then may the person be placed there. */
  readonly areMet: (person: WorkCase, opening: OpeningCase) => boolean
  /** What each constraint says, in their order. */
  readonly answers: (person: WorkCase, opening: OpeningCase) => ReadonlyArray<Answer>
}

/**
 * Compiles hard constraints for many people and openings.
 *
 * @example
 * const { areMet } = prepareConstraints(iran.employment.constraints, { pack: iran.pack, today })
 * areMet(workCase(file, iran), openingCase(opening, iran))
 */
export const prepareConstraints = (
  constraints: ReadonlyArray<Rule<boolean>>,
  { today, ...setting }: Setting,
): Constraints => {
  const compiled = constraints.map((rule) => compileAnswer(rule, setting))
  return {
    areMet: (person, opening) => {
      const facts = factsOfPair(person, opening)
      return compiled.every(({ answer }) => answer(facts, today) === 2)
    },
    answers: (person, opening) => {
      const facts = factsOfPair(person, opening)
      return compiled.map(({ answer }) => answerOf(answer(facts, today)))
    },
  }
}

/**
 * Decides every hard constraint for a person and an opening, with proof, what is missing, and from which day it would hold.
 *
 * @example
 * decideConstraints(iran.employment.constraints, person, opening, setting)
 *   .filter(({ answer }) => answer !== "yes")
 */
export const decideConstraints = (
  constraints: ReadonlyArray<Rule<boolean>>,
  person: WorkCase,
  opening: OpeningCase,
  setting: Setting,
): ReadonlyArray<Decision> => {
  const facts = factsOfPair(person, opening)
  return constraints.map((rule) => decide(rule, facts, setting))
}
