/** The base computations that rules of every field rest on. */

import type { SummaryQuantity } from "@bazgasht/core"
import type { Rule } from "@bazgasht/rules"
import { degreeOfFine, degreeOfImposed, degreeOfOthers, degreeOfStatutory } from "./degree.ts"
import {
  dailyFineOffForADay,
  dismissalOffForADay,
  fineOffForADay,
  lashesOffForADay,
  serviceOffForADay,
  supervisionOffForADay,
} from "./detention-credit.ts"
import { baseOfFractions, endOfSentence, startOfSentence } from "./served.ts"
import {
  effectiveRecordByConvictions,
  lowerBoundOfSeveral,
  mergingOfJudgments,
  onePunishment,
  upperBoundOfSeveral,
} from "./several-offences.ts"

/**
 * What is shown of a prisoner's file as a whole: the degrees, from when to when, what several offences come to, and what a day of
 * detention takes off.
 *
 * @example
 * summaryQuantities[0]?.rule.id // => "BASE-1/imposed"
 */
export const summaryQuantities: ReadonlyArray<SummaryQuantity> = [
  ...[
    degreeOfImposed,
    degreeOfStatutory,
    degreeOfOthers,
    startOfSentence,
    baseOfFractions,
    endOfSentence,
    lowerBoundOfSeveral,
    upperBoundOfSeveral,
  ].map((rule) => ({ rule })),
  { rule: degreeOfFine, of: "fine" },
  { rule: fineOffForADay, of: "fine" },
  { rule: lashesOffForADay, of: "lashes" },
  { rule: dailyFineOffForADay, of: "dailyFineDays" },
  { rule: serviceOffForADay, of: "serviceHours" },
  { rule: supervisionOffForADay, of: "supervision" },
  { rule: dismissalOffForADay, of: "dismissal" },
]

/** Every base rule. */
export const baseRules: ReadonlyArray<Rule> = [
  degreeOfImposed,
  degreeOfStatutory,
  degreeOfFine,
  degreeOfOthers,
  lashesOffForADay,
  fineOffForADay,
  dailyFineOffForADay,
  serviceOffForADay,
  supervisionOffForADay,
  dismissalOffForADay,
  startOfSentence,
  endOfSentence,
  baseOfFractions,
  onePunishment,
  lowerBoundOfSeveral,
  upperBoundOfSeveral,
  effectiveRecordByConvictions,
  mergingOfJudgments,
]
