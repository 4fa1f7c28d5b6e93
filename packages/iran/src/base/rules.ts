/**
 * The base computations that rules of every field rest on.
 *
 * @module
 */

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
import { effectiveRecordByConvictions } from "./effective-record.ts"
import { mergingOfJudgments } from "./merging-of-judgments.ts"
import { baseOfFractions, endOfSentence, startOfSentence } from "./served.ts"
import { lowerBoundOfSeveral, onePunishment, upperBoundOfSeveral } from "./several-offences.ts"

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
