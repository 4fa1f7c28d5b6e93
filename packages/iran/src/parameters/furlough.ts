/** Numbers of furlough: CPC 520, and the prison regulation of 1384 before it. */

import { jalaliDay } from "../calendar/jalali.ts"
import { article, articles, cpc, note, ours, reg84 } from "../citing.ts"
import { inMonths } from "../counted.ts"
import { cpcInForce } from "../in-force.ts"
import { counted, enacted } from "./dated.ts"

const by520 = enacted(cpcInForce, cpc(article(520), "verifiedText", "Banijamali; WikiHoghoogh, CPC 520"))
const byNotes520 = enacted(
  cpcInForce,
  cpc(note(article(520)), "verifiedReport", "Banijamali; WikiHoghoogh, CPC 520"),
)
const byRecalled520 = enacted(cpcInForce, cpc(article(520), "recalled"))

export const ordinaryDays = by520.count("furlough.ordinary.daysPerMonth", 3)(
  "تعداد روزهای مرخصی عادی در هر ماه",
  "days of ordinary furlough in a month",
)
export const urgentDays = by520.count("furlough.urgent.days", 5)(
  "تعداد روزهای مرخصی اضطراری خانوادگی",
  "days of an urgent furlough",
)
export const escortedDays = by520.count("furlough.escorted.daysPerMonth", 1)(
  "تعداد روزهای اعزام تحت‌الحفظ در هر ماه",
  "days of escorted leave in a month",
)
export const escortedHours = by520.count("furlough.escorted.hours", 10)(
  "تعداد ساعات هر اعزام تحت‌الحفظ",
  "hours of an escorted leave",
)
export const consentDays = byRecalled520.count("furlough.consent.days", 7)(
  "تعداد روزهای هر نوبت مرخصی برای جلب رضایت شاکی",
  "days of a furlough to win the complainant's consent",
)
export const consentLeaves = byRecalled520.count("furlough.consent.leaves", 2)(
  "تعداد نوبت‌های مرخصی برای جلب رضایت شاکی با احتساب تمدید",
  "furloughs to win the complainant's consent, renewal included",
)
export const quarterlyDays = byNotes520.count("furlough.quarterly.days", 5)(
  "تعداد روزهای مرخصی محکومان خارج از شمول تعلیق در هر دوره",
  "days of furlough in a window for those excluded from suspension",
)
export const quarterlyWindow = byNotes520.months("furlough.quarterly.window", 4)(
  "طول دورهٔ مرخصی محکومان خارج از شمول تعلیق",
  "the window of furlough for those excluded from suspension",
)
export const quarterlyShare = byNotes520.part("furlough.quarterly.share", [1, 3])(
  "نصاب مرخصی محکومان خارج از شمول تعلیق",
  "share to be served before furlough by those excluded from suspension",
)

/** Leaves a year under circulars for national and religious occasions. */
export const occasionsPerYear = byRecalled520.count("furlough.occasion.perYear", 2)(
  "تعداد مرخصی‌های مناسبتی در سال",
  "furloughs for an occasion in a year",
)

/** A day by which the regulation of 1384 certainly had its wording of 1389. */
export const oldFurloughCertain = jalaliDay(1390, 1, 1)
const byOldRegulation = enacted(
  oldFurloughCertain,
  reg84(articles(219, 221), "verifiedReport", "Vakilik, REG84 articles 219 to 221"),
  ours("the amendment is of 1389, its day was not found; from the first day of 1390 it certainly held"),
)
export const oldLongTerm = byOldRegulation.years("furlough1384.longTerm", 15)(
  "حد حبس طولانی در مرخصی آیین‌نامهٔ ۱۳۸۴",
  "bound of a long term for furlough under the regulation of 1384",
)
export const oldShare = byOldRegulation.part("furlough1384.share", [1, 6])(
  "نصاب مرخصی در آیین‌نامهٔ ۱۳۸۴",
  "share served under the regulation of 1384",
)
export const oldServedOfLongTerm = byOldRegulation.years("furlough1384.servedOfLongTerm", 3)(
  "حداقل مدت تحمل حبس طولانی یا ابد در آیین‌نامهٔ ۱۳۸۴",
  "time to be served of a long term or of life under the regulation of 1384",
)
export const oldServedOfDebt = byOldRegulation.months("furlough1384.servedOfDebt", 1)(
  "حداقل مدت تحمل حبس محکومان جزای نقدی و مالی در آیین‌نامهٔ ۱۳۸۴",
  "time to be served of detention for a fine or debt under the regulation of 1384",
)
export const oldPoints = byOldRegulation.count("furlough1384.points", 200)(
  "امتیاز لازم برای مرخصی در آیین‌نامهٔ ۱۳۸۴",
  "points that furlough under the regulation of 1384 needs",
)
export const oldShortInterval = counted(
  inMonths,
  byOldRegulation.count("furlough1384.interval.unintentional", 2)(
    "فاصلهٔ مرخصی‌های محکومان غیرعمد و معسر",
    "interval between furloughs of the unintentional and insolvent",
  ),
)
export const oldInterval = counted(
  inMonths,
  byOldRegulation.count("furlough1384.interval.others", 3)(
    "فاصلهٔ مرخصی‌های سایر محکومان",
    "interval between furloughs of others",
  ),
)
export const oldIntervalWithRecord = counted(
  inMonths,
  byOldRegulation.count("furlough1384.interval.withRecord", 4)(
    "فاصلهٔ مرخصی‌های محکومان سابقه‌دار",
    "interval between furloughs of those with a record",
  ),
)
export const oldPromiseShare = byOldRegulation.part("furlough1384.promiseShare", [9, 10])(
  "نصاب مرخصی با قول کتبی",
  "share to be served before furlough on a written promise",
)
export const oldPromisePeriod = byOldRegulation.months("furlough1384.promisePeriod", 6)(
  "حداکثر مدت باقی‌مانده برای مرخصی با قول کتبی",
  "rest of the term allowed for furlough on a written promise",
)

// Numbers of postponing execution on personal grounds (CPC 501).

const by501 = enacted(cpcInForce, cpc(article(501), "verifiedReport", "course notes"))

export const afterBirth = by501.months("postponedExecution.afterBirth", 6)(
  "مدت تعویق اجرای مجازات پس از زایمان",
  "time of postponed execution after birth",
)
export const breastfeedingAge = by501.years("postponedExecution.breastfeedingAge", 2)(
  "سن پایان شیردهی در تعویق اجرای مجازات",
  "age of the child at which postponement for breastfeeding ends",
)
