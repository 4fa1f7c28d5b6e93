import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, citing, courseNotes, cpc, ipc, letter } from "../citing.ts"
import { cpcInForce, ipcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { checkedUntil, enacted, moneyParameter, since, unknownSince } from "./dated.ts"

const byCpcInForce = enacted(
  cpcInForce,
  cpc(article(516), "verifiedText", "Negamag, advisory opinion quoting CPC 516"),
)

const decree1395 = citing(instruments.fineDayDecree1395)("whole", "verifiedText", "Gilan Vekalat")
const decree1398 = citing(instruments.fineDayDecree1398)("whole", "verifiedText", "Shenasname; Dotic")
const decree1401 = citing(instruments.fineDayDecree1401)("whole", "verifiedReport", "Dotic")

/** FINE-DAY, column of article 27: rials deducted from a fine for a day of earlier detention. By the day of the judgment. */
export const fineDay = moneyParameter(
  "fineDay.ipc27",
  text(
    "مبلغ هر روز بازداشت در احتساب از جزای نقدی، مادهٔ ۲۷ (ریال)",
    "rials off a fine for a day of detention, article 27",
  ),
  since.rials(ipcInForce, 300_000, ipc(article(27), "verifiedText", "Iranian Adl, article 27")),
  since.rials(jalaliDay(1395, 8, 16), 400_000, decree1395),
  since.rials(jalaliDay(1398, 11, 20), 1_000_000, decree1398),
  unknownSince(jalaliDay(1401, 12, 10), decree1401),
)

/**
 * FINE-DAY, column of CPC 529(b): rials for a day of detention in lieu of a fine. By the day of the judgment. An opinion of
 * 1398 uses 400,000 already from 1395; the text does not.
 */
export const fineDayInLieu = moneyParameter(
  "fineDay.cpc529",
  text(
    "مبلغ هر روز بازداشت بدل از جزای نقدی، بند (ب) مادهٔ ۵۲۹ (ریال)",
    "rials for a day of detention in lieu of a fine, CPC 529(b)",
  ),
  since.rials(cpcInForce, 300_000, cpc(letter("b", article(529)), "verifiedText", "Adlio, CPC 529")),
  since.rials(jalaliDay(1398, 11, 20), 1_000_000, decree1398),
  unknownSince(jalaliDay(1401, 12, 10), decree1401),
)
export const lashesPerDay = enacted(
  ipcInForce,
  ipc(article(27), "verifiedText", "Iranian Adl, article 27"),
).count("detentionCredit.lashesPerDay", 3)(
  "ضربات شلاق تعزیری قابل کسر برای هر روز بازداشت",
  "ta'zir lashes off for a day of detention",
)
export const lashesPerDayByCourseNotes = enacted(
  ipcInForce,
  courseNotes("a page on article 27 whose rial rates are wrong too"),
).count("detentionCredit.lashesPerDay.courseNotes", 1)(
  "همان به روایت جزوهٔ آموزشی",
  "the same by the teaching notes",
)
export const dailyFineDaysPerDay = byCpcInForce.count("detentionCredit.dailyFineDaysPerDay", 1)(
  "روزهای جزای نقدی روزانهٔ قابل کسر برای هر روز بازداشت",
  "days of daily fine off for a day of detention",
)
export const serviceHoursPerDay = enacted(
  cpcInForce,
  cpc(letter("a", article(516)), "verifiedText", "Negamag, advisory opinion quoting CPC 516"),
).count("detentionCredit.serviceHoursPerDay", 8)(
  "ساعات خدمات عمومی رایگان قابل کسر برای هر روز بازداشت",
  "hours of public service off for a day of detention",
)
export const serviceHoursPerDayByCourseNotes = enacted(
  cpcInForce,
  courseNotes("one hour of service for a day"),
).count("detentionCredit.serviceHoursPerDay.courseNotes", 1)(
  "همان به روایت جزوهٔ آموزشی",
  "the same by the teaching notes",
)
export const supervisionDaysPerDay = byCpcInForce.count("detentionCredit.supervisionDaysPerDay", 5)(
  "روزهای دورهٔ مراقبت قابل کسر برای هر روز بازداشت",
  "days of supervision off for a day of detention",
)
export const publicServiceLimit = moneyParameter(
  "publicService.limit",
  text(
    "سقف جزای نقدی قابل تبدیل به خدمات عمومی رایگان (ریال)",
    "greatest fine turned into public service, in rials",
  ),
  // Whether later adjustments touch clause (a) was not found; the decree of 1398 does not.
  checkedUntil(
    jalaliDay(1398, 11, 20),
    since.rials(cpcInForce, 15_000_000, cpc(letter("a", article(529)), "verifiedText", "Adlio, CPC 529")),
  ),
)
export const publicServiceHour = moneyParameter(
  "publicService.rialsPerHour",
  text("معادل ریالی هر ساعت خدمات عمومی رایگان", "rials that an hour of public service stands for"),
  checkedUntil(
    jalaliDay(1398, 11, 20),
    since.rials(cpcInForce, 30_000, cpc(letter("a", article(529)), "verifiedText", "Adlio, CPC 529")),
  ),
)
