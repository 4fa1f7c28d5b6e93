/** Numbers of the support of families: the wait for the Relief Committee and the size that counts (FAM-3, FAM-5). */

import { type Money, type Parameter, text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { ours, pensions, practice } from "../citing.ts"
import { associationPracticeSince } from "../in-force.ts"
import { enacted, moneyParameter, since, unknownSince } from "./dated.ts"

const undated = ours("the report gives no first day; our sources on the associations begin with 1399/12/25")
const byInterviewUndated = enacted(
  associationPracticeSince,
  practice("whole", "verifiedReport", "Mizan interview with the manager of the associations"),
  undated,
)

/** From arrest to the earliest day on which the Relief Committee is expected to have taken over. */
export const shortestWait = byInterviewUndated.months("bridging.shortestWait", 4)(
  "کوتاه‌ترین فاصلهٔ دستگیری تا پوشش کمیتهٔ امداد",
  "shortest time from arrest to cover by the Relief Committee",
)

/** From arrest to the latest such day. */
export const longestWait = byInterviewUndated.months("bridging.longestWait", 5)(
  "طولانی‌ترین فاصلهٔ دستگیری تا پوشش کمیتهٔ امداد",
  "longest time from arrest to cover by the Relief Committee",
)
export const mostCountedMembers = enacted(
  associationPracticeSince,
  pensions("whole", "verifiedReport", "Kalanshahr; Abady; Intitr: rates for 1 to 5 members and more"),
  undated,
).count("household.mostCountedMembers", 5)(
  "سقف تعداد اعضای خانوار در محاسبهٔ مبلغ",
  "maximum number of members who count for an amount",
)

const nobodyYounger = (why: string) => ours(`nobody younger is asked: ${why}; recalled, not read`)

export const leastAgeOfDowry = enacted(
  associationPracticeSince,
  nobodyYounger("the Civil Code, article 1041, on the age of marriage"),
).years("help.dowry.leastAge", 13)(
  "حداقل سن برای پرسش از جهیزیه",
  "age from which a trousseau is asked about",
)
export const leastAgeOfWork = enacted(
  associationPracticeSince,
  nobodyYounger("the Labour Law, article 79, on the age of work"),
).years("help.job.leastAge", 15)("حداقل سن برای پرسش از اشتغال", "age from which work is asked about")

export const leastAgeOfTraining = enacted(
  associationPracticeSince,
  nobodyYounger("the Labour Law, articles 79 and 80, on the age of work and of trainees"),
).years("help.training.leastAge", 15)(
  "حداقل سن برای پرسش از آموزش مهارت",
  "age from which learning a trade is asked about",
)
export const leastAgeOfStudy = enacted(
  associationPracticeSince,
  nobodyYounger("pre-school takes children in the year before they are six"),
).years("help.study.leastAge", 5)("حداقل سن برای پرسش از تحصیل", "age from which school is asked about")

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
type Rates = readonly [in1401: number, inSecondHalf1402: number, in1403: number, in1404: number]

const pension = (
  size: 1 | 2 | 3 | 4 | 5,
  fa: string,
  en: string,
  [in1401, inSecondHalf1402, in1403, in1404]: Rates,
): Parameter<Money> =>
  moneyParameter(
    `pension.size${size}`,
    text(`مستمری ماهانهٔ خانوار ${fa}`, `monthly pension of a household of ${en}`),
    since.rials(jalaliDay(1401, 1, 1), in1401, ...rate1401),
    unknownSince(jalaliDay(1402, 1, 1), firstHalf1402),
    since.rials(jalaliDay(1402, 7, 1), inSecondHalf1402, rate1402),
    since.rials(jalaliDay(1403, 1, 1), in1403, rate1403),
    since.rials(jalaliDay(1404, 1, 1), in1404, rate1404),
    unknownSince(jalaliDay(1405, 1, 1), after1404),
  )

export const pensionOfOne = pension(1, "یک‌نفره", "one", [5_500_000, 7_700_000, 9_937_200, 13_912_080])
export const pensionOfTwo = pension(2, "دونفره", "two", [7_800_000, 10_900_000, 14_196_000, 19_874_400])
export const pensionOfThree = pension(3, "سه‌نفره", "three", [10_900_000, 15_250_000, 19_874_400, 27_824_160])
export const pensionOfFour = pension(4, "چهارنفره", "four", [14_000_000, 19_600_000, 25_552_800, 35_773_920])
export const pensionOfFiveOrMore = pension(
  5,
  "پنج‌نفره و بیشتر",
  "five or more",
  [17_200_000, 24_100_000, 31_231_200, 43_723_680],
)

// Weights of the need score (FAM-7). No national text on scoring was found: every number here is ours, and a pack may bring others. The
// most points of all indicators together are a hundred.

const byChoice = enacted(
  associationPracticeSince,
  ours("no national scoring text was found; the weight is a design choice"),
)

export const pointsOfMember = byChoice.count("needScore.size.each", 3)(
  "امتیاز هر عضو خانوار",
  "points for each member",
)
export const mostOfSize = byChoice.count("needScore.size.most", 15)(
  "سقف امتیاز جمعیت خانوار",
  "maximum points for the size of the household",
)
export const pointsOfPupil = byChoice.count("needScore.school.each", 4)(
  "امتیاز هر فرزند محصل",
  "points for each child in school",
)
export const mostOfSchool = byChoice.count("needScore.school.most", 12)(
  "سقف امتیاز فرزندان محصل",
  "maximum points for children in school",
)
export const pointsOfIllness = byChoice.count("needScore.illness.each", 8)(
  "امتیاز هر عضو بیمار یا دارای معلولیت",
  "points for each member with an illness or a disability",
)
export const mostOfIllness = byChoice.count("needScore.illness.most", 24)(
  "سقف امتیاز بیماری و معلولیت",
  "maximum points for illness and disability",
)
export const pointsOfNoIncome = byChoice.count("needScore.noIncome", 15)(
  "امتیاز نداشتن درآمد",
  "points for a household without income",
)
export const pointsOfRent = byChoice.count("needScore.housing.rented", 6)(
  "امتیاز مسکن استیجاری",
  "points for a rented home",
)
export const pointsOfHosted = byChoice.count("needScore.housing.hosted", 8)(
  "امتیاز سکونت نزد بستگان",
  "points for living with relatives",
)
/** For a household without a home; the most that housing gives. */
export const pointsOfNoHome = byChoice.count("needScore.housing.none", 12)(
  "امتیاز نداشتن مسکن",
  "points for having no home",
)
export const pointsOfFemaleHead = byChoice.count("needScore.femaleHead", 10)(
  "امتیاز زن سرپرست خانوار",
  "points for a household headed by a woman",
)
export const daysOfAbsencePerPoint = byChoice.count("needScore.absence.daysPerPoint", 30)(
  "تعداد روزهای حبس به ازای هر امتیاز",
  "days of custody for one point",
)
export const mostOfAbsence = byChoice.count("needScore.absence.most", 12)(
  "سقف امتیاز مدت غیبت زندانی",
  "maximum points for the length of absence",
)
