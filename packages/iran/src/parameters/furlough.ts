/** Numbers of furlough: CPC 520, and the prison regulation of 1384 before it. */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, articles, cpc, note, ours, reg84 } from "../citing.ts"
import { cpcInForce } from "../in-force.ts"
import { countParameter, partParameter, since, termParameter } from "./dated.ts"

const article520 = cpc(article(520), "verifiedText", "Banijamali; WikiHoghoogh, CPC 520")
const notes520 = cpc(note(article(520)), "verifiedReport", "Banijamali; WikiHoghoogh, CPC 520")
const recalled520 = cpc(article(520), "recalled")

/** Days of ordinary furlough in a month. */
export const ordinaryDays = countParameter(
  "furlough.ordinary.daysPerMonth",
  text("مرخصی عادی در هر ماه (روز)", "days of ordinary furlough in a month"),
  since.count(cpcInForce, 3, article520),
)

/** Days of furlough for an urgent event in the family. */
export const urgentDays = countParameter(
  "furlough.urgent.days",
  text("مرخصی اضطراری خانوادگی (روز)", "days of urgent furlough"),
  since.count(cpcInForce, 5, article520),
)

/** Days a month of escorted leave without security. */
export const escortedDays = countParameter(
  "furlough.escorted.daysPerMonth",
  text("اعزام تحت‌الحفظ در هر ماه (روز)", "days of escorted leave in a month"),
  since.count(cpcInForce, 1, article520),
)

/** Hours of an escorted leave. */
export const escortedHours = countParameter(
  "furlough.escorted.hours",
  text("مدت اعزام تحت‌الحفظ (ساعت)", "hours of an escorted leave"),
  since.count(cpcInForce, 10, article520),
)

/** Days of a leave to win the complainant's consent, and of its renewal. */
export const consentDays = countParameter(
  "furlough.consent.days",
  text("مرخصی جلب رضایت شاکی و تمدید آن (روز)", "days of a leave to win consent, and of its renewal"),
  since.count(cpcInForce, 7, recalled520),
)

/** Leaves to win consent, the first and its renewals. */
export const consentLeaves = countParameter(
  "furlough.consent.leaves",
  text("دفعات مرخصی جلب رضایت شاکی با تمدید", "leaves to win consent, renewal included"),
  since.count(cpcInForce, 2, recalled520),
)

/** Days of furlough in a window for those outside the rules of suspension. */
export const quarterlyDays = countParameter(
  "furlough.quarterly.days",
  text("مرخصی محکومان خارج از شمول تعلیق در هر دوره (روز)", "days in a window for those outside suspension"),
  since.count(cpcInForce, 5, notes520),
)

/** That window. */
export const quarterlyWindow = termParameter(
  "furlough.quarterly.window",
  text("دورهٔ مرخصی محکومان خارج از شمول تعلیق", "the window for those outside suspension"),
  since.months(cpcInForce, 4, notes520),
)

/** What those outside the rules of suspension must have served. */
export const quarterlyShare = partParameter(
  "furlough.quarterly.share",
  text("نصاب مرخصی محکومان خارج از شمول تعلیق", "share served by those outside suspension"),
  since.share(cpcInForce, [1, 3], notes520),
)

/** Leaves a year under circulars for national and religious occasions. */
export const occasionsPerYear = countParameter(
  "furlough.occasion.perYear",
  text("دفعات مرخصی مناسبتی در سال", "occasion leaves in a year"),
  since.count(cpcInForce, 2, recalled520),
)

const old = reg84(articles(219, 221), "verifiedReport", "Vakilik, REG84 articles 219 to 221")
const oldAmendment = ours(
  "the amendment is of 1389, its day was not found; from the first day of 1390 it certainly held",
)

/** A day by which the regulation of 1384 certainly had its wording of 1389. */
export const oldFurloughCertain = jalaliDay(1390, 1, 1)

/** The longest term under which a share has to be served. */
export const oldLongTerm = termParameter(
  "furlough1384.longTerm",
  text("حبس تا این مدت: نصاب یک‌ششم", "terms up to this need a share"),
  since.years(oldFurloughCertain, 15, old, oldAmendment),
)

/** That share. */
export const oldShare = partParameter(
  "furlough1384.share",
  text("نصاب مرخصی در آیین‌نامهٔ ۱۳۸۴", "share served under the regulation of 1384"),
  since.share(oldFurloughCertain, [1, 6], old, oldAmendment),
)

/** What has to be served of a longer term and of life. */
export const oldServedOfLongTerm = termParameter(
  "furlough1384.servedOfLongTerm",
  text("حداقل تحمل حبس در حبس‌های طولانی‌تر و ابد", "served of a longer term or of life"),
  since.years(oldFurloughCertain, 3, old, oldAmendment),
)

/** What has to be served of detention for a fine or a debt. */
export const oldServedOfDebt = termParameter(
  "furlough1384.servedOfDebt",
  text("حداقل تحمل حبس محکومان جزای نقدی و مالی", "served of detention for a fine or debt"),
  since.months(oldFurloughCertain, 1, old, oldAmendment),
)

/** Points that have to be earned. */
export const oldPoints = countParameter(
  "furlough1384.points",
  text("امتیاز لازم", "points to be earned"),
  since.count(oldFurloughCertain, 200, old, oldAmendment),
)

/** Months between furloughs of the unintentional and the insolvent. */
export const oldShortInterval = countParameter(
  "furlough1384.interval.unintentional",
  text(
    "فاصلهٔ مرخصی محکومان غیرعمد و معسر (ماه)",
    "months between furloughs of the unintentional and insolvent",
  ),
  since.count(oldFurloughCertain, 2, old, oldAmendment),
)

/** Months between furloughs of others. */
export const oldInterval = countParameter(
  "furlough1384.interval.others",
  text("فاصلهٔ مرخصی سایر محکومان (ماه)", "months between furloughs of others"),
  since.count(oldFurloughCertain, 3, old, oldAmendment),
)

/** Months between furloughs of those with a record. */
export const oldIntervalWithRecord = countParameter(
  "furlough1384.interval.withRecord",
  text("فاصلهٔ مرخصی محکومان سابقه‌دار (ماه)", "months between furloughs of those with a record"),
  since.count(oldFurloughCertain, 4, old, oldAmendment),
)

/** The share of the term after which leave is given on a written promise, without security. */
export const oldPromiseShare = partParameter(
  "furlough1384.promiseShare",
  text("نصاب مرخصی با قول کتبی: ده درصد پایانی", "share served before leave on a written promise"),
  since.share(oldFurloughCertain, [9, 10], old, oldAmendment),
)

/** That last part is at most this long. */
export const oldPromisePeriod = termParameter(
  "furlough1384.promisePeriod",
  text("حداکثر دورهٔ مرخصی با قول کتبی", "the longest last part"),
  since.months(oldFurloughCertain, 6, old, oldAmendment),
)
