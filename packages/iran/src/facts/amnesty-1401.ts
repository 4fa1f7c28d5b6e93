/**
 * Facts of the sentence on the cut-off day of the amnesty of Bahman 1401, whatever happened to it later. They follow from the
 * case file.
 */

import type { CutOff } from "@bazgasht/core"
import { type Day, dayFact, type Fact, type Term, termFact, text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"

/** The day on which served time and age are measured. */
export const amnesty1401Day: Day = jalaliDay(1401, 11, 22)

/**
 * The day from which the amnesty is taken to be closed. Our source says "one time" and no more; the day is ours, and the rule cites
 * it as such. Between the cut-off day and this one it is not known whether it could still be applied.
 */
export const amnesty1401Closed: Day = jalaliDay(1402, 1, 1)

const creditSheet = text("برگ احتساب ایام بازداشت قبلی", "the sheet of detention credit")

/** The imposed term on that day. */
export const termOnAmnestyDay: Fact<Term> = termFact({
  id: "termOnAmnestyDay",
  label: text("مدت حبس مورد حکم در ۲۲ بهمن ۱۴۰۱", "the imposed term on 22 Bahman 1401"),
  issuer: "courtOfFinalJudgment",
  evidence: text("دادنامهٔ قطعی", "the final judgment"),
})

/** The day from which the imprisonment counted on that day. */
export const startOnAmnestyDay: Fact<Day> = dayFact({
  id: "startOnAmnestyDay",
  label: text(
    "مبدأ محاسبهٔ حبس در ۲۲ بهمن ۱۴۰۱",
    "the day from which the imprisonment counted on 22 Bahman 1401",
  ),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** The end of the imprisonment as it was foreseen on that day. */
export const endOnAmnestyDay: Fact<Day> = dayFact({
  id: "endOnAmnestyDay",
  label: text("پایان حبس بر پایهٔ وضع ۲۲ بهمن ۱۴۰۱", "the end of the imprisonment as on 22 Bahman 1401"),
  issuer: "enforcementJudge",
  evidence: creditSheet,
})

/** The cut-off day of the amnesty. */
export const cutOffOfAmnesty1401: CutOff = {
  day: amnesty1401Day,
  facts: { imposedTerm: termOnAmnestyDay, effectiveStart: startOnAmnestyDay, endOfTerm: endOnAmnestyDay },
}
