/** Numbers of the support of families: the wait for the Relief Committee and the size that counts (FAM-3, FAM-5). */

import { type Count, type Money, type Parameter, text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { ours, pensions, practice } from "../citing.ts"
import { associationPracticeSince } from "../in-force.ts"
import { countParameter, enacted, moneyParameter, since, unknownSince } from "./dated.ts"

const undated = ours("the report gives no first day; our sources on the associations begin with 1399/12/25")
const byInterviewUndated = enacted(
  associationPracticeSince,
  practice("whole", "verifiedReport", "Mizan interview with the manager of the associations"),
  undated,
)

/** From arrest to the earliest day on which the Relief Committee is expected to have taken over. */
export const shortestWait = byInterviewUndated.months("bridging.shortestWait", 4)(
  "کوتاه‌ترین انتظار برای پوشش کمیته امداد",
  "the shortest wait for the Relief Committee",
)

/** From arrest to the latest such day. */
export const longestWait = byInterviewUndated.months("bridging.longestWait", 5)(
  "بلندترین انتظار برای پوشش کمیته امداد",
  "the longest wait for the Relief Committee",
)
export const mostCountedMembers = enacted(
  associationPracticeSince,
  pensions("whole", "verifiedReport", "Kalanshahr; Abady; Intitr: rates for 1 to 5 members and more"),
  undated,
).count("household.mostCountedMembers", 5)(
  "سقف شمار اعضای خانوار در محاسبهٔ مبلغ",
  "the most members who count for an amount",
)

const nobodyYounger = (why: string) => ours(`nobody younger is asked: ${why}; recalled, not read`)

export const leastAgeOfDowry = enacted(
  associationPracticeSince,
  nobodyYounger("the Civil Code, article 1041, on the age of marriage"),
).years("help.dowry.leastAge", 13)("سن پرسش از نیاز به جهیزیه", "the age from which a dowry is asked about")
export const leastAgeOfWork = enacted(
  associationPracticeSince,
  nobodyYounger("the Labour Law, article 79, on the age of work"),
).years("help.job.leastAge", 15)("سن پرسش از جویای کار بودن", "the age from which work is asked about")

// The monthly pension of the Relief Committee by the size of the household (FAM-5), in rials; our sources give toman, of which one is ten
// rials.

const sources = "Kalanshahr; Abady; Intitr"
const rate1401 = [
  pensions("whole", "verifiedReport", sources),
  ours("the report names no year; 1401 is inferred"),
] as const
const firstHalf1402 = ours("the rate of the first half of 1402 was not found")
const rate1402 = pensions("whole", "verifiedReport", `${sources}; second half of 1402`)
const rate1403 = pensions("whole", "derived", "the rate of 1404 divided by 1.4")
const rate1404 = pensions("whole", "verifiedReport", `${sources}; from Farvardin 1404`)
const after1404 = ours("the rate from 1405 on was not found")

/** The rates of one size in rials, in the order of their periods. */
interface Rates {
  readonly in1401: number
  readonly inSecondHalf1402: number
  readonly in1403: number
  readonly in1404: number
}

const pension = (size: 1 | 2 | 3 | 4 | 5, fa: string, en: string, rates: Rates): Parameter<Money> =>
  moneyParameter(
    `pension.size${size}`,
    text(`مستمری ماهانهٔ خانوار ${fa} (ریال)`, `monthly pension of a household of ${en}, in rials`),
    since.rials(jalaliDay(1401, 1, 1), rates.in1401, ...rate1401),
    unknownSince(jalaliDay(1402, 1, 1), firstHalf1402),
    since.rials(jalaliDay(1402, 7, 1), rates.inSecondHalf1402, rate1402),
    since.rials(jalaliDay(1403, 1, 1), rates.in1403, rate1403),
    since.rials(jalaliDay(1404, 1, 1), rates.in1404, rate1404),
    unknownSince(jalaliDay(1405, 1, 1), after1404),
  )

/** For a household of one. */
export const pensionOfOne = pension(1, "یک‌نفره", "one", {
  in1401: 5_500_000,
  inSecondHalf1402: 7_700_000,
  in1403: 9_937_200,
  in1404: 13_912_080,
})

/** For a household of two. */
export const pensionOfTwo = pension(2, "دونفره", "two", {
  in1401: 7_800_000,
  inSecondHalf1402: 10_900_000,
  in1403: 14_196_000,
  in1404: 19_874_400,
})

/** For a household of three. */
export const pensionOfThree = pension(3, "سه‌نفره", "three", {
  in1401: 10_900_000,
  inSecondHalf1402: 15_250_000,
  in1403: 19_874_400,
  in1404: 27_824_160,
})

/** For a household of four. */
export const pensionOfFour = pension(4, "چهارنفره", "four", {
  in1401: 14_000_000,
  inSecondHalf1402: 19_600_000,
  in1403: 25_552_800,
  in1404: 35_773_920,
})

/** For a household of five or more. */
export const pensionOfFiveOrMore = pension(5, "پنج‌نفره و بیشتر", "five or more", {
  in1401: 17_200_000,
  inSecondHalf1402: 24_100_000,
  in1403: 31_231_200,
  in1404: 43_723_680,
})

// Weights of the need score (FAM-7). No national text on scoring was found: every number here is ours, and a pack may bring others. The
// most points of all indicators together are a hundred.

const choice = ours("no national scoring text was found; the weight is a design choice")

const weight = (id: string, fa: string, en: string, points: number): Parameter<Count> =>
  countParameter(`needScore.${id}`, text(fa, en), since.count(associationPracticeSince, points, choice))

/** For each supported member. */
export const pointsOfMember = weight("size.each", "امتیاز هر عضو خانوار", "points for each member", 3)
/** For the size at most. */
export const mostOfSize = weight("size.most", "سقف امتیاز جمعیت خانوار", "the most points for the size", 15)

/** For each child at school or university. */
export const pointsOfPupil = weight(
  "school.each",
  "امتیاز هر فرزند محصل",
  "points for each child in school",
  4,
)
/** For children in school at most. */
export const mostOfSchool = weight(
  "school.most",
  "سقف امتیاز فرزندان محصل",
  "the most points for children in school",
  12,
)

/** For each member with a disability or a chronic illness. */
export const pointsOfIllness = weight(
  "illness.each",
  "امتیاز هر عضو بیمار یا دارای معلولیت",
  "points for each member with an illness or a disability",
  8,
)
/** For illness and disability at most. */
export const mostOfIllness = weight(
  "illness.most",
  "سقف امتیاز بیماری و معلولیت",
  "the most points for illness and disability",
  24,
)

/** For a household without any income. */
export const pointsOfNoIncome = weight(
  "noIncome",
  "امتیاز نداشتن درآمد",
  "points for a household without income",
  15,
)

/** For a rented home. */
export const pointsOfRent = weight("housing.rented", "امتیاز مسکن استیجاری", "points for a rented home", 6)
/** For living with relatives. */
export const pointsOfHosted = weight(
  "housing.hosted",
  "امتیاز سکونت نزد بستگان",
  "points for living with relatives",
  8,
)
/** For a household without a home; the most that housing gives. */
export const pointsOfNoHome = weight("housing.none", "امتیاز نداشتن مسکن", "points for having no home", 12)

/** For a household headed by a woman. */
export const pointsOfFemaleHead = weight(
  "femaleHead",
  "امتیاز زن سرپرست خانوار",
  "points for a household headed by a woman",
  10,
)

/** Days of custody that make one point. */
export const daysOfAbsencePerPoint = weight(
  "absence.daysPerPoint",
  "روزهای حبس به ازای هر امتیاز",
  "days of custody for one point",
  30,
)
/** For the absence at most. */
export const mostOfAbsence = weight(
  "absence.most",
  "سقف امتیاز مدت غیبت زندانی",
  "the most points for the length of absence",
  12,
)
