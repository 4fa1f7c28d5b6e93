/**
 * Facts of a prisoner for whom everything that a leniency institution asks has been proved, and ways to read the rules for
 * one.
 */

import {
  type Day,
  decide,
  evaluate,
  type Facts,
  formatDay,
  makeTerm,
  nodeOfRule,
  type Outcome,
  parseDay,
  type Rule,
  type Setting,
  type Term,
  type Value,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { jalali } from "../src/calendar/jalali.ts"
import { iranPack } from "../src/pack.ts"

/** A Jalali day by its text: `day("1403/07/10")`. */
export const day = (written: string): Day => Result.getOrThrow(parseDay(jalali, written))

/** The text of a Jalali day. */
export const written = (value: Day): string => formatDay(jalali, value)

/** A term: `term(3, 4)` is three years and four months. */
export const term = (years: number, months = 0, days = 0): Term => makeTerm({ years, months, days })

const endOf = (start: Day, { days, months }: Term): Day =>
  ((jalali.addMonths(start, months) ?? Number.NaN) + days) as Day

/** A sentence that is served from a day, less the days of earlier detention. */
export const serving = (imposed: Term, commitment: string, creditDays = 0): Facts => {
  const effectiveStart = (day(commitment) - creditDays) as Day
  return {
    imprisonmentKind: "tazir",
    imposedTerm: imposed,
    judgmentTerm: imposed,
    statutoryMinimum: imposed,
    statutoryMaximum: imposed,
    judgmentDay: (effectiveStart - 400) as Day,
    finalityDay: (effectiveStart - 300) as Day,
    commitmentDay: day(commitment),
    creditDays,
    effectiveStart,
    endOfTerm: endOf(effectiveStart, imposed),
    termOnAmnestyDay: imposed,
    startOnAmnestyDay: effectiveStart,
    endOnAmnestyDay: endOf(effectiveStart, imposed),
  }
}

/** Every personal condition proved; no private complainant's claim is open, nothing is known against the sentenced person. */
export const proved: Facts = {
  offence: "tazir.other",
  offenceAttempted: false,
  offenceIntentional: true,
  offenceOrganised: false,
  drugSpecialCase: false,
  goodConduct: true,
  noReoffendingExpected: true,
  reformExpected: true,
  mitigatingGround: true,
  damagesAwarded: 0,
  damagesPaid: 0,
  damagesArranged: false,
  effectiveRecord: false,
  conditionalReleaseUsed: false,
  privateComplainant: true,
  complainantWaiver: true,
  waiverConditionMet: true,
  waiverConditionControllable: true,
  suitableSecurity: true,
  activityUndertaking: true,
  ownConsent: true,
  definedPlace: true,
  guiltFound: true,
  inAbsence: false,
  furloughs: [],
  earlierConvictions: [],
  tazirImposed: true,
  judgmentAccepted: false,
  graceEvents: [],
  executionEnded: false,
  releasedByPardon: false,
}

/** The setting of a day. */
export const on = (today: string, choices: Setting["choices"] = {}): Setting => ({
  pack: iranPack,
  today: day(today),
  choices,
})

/** What a rule comes to. */
export const determined = (rule: Rule, facts: Facts, setting: Setting): Value | undefined =>
  evaluate(nodeOfRule(rule), facts, setting).value

/** The outcome of a rule. */
export const outcomeOf = (rule: Rule<boolean>, facts: Facts, setting: Setting): Outcome =>
  decide(rule, facts, setting).outcome

/** The outcome in a word, with the day of "not yet" and the ids of what bars or is open. */
export const inShort = (rule: Rule<boolean>, facts: Facts, setting: Setting): string => {
  const outcome = outcomeOf(rule, facts, setting)
  switch (outcome.outcome) {
    case "notYet":
      return `notYet ${written(outcome.from)}`
    case "barred":
      return `barred ${outcome.grounds.map(({ id }) => id).join(" ")}`
    case "undetermined":
      return `undetermined ${outcome.openClauses.map(({ id }) => id).join(" ")}`
    default:
      return outcome.outcome
  }
}
