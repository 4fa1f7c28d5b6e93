/**
 * Facts of the sentence on the cut-off day of the pardon of Bahman 1401, whatever happened to it later. They follow from the
 * case file.
 */

import type { CutOff } from "@bazgasht/core"
import { type Day, text } from "@bazgasht/rules"
import { courtOfFinalJudgment, enforcementJudge } from "../actors.ts"
import { jalaliDay } from "../calendar/jalali.ts"
import { document } from "./document.ts"

const creditSheet = document(
  enforcementJudge,
  "برگ احتساب ایام بازداشت قبلی",
  "the sheet of detention credit",
)

/** The day on which served time and age are measured. */
export const amnesty1401Day: Day = jalaliDay(1401, 11, 22)

/**
 * The day from which the pardon is taken to be closed. Our source says "one time" and no more; the day is ours, and the rule cites
 * it as such. Between the cut-off day and this one it is not known whether it could still be applied.
 */
export const amnesty1401Closed: Day = jalaliDay(1402, 1, 1)
export const termOnAmnestyDay = document(courtOfFinalJudgment, "دادنامهٔ قطعی", "the final judgment").term(
  "termOnAmnestyDay",
  "مدت حبس مورد حکم در ۲۲ بهمن ۱۴۰۱",
  "the imposed term on 22 Bahman 1401",
  {
    question: text(
      "مدت حبس مورد حکم در ۲۲ بهمن ۱۴۰۱ چقدر بوده است؟",
      "how long was the imposed term on 22 Bahman 1401?",
    ),
  },
)
export const startOnAmnestyDay = creditSheet.day(
  "startOnAmnestyDay",
  "مبدأ محاسبهٔ حبس در ۲۲ بهمن ۱۴۰۱",
  "the day from which the imprisonment counted on 22 Bahman 1401",
  {
    question: text(
      "در ۲۲ بهمن ۱۴۰۱ حبس از چه روزی محاسبه می‌شده است؟",
      "from which day was the imprisonment counted on 22 Bahman 1401?",
    ),
  },
)
export const endOnAmnestyDay = creditSheet.day(
  "endOnAmnestyDay",
  "پایان حبس بر پایهٔ وضع ۲۲ بهمن ۱۴۰۱",
  "the end of the imprisonment as on 22 Bahman 1401",
  {
    question: text(
      "بر پایهٔ وضع ۲۲ بهمن ۱۴۰۱، حبس در چه روزی پایان می‌یافته است؟",
      "on which day, as on 22 Bahman 1401, did the imprisonment end?",
    ),
  },
)

/** The cut-off day of the pardon. */
export const cutOffOfAmnesty1401: CutOff = {
  day: amnesty1401Day,
  facts: {
    imposedTerm: { id: "termOnAmnestyDay", kind: "term" },
    effectiveStart: { id: "startOnAmnestyDay", kind: "day" },
    endOfTerm: { id: "endOnAmnestyDay", kind: "day" },
  },
}
