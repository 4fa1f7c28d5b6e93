/**
 * Islamic Penal Code, article 27, and Criminal Procedure Code, articles 515 and 516: what a day of earlier detention in the case
 * is worth (BASE-2). It goes first to imprisonment, day for day, then to lashes, then to the fine; hadd lashes and dismissal
 * from office get none.
 */

import { choiceOf, code, count, is, valueOfParameter, when } from "@bazgasht/rules"
import { article, articlesBoth, cpc, ipc, letter } from "../citing.ts"
import { computed } from "../clauses.ts"
import { judgmentDay } from "../facts/release/sentence.ts"
import { cpcInForce, ipcInForce } from "../in-force.ts"
import {
  dailyFineDaysPerDay,
  fineDay,
  lashesPerDay,
  lashesPerDayByCourseNotes,
  serviceHoursPerDay,
  serviceHoursPerDayByCourseNotes,
  supervisionDaysPerDay,
} from "../parameters/sentence.ts"
import { lashesOffPerDay, serviceHoursOffPerDay } from "../policies.ts"

const article27 = ipc(article(27), "verifiedText", "Iranian Adl, article 27")
const articles515And516 = cpc(
  articlesBoth(515, 516),
  "verifiedText",
  "Negamag, advisory opinion quoting both",
)

export const lashesOffForADay = computed([article27, articles515And516], { from: ipcInForce }).count(
  "BASE-2/lashes",
  "ضربات شلاق تعزیری قابل کسر برای هر روز بازداشت",
  "ta'zir lashes taken off for a day of detention",
  when(
    is(choiceOf(lashesOffPerDay), code("text")),
    valueOfParameter(lashesPerDay, judgmentDay),
    valueOfParameter(lashesPerDayByCourseNotes, judgmentDay),
  ),
)

/** Rials off a fine for a day, at the rate of the day of the judgment. */
export const fineOffForADay = computed([article27], { from: ipcInForce }).money(
  "BASE-2/fine",
  "مبلغ قابل کسر از جزای نقدی برای هر روز بازداشت",
  "amount taken off a fine for a day of detention",
  valueOfParameter(fineDay, judgmentDay),
)

export const dailyFineOffForADay = computed([articles515And516], { from: cpcInForce }).count(
  "BASE-2/dailyFine",
  "روزهای جزای نقدی روزانهٔ قابل کسر برای هر روز بازداشت",
  "days of a daily fine taken off for a day of detention",
  valueOfParameter(dailyFineDaysPerDay, judgmentDay),
)

export const serviceOffForADay = computed(
  [cpc(letter("a", article(516)), "verifiedText", "Negamag, advisory opinion quoting CPC 516")],
  { from: cpcInForce },
).count(
  "BASE-2/service",
  "ساعات خدمات عمومی رایگان قابل کسر برای هر روز بازداشت",
  "hours of unpaid public service taken off for a day of detention",
  when(
    is(choiceOf(serviceHoursOffPerDay), code("text")),
    valueOfParameter(serviceHoursPerDay, judgmentDay),
    valueOfParameter(serviceHoursPerDayByCourseNotes, judgmentDay),
  ),
)

export const dismissalOffForADay = computed([ipc(article(27), "verifiedReport", "Iranian Adl, article 27")], {
  from: ipcInForce,
}).count(
  "BASE-2/dismissal",
  "روزهای قابل کسر از انفصال برای هر روز بازداشت",
  "days of dismissal from office taken off for a day of detention",
  count(0),
)

export const supervisionOffForADay = computed([articles515And516], { from: cpcInForce }).count(
  "BASE-2/supervision",
  "روزهای دورهٔ مراقبت قابل کسر برای هر روز بازداشت",
  "days of supervision taken off for a day of detention",
  valueOfParameter(supervisionDaysPerDay, judgmentDay),
)
