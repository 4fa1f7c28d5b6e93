/**
 * Numbers in the life of a support case, its payments and its grievances. No text on any of them was found: they are ours, and
 * an association that has others brings its own.
 */

import { type Count, type Parameter, type Term, text } from "@bazgasht/rules"
import { ours } from "../citing.ts"
import { associationPracticeSince } from "../in-force.ts"
import { countParameter, since, termParameter } from "./dated.ts"

const choice = ours("no text on it was found; a design choice")

const inYears = (id: string, fa: string, en: string, years: number): Parameter<Term> =>
  termParameter(`support.${id}`, text(fa, en), since.years(associationPracticeSince, years, choice))

const inMonths = (id: string, fa: string, en: string, months: number): Parameter<Term> =>
  termParameter(`support.${id}`, text(fa, en), since.months(associationPracticeSince, months, choice))

const inDays = (id: string, fa: string, en: string, days: number): Parameter<Term> =>
  termParameter(`support.${id}`, text(fa, en), since.days(associationPracticeSince, days, choice))

const number = (id: string, fa: string, en: string, value: number): Parameter<Count> =>
  countParameter(`support.${id}`, text(fa, en), since.count(associationPracticeSince, value, choice))

/** From this age a member is an adult, and a household with an adult has a head. */
export const adultAge = inYears("adultAge", "سن بزرگسالی عضو خانوار", "the age of an adult member", 18)

/** How long a family has to supply what is missing. */
export const answerTime = inDays("answerTime", "مهلت تکمیل مدارک", "the time to supply what is missing", 30)

/** How long a decision against the family may be contested. */
export const appealTime = inDays("appealTime", "مهلت اعتراض به تصمیم", "the time to contest a decision", 20)

/** How long an assessment may be relied on. */
export const assessmentLimit = inMonths(
  "assessmentLimit",
  "اعتبار ارزیابی نیاز",
  "how long an assessment holds",
  3,
)

/** How long support runs until it is looked at anew. */
export const reviewInterval = inMonths("reviewInterval", "فاصلهٔ بازنگری", "the time between reviews", 6)

/** How long support goes on although the review is due. */
export const reviewGrace = inDays("reviewGrace", "مهلت ارفاقی بازنگری", "the grace after a review is due", 30)

/** How long support goes on after the release or the death of the prisoner. */
export const phaseOut = inMonths("phaseOut", "ادامهٔ حمایت پس از آزادی زندانی", "support after the release", 1)

/** How long a family that carries itself is watched. */
export const monitoring = inMonths(
  "monitoring",
  "دورهٔ پیگیری پس از خودکفایی",
  "the watch over a self-reliant family",
  6,
)

/** Refused payments after which an amount is undeliverable. */
export const mostAttempts = number(
  "mostAttempts",
  "سقف دفعات تلاش برای پرداخت",
  "the most attempts to pay",
  3,
)

/** How long an amount can be collected. */
export const collectionTime = inMonths(
  "collectionTime",
  "مهلت دریافت مبلغ",
  "the time to collect an amount",
  6,
)

/** How long after its receipt a grievance is to be acknowledged. */
export const acknowledgeWithin = inDays(
  "acknowledgeWithin",
  "مهلت اعلام وصول شکایت",
  "the time to acknowledge a grievance",
  7,
)

/** How long after its receipt a grievance is to be ruled on. */
export const ruleWithin = inDays("ruleWithin", "مهلت رسیدگی به شکایت", "the time to rule on a grievance", 30)

/** How long after it was closed a grievance may be opened again. */
export const reopenLimit = inDays(
  "reopenLimit",
  "مهلت بازگشایی شکایت",
  "the time to open a grievance again",
  30,
)
