/**
 * Numbers in the life of placements, enrolments and readiness profiles. No text on any of them was found: they are ours, and an
 * office that has others brings its own. They are given from the regulation of 1400 on, as the terms of wages are.
 */

import { type Count, type Parameter, text } from "@bazgasht/rules"
import { ours } from "../citing.ts"
import { reg00InForce } from "../in-force.ts"
import { countParameter, enacted, since } from "./dated.ts"

const byChoice = enacted(reg00InForce, ours("no text on it was found; a design choice"))

export const offerAnswerTime = byChoice.days("employment.offerAnswerTime", 7)(
  "مهلت پاسخ زندانی به پیشنهاد کار یا دوره",
  "time to answer an offer of work or a course",
)
export const longestPause = byChoice.months("employment.longestPause", 3)(
  "حداکثر مدت وقفه در کار یا دوره",
  "longest pause of work or a course",
)
export const attendanceThreshold = byChoice.part("employment.attendanceThreshold", [4, 5])(
  "نصاب حضور در جلسات دوره",
  "share of the sessions to be attended",
)
export const mostSittings = byChoice.count("employment.mostSittings", 3)(
  "سقف دفعات شرکت در آزمون مهارت",
  "maximum number of sittings of an examination",
)
export const readinessReview = byChoice.months("employment.readinessReview", 6)(
  "فاصلهٔ بازبینی‌های آمادگی برای کار",
  "time between reviews of readiness",
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
  "تعداد روزهای پس از پایان کار تا نخستین پیگیری",
  "days from the end of work to the first follow-up",
  30,
)

/** Days from the end of a placement to the second question. */
export const secondFollowUp = followUp(
  "secondFollowUp",
  "تعداد روزهای پس از پایان کار تا دومین پیگیری",
  "days from the end of work to the second follow-up",
  90,
)

/** Days from the end of a placement to the last question. */
export const lastFollowUp = followUp(
  "lastFollowUp",
  "تعداد روزهای پس از پایان کار تا آخرین پیگیری",
  "days from the end of work to the last follow-up",
  180,
)
