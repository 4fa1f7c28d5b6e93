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
import { expectedReleaseDay, finallyReleased, releaseForeseen } from "../facts/employment/worker.ts"
import { heldForNothingElse } from "../facts/findings.ts"

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
    yes: text("حبس به‌طور نهایی پایان یافته است", "the imprisonment is over for good"),
    no: text("حبس به‌طور نهایی پایان نیافته است", "the imprisonment is not over for good"),
    question: text("آیا حبس به‌طور نهایی پایان یافته است؟", "is the imprisonment over for good?"),
  })(released)
