import { type Money, type Parameter, text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, citing, courseNotes, cpc, ipc, letter } from "../citing.ts"
import { cpcInForce, ipcInForce, red99NotBefore } from "../in-force.ts"
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
    "مبلغ هر روز بازداشت قبلی در احتساب از جزای نقدی، مادهٔ ۲۷",
    "amount credited against a fine for a day of earlier detention, article 27",
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
    "مبلغ هر روز بازداشت بدل از جزای نقدی، بند (ب) مادهٔ ۵۲۹",
    "amount that a day of detention in lieu of a fine stands for, article 529 (b)",
  ),
  since.rials(cpcInForce, 300_000, cpc(letter("b", article(529)), "verifiedText", "Adlio, CPC 529")),
  since.rials(jalaliDay(1398, 11, 20), 1_000_000, decree1398),
  unknownSince(jalaliDay(1401, 12, 10), decree1401),
)
export const lashesPerDay = enacted(
  ipcInForce,
  ipc(article(27), "verifiedText", "Iranian Adl, article 27"),
).count("detentionCredit.lashesPerDay", 3)(
  "تعداد ضربات شلاق تعزیری قابل کسر برای هر روز بازداشت",
  "ta'zir lashes deducted for a day of detention",
)
export const lashesPerDayByCourseNotes = enacted(
  ipcInForce,
  courseNotes("a page on article 27 whose rial rates are wrong too"),
).count("detentionCredit.lashesPerDay.courseNotes", 1)(
  "تعداد ضربات شلاق تعزیری قابل کسر برای هر روز بازداشت به روایت جزوهٔ آموزشی",
  "ta'zir lashes deducted for a day of detention by the teaching notes",
)
export const dailyFineDaysPerDay = byCpcInForce.count("detentionCredit.dailyFineDaysPerDay", 1)(
  "تعداد روزهای جزای نقدی روزانهٔ قابل کسر برای هر روز بازداشت",
  "days of a daily fine deducted for a day of detention",
)
export const serviceHoursPerDay = enacted(
  cpcInForce,
  cpc(letter("a", article(516)), "verifiedText", "Negamag, advisory opinion quoting CPC 516"),
).count("detentionCredit.serviceHoursPerDay", 8)(
  "تعداد ساعات خدمات عمومی رایگان قابل کسر برای هر روز بازداشت",
  "hours of unpaid public service deducted for a day of detention",
)
export const serviceHoursPerDayByCourseNotes = enacted(
  cpcInForce,
  courseNotes("one hour of service for a day"),
).count("detentionCredit.serviceHoursPerDay.courseNotes", 1)(
  "تعداد ساعات خدمات عمومی رایگان قابل کسر برای هر روز بازداشت به روایت جزوهٔ آموزشی",
  "hours of unpaid public service deducted for a day of detention by the teaching notes",
)
export const supervisionDaysPerDay = byCpcInForce.count("detentionCredit.supervisionDaysPerDay", 5)(
  "تعداد روزهای دورهٔ مراقبت قابل کسر برای هر روز بازداشت",
  "days of the supervision period deducted for a day of detention",
)
export const publicServiceLimit = moneyParameter(
  "publicService.limit",
  text(
    "سقف جزای نقدی قابل تبدیل به خدمات عمومی رایگان",
    "ceiling of a fine that may be converted into unpaid public service",
  ),
  // Whether later adjustments touch clause (a) was not found; the decree of 1398 does not.
  checkedUntil(
    jalaliDay(1398, 11, 20),
    since.rials(cpcInForce, 15_000_000, cpc(letter("a", article(529)), "verifiedText", "Adlio, CPC 529")),
  ),
)
export const publicServiceHour = moneyParameter(
  "publicService.rialsPerHour",
  text("معادل پولی هر ساعت خدمات عمومی رایگان", "amount that an hour of unpaid public service stands for"),
  checkedUntil(
    jalaliDay(1398, 11, 20),
    since.rials(cpcInForce, 30_000, cpc(letter("a", article(529)), "verifiedText", "Adlio, CPC 529")),
  ),
)

// The fine bands of article 19: a fine over the amount has the degree or a heavier one. By the day of the judgment.

const statute = ipc(article(19), "verifiedText", "WikiHoghoogh, article 19")
const recalled = ipc(article(19), "recalled")
const decree1399 = citing(instruments.fineBandsDecree1399)("whole", "verifiedText", "Dateek")
const decree1403 = citing(instruments.fineBandsDecree1403)("whole", "verifiedReport")

const band = (
  degree: 1 | 2 | 3 | 4 | 5 | 6 | 7,
  fa: string,
  over1392: number,
  over1399: number,
): Parameter<Money> =>
  moneyParameter(
    `fineBand.degree${degree}`,
    text(`حد پایین جزای نقدی درجهٔ ${fa}`, `lower bound of a fine of degree ${degree}`),
    since.rials(ipcInForce, over1392, degree === 7 ? recalled : statute),
    since.rials(jalaliDay(1399, 11, 8), over1399, decree1399),
    unknownSince(jalaliDay(1403, 3, 30), decree1403),
  )

/** A fine over this amount is of degree 1. */
export const fineOfDegree1 = band(1, "یک", 1_000_000_000, 2_800_000_000)
/** A fine over this amount is of degree 2 or heavier. */
export const fineOfDegree2 = band(2, "دو", 550_000_000, 1_500_000_000)
/** A fine over this amount is of degree 3 or heavier. */
export const fineOfDegree3 = band(3, "سه", 360_000_000, 1_000_000_000)
/** A fine over this amount is of degree 4 or heavier. */
export const fineOfDegree4 = band(4, "چهار", 180_000_000, 500_000_000)
/** A fine over this amount is of degree 5 or heavier. */
export const fineOfDegree5 = band(5, "پنج", 80_000_000, 240_000_000)
/** A fine over this amount is of degree 6 or heavier. */
export const fineOfDegree6 = band(6, "شش", 20_000_000, 60_000_000)
/** A fine over this amount is of degree 7 or heavier; a smaller one of degree 8. */
export const fineOfDegree7 = band(7, "هفت", 10_000_000, 30_000_000)

// How long an intentional conviction deprives of social rights (IPC 25); until then it is an effective record.

const by25 = enacted(ipcInForce, ipc(article(25), "verifiedReport", "course notes"))

export const longestDeprivation = by25.years("socialRights.longestDeprivation", 7)(
  "مدت محرومیت از حقوق اجتماعی پس از حبس ابد",
  "deprivation of social rights after life imprisonment",
)
export const longerDeprivationDegree = by25.degree("socialRights.longerDeprivation.degree", 4)(
  "سبک‌ترین درجهٔ حبس با محرومیت طولانی‌تر",
  "lightest degree of imprisonment with the longer deprivation",
)
export const longerDeprivation = by25.years("socialRights.longerDeprivation", 3)(
  "مدت طولانی‌تر محرومیت از حقوق اجتماعی",
  "the longer deprivation of social rights",
)

/** The degree of imprisonment with the shorter deprivation; lighter ones have none. */
export const shorterDeprivationDegree = by25.degree("socialRights.shorterDeprivation.degree", 5)(
  "درجهٔ حبس با محرومیت کوتاه‌تر",
  "degree of imprisonment with the shorter deprivation",
)
export const shorterDeprivation = by25.years("socialRights.shorterDeprivation", 2)(
  "مدت کوتاه‌تر محرومیت از حقوق اجتماعی",
  "the shorter deprivation of social rights",
)

// Numbers of article 134 on several offences, as amended by the Reduction Act.

const by134 = enacted(
  red99NotBefore,
  ipc(article(134), "verifiedText", "Ekhtebar, article 134; Vakil Sharifi"),
)

/** With more different offences than this, each gets its statutory maximum. */
export const fewDifferentOffences = by134.count("multiplicity.fewDifferentOffences", 3)(
  "سقف تعداد جرایم مختلف در نظام خفیف‌تر تعدد جرم",
  "maximum number of different offences under the milder regime for several offences",
)

/** Up to that number the minimum for each is more than this share of the sum of its statutory minimum and maximum. */
export const meanOfRange = by134.share("multiplicity.meanOfRange", [1, 2])(
  "ضریب میانگین حداقل و حداکثر مجازات قانونی",
  "factor that gives the mean of the statutory minimum and maximum",
)

/** Above that number each may go up to this share of its statutory maximum. */
export const aboveMaximum = by134.share("multiplicity.aboveMaximum", [5, 4])(
  "ضریب تشدید حداکثر مجازات قانونی",
  "factor of the statutory maximum to which a punishment may be aggravated",
)
export const lightestAggravatingDegree = by134.degree("multiplicity.lightestAggravatingDegree", 6)(
  "سبک‌ترین درجهٔ مؤثر در تشدید مجازات تعدد جرم",
  "lightest degree that aggravates the punishment for several offences",
)
