/**
 * Whether somebody still serves a sentence, or has been released for good: work in prison is for the one, work and loans after
 * release for the other.
 */

import {
  all,
  any,
  before,
  type Citation,
  type Expression,
  not,
  onOrAfter,
  text,
  today,
  valueOfRule,
} from "@bazgasht/rules"
import { endOfSentence } from "../base/served.ts"
import { clausesOf } from "../clauses.ts"
import { heldForNothingElse } from "../facts/employment/findings.ts"
import { expectedReleaseDay, finallyReleased, releaseForeseen } from "../facts/employment/worker.ts"

/** The day of release has not come, or there is none. */
export const stillServing: Expression<boolean> = any(not(releaseForeseen), before(today, expectedReleaseDay))

/** Released, with nothing left to serve; on the end of the term, unless something else keeps the person in prison. */
export const released: Expression<boolean> = any(
  finallyReleased,
  all(releaseForeseen, onOrAfter(today, valueOfRule(endOfSentence)), heldForNothingElse),
)

/** Released for good, neither on leave nor under supervision, as a clause of a rule. */
export const finalRelease = (id: string, citation: Citation): Expression<boolean> =>
  clausesOf(citation)(id, "آزادی نهایی", "final release", {
    yes: text("محکوم به طور نهایی آزاد شده است", "the sentenced person has been released for good"),
    no: text("محکوم به طور نهایی آزاد نشده است", "the sentenced person has not been released for good"),
    question: text(
      "آیا محکوم به طور نهایی آزاد شده است؟",
      "has the sentenced person been released for good?",
    ),
  })(released)
