/** Numbers of furlough: CPC 520, and the prison regulation of 1384 before it. */

import { jalaliDay } from "../calendar/jalali.ts"
import { article, articles, cpc, note, ours, reg84 } from "../citing.ts"
import { cpcInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const by520 = enacted(cpcInForce, cpc(article(520), "verifiedText", "Banijamali; WikiHoghoogh, CPC 520"))
const byNotes520 = enacted(
  cpcInForce,
  cpc(note(article(520)), "verifiedReport", "Banijamali; WikiHoghoogh, CPC 520"),
)
const byRecalled520 = enacted(cpcInForce, cpc(article(520), "recalled"))

export const ordinaryDays = by520.count("furlough.ordinary.daysPerMonth", 3)(
  "مرخصی عادی در هر ماه (روز)",
  "days of ordinary furlough in a month",
)
export const urgentDays = by520.count("furlough.urgent.days", 5)(
  "مرخصی اضطراری خانوادگی (روز)",
  "days of urgent furlough",
)
export const escortedDays = by520.count("furlough.escorted.daysPerMonth", 1)(
  "اعزام تحت‌الحفظ در هر ماه (روز)",
  "days of escorted leave in a month",
)
export const escortedHours = by520.count("furlough.escorted.hours", 10)(
  "مدت اعزام تحت‌الحفظ (ساعت)",
  "hours of an escorted leave",
)
export const consentDays = byRecalled520.count("furlough.consent.days", 7)(
  "مرخصی جلب رضایت شاکی و تمدید آن (روز)",
  "days of a leave to win consent, and of its renewal",
)
export const consentLeaves = byRecalled520.count("furlough.consent.leaves", 2)(
  "دفعات مرخصی جلب رضایت شاکی با تمدید",
  "leaves to win consent, renewal included",
)
export const quarterlyDays = byNotes520.count("furlough.quarterly.days", 5)(
  "مرخصی محکومان خارج از شمول تعلیق در هر دوره (روز)",
  "days in a window for those outside suspension",
)
export const quarterlyWindow = byNotes520.months("furlough.quarterly.window", 4)(
  "دورهٔ مرخصی محکومان خارج از شمول تعلیق",
  "the window for those outside suspension",
)
export const quarterlyShare = byNotes520.part("furlough.quarterly.share", [1, 3])(
  "نصاب مرخصی محکومان خارج از شمول تعلیق",
  "share served by those outside suspension",
)

/** Leaves a year under circulars for national and religious occasions. */
export const occasionsPerYear = byRecalled520.count("furlough.occasion.perYear", 2)(
  "دفعات مرخصی مناسبتی در سال",
  "occasion leaves in a year",
)

/** A day by which the regulation of 1384 certainly had its wording of 1389. */
export const oldFurloughCertain = jalaliDay(1390, 1, 1)
const byOldRegulation = enacted(
  oldFurloughCertain,
  reg84(articles(219, 221), "verifiedReport", "Vakilik, REG84 articles 219 to 221"),
  ours("the amendment is of 1389, its day was not found; from the first day of 1390 it certainly held"),
)
export const oldLongTerm = byOldRegulation.years("furlough1384.longTerm", 15)(
  "حبس تا این مدت: نصاب یک‌ششم",
  "terms up to this need a share",
)
export const oldShare = byOldRegulation.part("furlough1384.share", [1, 6])(
  "نصاب مرخصی در آیین‌نامهٔ ۱۳۸۴",
  "share served under the regulation of 1384",
)
export const oldServedOfLongTerm = byOldRegulation.years("furlough1384.servedOfLongTerm", 3)(
  "حداقل تحمل حبس در حبس‌های طولانی‌تر و ابد",
  "served of a longer term or of life",
)
export const oldServedOfDebt = byOldRegulation.months("furlough1384.servedOfDebt", 1)(
  "حداقل تحمل حبس محکومان جزای نقدی و مالی",
  "served of detention for a fine or debt",
)
export const oldPoints = byOldRegulation.count("furlough1384.points", 200)(
  "امتیاز لازم",
  "points to be earned",
)
export const oldShortInterval = byOldRegulation.count("furlough1384.interval.unintentional", 2)(
  "فاصلهٔ مرخصی محکومان غیرعمد و معسر (ماه)",
  "months between furloughs of the unintentional and insolvent",
)
export const oldInterval = byOldRegulation.count("furlough1384.interval.others", 3)(
  "فاصلهٔ مرخصی سایر محکومان (ماه)",
  "months between furloughs of others",
)
export const oldIntervalWithRecord = byOldRegulation.count("furlough1384.interval.withRecord", 4)(
  "فاصلهٔ مرخصی محکومان سابقه‌دار (ماه)",
  "months between furloughs of those with a record",
)
export const oldPromiseShare = byOldRegulation.part("furlough1384.promiseShare", [9, 10])(
  "نصاب مرخصی با قول کتبی: ده درصد پایانی",
  "share served before leave on a written promise",
)
export const oldPromisePeriod = byOldRegulation.months("furlough1384.promisePeriod", 6)(
  "حداکثر دورهٔ مرخصی با قول کتبی",
  "the longest last part",
)

// Numbers of postponing execution on personal grounds (CPC 501).

const by501 = enacted(cpcInForce, cpc(article(501), "verifiedReport", "course notes"))

export const afterBirth = by501.months("postponedExecution.afterBirth", 6)(
  "مهلت پس از زایمان",
  "time after birth",
)
export const breastfeedingAge = by501.years("postponedExecution.breastfeedingAge", 2)(
  "سن طفل در دورهٔ شیردهی",
  "age of the breastfed child",
)
