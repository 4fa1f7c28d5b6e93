/**
 * By which law the commands of the judiciary are judged, and what its court decides on.
 *
 * @module
 */

import { readFileSync } from "node:fs"
import type { TrainingCourse, TrainingSetting } from "@bazgasht/core/employment"
import { decodeCaseFile, type LeniencySetting, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import {
  employmentTerms,
  iran,
  iranPack,
  jalali,
  jalaliDay,
  leniencyTerms,
  releaseRoutes,
} from "@bazgasht/iran"
import { type Day, decide, determine, digestOf, type Receipt, type Rule, type Term } from "@bazgasht/rules"
import * as Result from "effect/Result"

/** The route of every petition of this example. */
export const route = "REL-CR"

const known = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`${what} is not known on this day.`)
  return value
}

/** The law of a petition on a day. */
export const lawOfPetitions = (today: Day): LeniencySetting => {
  const terms = known(leniencyTerms({ pack: iranPack, today }).get(route), "the law of conditional release")
  return { terms, calendar: jalali, policyDigest: digestOf(terms) }
}

/** A course of the catalogue of the prison. */
export const tailoring: TrainingCourse = {
  id: "course-tailoring",
  firstDay: jalaliDay(1403, 7, 15),
  lastDay: jalaliDay(1403, 12, 15),
  sessions: 40,
  transferable: true,
  prerequisites: [],
  trainers: ["person-71"],
}

/** The terms of a course on a day. */
export const lawOfCourses = (today: Day): TrainingSetting => {
  const terms = known(employmentTerms({ pack: iranPack, today }).training, "the law of training")
  return { terms, courses: [tailoring], policyDigest: digestOf(terms) }
}

const caseFile = Result.getOrThrow(
  decodeCaseFile(
    JSON.parse(readFileSync(`${import.meta.dirname}/../../cases/iran/conditional-release/CR-1.json`, "utf8")),
    iran,
  ),
)
/** What the court grants on a day, and on what that rests. */
export interface Ruling {
  readonly receipt: Receipt
  readonly remainder: Term
}

/** The ruling on the petitioner's case file, as the library decides it: four years, of which a third is served. */
export const rulingOn = (today: Day): Ruling => {
  const facts = releaseFacts(caseFile, iran, today)
  const setting = { pack: iranPack, today, history: releaseHistory(caseFile, iran, today) }
  const rule = known(
    releaseRoutes.find(({ id }) => id === route),
    "the rule",
  )
  const decision = decide(rule, facts, setting)
  if (decision.outcome.outcome !== "eligible")
    throw new Error("The case file of the example is not eligible.")
  const period = known(iranPack.rules.get("REL-CR-3/default") as Rule<Term> | undefined, "the period")
  const { value } = determine(period, facts, setting)
  return { receipt: decision.receipt, remainder: known(value as Term | undefined, "the rest of the term") }
}
