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
  "age of an adult member",
)
export const answerTime = byChoice.days("support.answerTime", 30)(
  "مهلت تکمیل مدارک درخواست حمایت",
  "time to complete the papers of a case",
)
export const appealTime = byChoice.days("support.appealTime", 20)(
  "مهلت اعتراض به تصمیم دربارهٔ حمایت",
  "time to contest a decision on support",
)
export const assessmentLimit = byChoice.months("support.assessmentLimit", 3)(
  "مدت اعتبار ارزیابی نیاز",
  "time for which an assessment of need holds",
)
export const reviewInterval = byChoice.months("support.reviewInterval", 6)(
  "فاصلهٔ بازنگری‌های حمایت",
  "time between reviews of support",
)
export const reviewGrace = byChoice.days("support.reviewGrace", 30)(
  "مهلت اضافی پس از موعد بازنگری",
  "grace after a review is due",
)

/** How long support goes on after the release or the death of the prisoner. */
export const phaseOut = byChoice.months("support.phaseOut", 1)(
  "مدت ادامهٔ حمایت پس از آزادی زندانی",
  "time for which support goes on after the release",
)
export const monitoring = byChoice.months("support.monitoring", 6)(
  "مدت پیگیری پس از خودکفایی",
  "time of follow-up of a self-reliant family",
)
export const mostAttempts = byChoice.count("support.mostAttempts", 3)(
  "سقف دفعات تلاش برای پرداخت",
  "maximum number of attempts to pay",
)
export const collectionTime = byChoice.months("support.collectionTime", 6)(
  "مهلت دریافت مبلغ",
  "time to collect an amount",
)
export const acknowledgeWithin = byChoice.days("support.acknowledgeWithin", 7)(
  "مهلت اعلام وصول شکایت",
  "time to acknowledge a grievance",
)
export const ruleWithin = byChoice.days("support.ruleWithin", 30)(
  "مهلت رسیدگی به شکایت",
  "time to rule on a grievance",
)
export const reopenLimit = byChoice.days("support.reopenLimit", 30)(
  "مهلت بازگشایی شکایت",
  "time in which a grievance may be opened again",
)
