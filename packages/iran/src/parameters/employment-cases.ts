/**
 * Numbers in the life of placements, enrolments and readiness profiles. No text on any of them was found: they are ours, and an
 * office that has others brings its own. They are given from the regulation of 1400 on, as the terms of wages are.
 */

import { type Count, type Parameter, text } from "@bazgasht/rules"
import { ours } from "../citing.ts"
import { reg00InForce } from "../in-force.ts"
import { countParameter, partParameter, since, termParameter } from "./dated.ts"

const choice = ours("no text on it was found; a design choice")

/** How long a prisoner has to answer an offer. */
export const offerAnswerTime = termParameter(
  "employment.offerAnswerTime",
  text("مهلت پاسخ زندانی به پیشنهاد کار یا دوره", "the time to answer an offer"),
  since.days(reg00InForce, 7, choice),
)

/** How long work or a course may rest. */
export const longestPause = termParameter(
  "employment.longestPause",
  text("طولانی‌ترین وقفه در کار یا دوره", "the longest pause of work or a course"),
  since.months(reg00InForce, 3, choice),
)

/** The least share of the sessions that count that has to be attended. */
export const attendanceThreshold = partParameter(
  "employment.attendanceThreshold",
  text("حداقل حضور در جلسات دوره", "the least share of the sessions to be attended"),
  since.share(reg00InForce, [4, 5], choice),
)

/** How many times a trainee may sit the examination. */
export const mostSittings = countParameter(
  "employment.mostSittings",
  text("سقف دفعات شرکت در آزمون مهارت", "the most sittings of an examination"),
  since.count(reg00InForce, 3, choice),
)

/** How long a declaration of readiness holds. */
export const readinessReview = termParameter(
  "employment.readinessReview",
  text("فاصلهٔ بازبینی آمادگی برای کار", "the time between reviews of readiness"),
  since.months(reg00InForce, 6, choice),
)

const followUp = (id: string, fa: string, en: string, days: number): Parameter<Count> =>
  countParameter(
    `employment.${id}`,
    text(fa, en),
    since.count(reg00InForce, days, ours("the days on which this project asks; no text on it was found")),
  )

/** Days from the end of a placement to the first question what became of the person. */
export const firstFollowUp = followUp(
  "firstFollowUp",
  "نخستین پیگیری پس از پایان کار (روز)",
  "days to the first follow-up",
  30,
)

/** Days from the end of a placement to the second question. */
export const secondFollowUp = followUp(
  "secondFollowUp",
  "دومین پیگیری پس از پایان کار (روز)",
  "days to the second follow-up",
  90,
)

/** Days from the end of a placement to the last question. */
export const lastFollowUp = followUp(
  "lastFollowUp",
  "واپسین پیگیری پس از پایان کار (روز)",
  "days to the last follow-up",
  180,
)
