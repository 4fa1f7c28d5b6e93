/**
 * Numbers in the life of a support case, its payments and its grievances. No text on any of them was found: they are ours, and
 * an association that has others brings its own.
 */

import { ours } from "../citing.ts"
import { associationPracticeSince } from "../in-force.ts"
import { enacted } from "./dated.ts"

const byChoice = enacted(associationPracticeSince, ours("no text on it was found; a design choice"))

/** From this age a member is an adult, and a household with an adult has a head. */
export const adultAge = byChoice.years("support.adultAge", 18)(
  "سن بزرگسالی عضو خانوار",
  "the age of an adult member",
)
export const answerTime = byChoice.days("support.answerTime", 30)(
  "مهلت تکمیل مدارک",
  "the time to supply what is missing",
)
export const appealTime = byChoice.days("support.appealTime", 20)(
  "مهلت اعتراض به تصمیم",
  "the time to contest a decision",
)
export const assessmentLimit = byChoice.months("support.assessmentLimit", 3)(
  "اعتبار ارزیابی نیاز",
  "how long an assessment holds",
)
export const reviewInterval = byChoice.months("support.reviewInterval", 6)(
  "فاصلهٔ بازنگری",
  "the time between reviews",
)
export const reviewGrace = byChoice.days("support.reviewGrace", 30)(
  "مهلت ارفاقی بازنگری",
  "the grace after a review is due",
)

/** How long support goes on after the release or the death of the prisoner. */
export const phaseOut = byChoice.months("support.phaseOut", 1)(
  "ادامهٔ حمایت پس از آزادی زندانی",
  "support after the release",
)
export const monitoring = byChoice.months("support.monitoring", 6)(
  "دورهٔ پیگیری پس از خودکفایی",
  "the watch over a self-reliant family",
)
export const mostAttempts = byChoice.count("support.mostAttempts", 3)(
  "سقف دفعات تلاش برای پرداخت",
  "the most attempts to pay",
)
export const collectionTime = byChoice.months("support.collectionTime", 6)(
  "مهلت دریافت مبلغ",
  "the time to collect an amount",
)
export const acknowledgeWithin = byChoice.days("support.acknowledgeWithin", 7)(
  "مهلت اعلام وصول شکایت",
  "the time to acknowledge a grievance",
)
export const ruleWithin = byChoice.days("support.ruleWithin", 30)(
  "مهلت رسیدگی به شکایت",
  "the time to rule on a grievance",
)
export const reopenLimit = byChoice.days("support.reopenLimit", 30)(
  "مهلت بازگشایی شکایت",
  "the time to open a grievance again",
)
