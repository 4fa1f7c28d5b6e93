import { type Answer, answerOf, type Decision, decide, type Rule, type Setting } from "@bazgasht/rules"
import { compileAnswer, factsRead } from "@bazgasht/rules/columns"
import { type AnswersOverOpenings, answersOverOpenings } from "./answers-over-openings.ts"
import { factsOfPair, type OpeningCase, type WorkCase } from "./work-case.ts"

/** Constraints, compiled for many people and openings on one day. */
export interface Constraints {
  /** Whether every constraint says yes: only then may the person be placed there. */
  readonly areMet: (person: WorkCase, opening: OpeningCase) => boolean
  /** What each constraint says, in their order. */
  readonly answers: (person: WorkCase, opening: OpeningCase) => ReadonlyArray<Answer>
  /**
   * The same over many openings, for one person after another: a constraint is asked once for all people and all openings that do not
   * differ in what it reads.
   */
  readonly over: (openings: ReadonlyArray<OpeningCase>) => (person: WorkCase) => AnswersOverOpenings
}

/**
 * Compiles hard constraints for many people and openings.
 *
 * @example
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 3, 1) }
 * const { areMet, answers, over } = prepareConstraints(programme.constraints, setting)
 * answers(person, opening)[0] // => "yes"
 * // An unknown demand places nobody.
 * areMet(person, opening) // => false
 * over([opening])(person).met // => []
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
    over: (openings) =>
      answersOverOpenings(
        compiled.map(({ answer }, place) => {
          const { facts, lists } = factsRead(constraints.slice(place, place + 1), setting.pack)
          return { reads: [...facts, ...lists].map(({ id }) => id), answer: (of) => answer(of, today) }
        }),
        openings,
      ),
  }
}

/**
 * Decides every hard constraint for a person and an opening, with proof, what is missing, and from which day it would hold.
 *
 * @example
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 3, 1) }
 * const [wish, trust] = decideConstraints(programme.constraints, person, opening, setting)
 * wish?.rule.id // => "WISH"
 * wish?.outcome.outcome // => "eligible"
 * trust?.outcome.outcome // => "undetermined"
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
