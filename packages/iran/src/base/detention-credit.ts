/**
 * Islamic Penal Code, article 27, and Criminal Procedure Code, articles 515 and 516: what a day of earlier detention in the case
 * is worth (BASE-2). It goes first to imprisonment, day for day, then to lashes, then to the fine; hadd lashes and dismissal
 * from office get none.
 */

import {
  type Count,
  choiceOf,
  code,
  count,
  is,
  type Money,
  quantityRule,
  text,
  valueOfParameter,
  when,
} from "@bazgasht/rules"
import { article, articlesBoth, cpc, ipc, letter } from "../citing.ts"
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

/** Ta'zir lashes off for a day. */
export const lashesOffForADay = quantityRule<Count>("count", {
  id: "BASE-2/lashes",
  title: text("ضربات شلاق تعزیری قابل کسر برای هر روز بازداشت", "ta'zir lashes off for a day of detention"),
  citations: [article27, articles515And516],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: when(
    is(choiceOf(lashesOffPerDay), code("text")),
    valueOfParameter(lashesPerDay, judgmentDay),
    valueOfParameter(lashesPerDayByCourseNotes, judgmentDay),
  ),
})

/** Rials off a fine for a day, at the rate of the day of the judgment. */
export const fineOffForADay = quantityRule<Money>("money", {
  id: "BASE-2/fine",
  title: text("مبلغ قابل کسر از جزای نقدی برای هر روز بازداشت", "rials off a fine for a day of detention"),
  citations: [article27],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: valueOfParameter(fineDay, judgmentDay),
})

/** Days of the daily fine off for a day. */
export const dailyFineOffForADay = quantityRule<Count>("count", {
  id: "BASE-2/dailyFine",
  title: text("روزهای جزای نقدی روزانهٔ قابل کسر برای هر روز بازداشت", "days of daily fine off for a day"),
  citations: [articles515And516],
  kind: "automatic",
  inForce: { from: cpcInForce },
  expression: valueOfParameter(dailyFineDaysPerDay, judgmentDay),
})

/** Hours of free public service off for a day. */
export const serviceOffForADay = quantityRule<Count>("count", {
  id: "BASE-2/service",
  title: text(
    "ساعات خدمات عمومی رایگان قابل کسر برای هر روز بازداشت",
    "hours of public service off for a day",
  ),
  citations: [cpc(letter("a", article(516)), "verifiedText", "Negamag, advisory opinion quoting CPC 516")],
  kind: "automatic",
  inForce: { from: cpcInForce },
  expression: when(
    is(choiceOf(serviceHoursOffPerDay), code("text")),
    valueOfParameter(serviceHoursPerDay, judgmentDay),
    valueOfParameter(serviceHoursPerDayByCourseNotes, judgmentDay),
  ),
})

/** Days off a dismissal from office for a day: none. */
export const dismissalOffForADay = quantityRule<Count>("count", {
  id: "BASE-2/dismissal",
  title: text(
    "روزهای قابل کسر از انفصال برای هر روز بازداشت",
    "days off a dismissal from office for a day of detention",
  ),
  citations: [ipc(article(27), "verifiedReport", "Iranian Adl, article 27")],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: count(0),
})

/** Days of the supervision period off for a day. */
export const supervisionOffForADay = quantityRule<Count>("count", {
  id: "BASE-2/supervision",
  title: text("روزهای دورهٔ مراقبت قابل کسر برای هر روز بازداشت", "days of supervision off for a day"),
  citations: [articles515And516],
  kind: "automatic",
  inForce: { from: cpcInForce },
  expression: valueOfParameter(supervisionDaysPerDay, judgmentDay),
})
