/** Numbers of debts: deadlines and limits of financial convictions and of detention for a fine (FIN-2, FIN-4, FIN-6), diyah, the Setad Dieh. */

import { type Day, text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { forbiddenMonths, forbiddenMonthsCoverage } from "../calendar/lunar.ts"
import {
  article,
  articles,
  citing,
  cpc,
  diyahPrices,
  fin94,
  ipc,
  mostazafan,
  note,
  ours,
  set89,
} from "../citing.ts"
import { inLunarYears } from "../counted.ts"
import { cpcInForce, fin94NotBefore, ipcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { counted, enacted, moneyParameter, since, truthParameter, unknownSince } from "./dated.ts"

export const claimDays = enacted(fin94NotBefore, fin94(article(3), "verifiedText", "Raesi Kia")).count(
  "insolvency.claimDays",
  30,
)("تعداد روزهای مهلت اقامهٔ دعوای اعسار از ابلاغ اجرائیه", "days from service to claim insolvency")
export const timeToReportMeans = enacted(cpcInForce, cpc(article(533), "verifiedText")).months(
  "insolvency.timeToReportMeans",
  3,
)("مهلت اعلام تمکن پس از تقسیط", "time to report new means after an instalment order")
export const longestInLieu = enacted(ipcInForce, ipc(article(29), "verifiedReport")).years(
  "inLieu.longest",
  3,
)("حداکثر مدت بازداشت بدل از جزای نقدی", "longest detention in lieu of a fine")
export const longestInLieuOfSmuggling = enacted(
  cpcInForce,
  cpc(article(529), "verifiedReport", "the act on smuggling itself was not seen"),
).years("inLieu.longestOfSmuggling", 15)(
  "حداکثر مدت بازداشت بدل از جزای نقدی در قاچاق کالا و ارز",
  "longest detention in lieu of a fine for smuggling",
)

const bill = citing(instruments.financialConvictionsBill)(
  article(3),
  "verifiedReport",
  "Mehr and YJC 1404/09/12",
)

/** Coins of a dower that stay enforceable by restraint of the debtor, under the bill of 1404. */
export const enforceableDowerCoins = enacted(jalaliDay(1404, 9, 12), bill).count(
  "bill1404.enforceableDowerCoins",
  14,
)(
  "سقف تعداد سکهٔ مهریه با ضمانت اجرای نظارت الکترونیکی",
  "ceiling of the dower coins enforceable by electronic monitoring",
)

// Diyah: its price of each year, the increase of the forbidden months, and the deadlines (DIY-1 to DIY-3).

const seen = diyahPrices("whole", "verifiedText")
const reported = diyahPrices("whole", "verifiedReport")
const recalled = diyahPrices("whole", "recalled")

/** DIYAH: a full diyah in ordinary months, in rials, by the Jalali year of payment. */
export const fullDiyah = moneyParameter(
  "diyah.full",
  text("دیهٔ کامل در ماه‌های غیرحرام", "full diyah in ordinary months"),
  since.rials(jalaliDay(1394, 1, 1), 1_650_000_000, seen),
  since.rials(jalaliDay(1395, 1, 1), 1_900_000_000, seen),
  since.rials(jalaliDay(1396, 1, 1), 2_100_000_000, seen),
  since.rials(jalaliDay(1397, 1, 1), 2_310_000_000, recalled),
  since.rials(jalaliDay(1398, 1, 1), 2_700_000_000, seen),
  since.rials(jalaliDay(1399, 1, 1), 3_300_000_000, reported),
  since.rials(jalaliDay(1400, 1, 1), 4_800_000_000, recalled),
  since.rials(jalaliDay(1401, 1, 1), 6_000_000_000, recalled),
  since.rials(jalaliDay(1402, 1, 1), 9_000_000_000, seen),
  since.rials(jalaliDay(1403, 1, 1), 12_000_000_000, seen),
  since.rials(jalaliDay(1404, 1, 1), 16_000_000_000, reported),
  unknownSince(jalaliDay(1405, 1, 1), reported),
)

/** What a killing in a forbidden month or in the sanctuary of Mecca adds to the diyah of life. */
export const diyahIncrease = enacted(ipcInForce, ipc(article(555), "verifiedReport", "Padinamag")).share(
  "diyah.increase",
  [1, 3],
)("سهم افزوده در تغلیظ دیه", "share added where a diyah is increased")

/** Whether a day lies in a forbidden month. Where no published days were seen it is unknown, never no. */
export const inForbiddenMonth = truthParameter(
  "diyah.forbiddenMonth",
  text("ماه حرام", "forbidden month"),
  ...forbiddenMonthsCoverage.flatMap(({ citation, from, to }) => {
    const months = forbiddenMonths.filter((month) => from <= month.from && month.to <= to)
    const changes = new Map<Day, boolean>([[from, false]])
    for (const month of months) {
      changes.set(month.from, true)
      if (month.to < to && !changes.has(month.to)) changes.set(month.to, false)
    }
    return [
      ...[...changes].map(([day, forbidden]) => since.truth(day, forbidden, citation)),
      unknownSince(to, citation),
    ]
  }),
)
export const shareForWomansLife = enacted(ipcInForce, ipc(note(article(551)), "recalled")).part(
  "diyah.shareForWomansLife",
  [1, 2],
)("سهم مرتکب از دیهٔ نفس زن", "the offender's share of a full diyah for the life of a woman")

const byDeadlines = enacted(ipcInForce, ipc(articles(488, 491), "verifiedText", "Adlio, IPC 488-491"))

export const yearsForIntentional = counted(
  inLunarYears,
  byDeadlines.count("diyah.yearsForIntentional", 1)(
    "مهلت پرداخت دیهٔ جنایت عمدی",
    "time to pay a diyah for an intentional offence",
  ),
)

/** Lunar years for that of a quasi-intentional one, half each year. */
export const yearsForQuasiIntentional = counted(
  inLunarYears,
  byDeadlines.count("diyah.yearsForQuasiIntentional", 2)(
    "مهلت پرداخت دیهٔ جنایت شبه‌عمدی",
    "time to pay a diyah for a quasi-intentional offence",
  ),
)

/** Lunar years for that of a pure mistake, a third each year. */
export const yearsForPureMistake = counted(
  inLunarYears,
  byDeadlines.count("diyah.yearsForPureMistake", 3)(
    "مهلت پرداخت دیهٔ خطای محض",
    "time to pay a diyah for a pure mistake",
  ),
)
export const sightingDays = enacted(
  ipcInForce,
  ours("the published months of 1402 lie within a day of the computed calendar"),
).count("diyah.sightingDays", 2)(
  "تعداد روزهای اختلاف ممکن رؤیت هلال با تقویم محاسباتی",
  "days by which a sighted and a computed lunar day may differ",
)

// Limits of the charity headquarters (SET-4, SET-6).

const byAgreementAboutYear = enacted(
  jalaliDay(1399, 1, 1),
  mostazafan("whole", "verifiedReport", "Tasnim 2305051"),
  ours("the agreement is of 1399 or near; its day was not seen"),
)

export const programmeDebtLimit = byAgreementAboutYear.rials("setad.programmeDebtLimit", 500_000_000)(
  "سقف دین در برنامهٔ بنیاد مستضعفان",
  "ceiling of a debt in the programme of the Mostazafan Foundation",
)
export const ageOfTheOld = byAgreementAboutYear.years("setad.ageOfTheOld", 70)(
  "سن سالمندی در اولویت ستاد دیه",
  "age of the old in the priority of the Setad Dieh",
)
export const leastDisability = byAgreementAboutYear.count("setad.leastDisability", 40)(
  "حداقل درصد معلولیت در اولویت ستاد دیه",
  "percentage of disability that the priority of the Setad Dieh asks for",
)

/** The ceiling of the interest-free loan for a diyah, as a share of a full diyah of a forbidden month. */
export const loanCeilingShare = enacted(
  jalaliDay(1389, 1, 1),
  set89("whole", "verifiedReport", "Vamchi"),
).share("setad.loanCeilingShare", [1, 1])(
  "نسبت سقف وام دیه به دیهٔ کامل در ماه حرام",
  "loan ceiling as a share of a full diyah in a forbidden month",
)
