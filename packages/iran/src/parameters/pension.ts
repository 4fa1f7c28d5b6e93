/**
 * The monthly pension of the Relief Committee by the size of the household (FAM-5), in rials; our sources give toman, of which
 * one is ten rials.
 */

import { type Money, type Parameter, text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { ours, pensions } from "../citing.ts"
import { moneyParameter, since, unknownSince } from "./dated.ts"

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
