/**
 * The forbidden months of the lunar (Hijri qamari) calendar, as dated intervals.
 *
 * A lunar month begins with the sighting of the moon, so its first day is published, not computed: what stands here is what a
 * source states. Where no source was seen the answer is unknown.
 */

import { type Citation, type Day, type Text, text } from "@bazgasht/rules"
import { jalaliDay } from "./jalali.ts"

/** A month in which a killing raises the diyah of life by a third (Islamic Penal Code, article 555). */
export type ForbiddenMonth = "dhuAlQada" | "dhuAlHijja" | "muharram" | "rajab"

/** The names of the forbidden months. */
export const forbiddenMonthNames: { readonly [month in ForbiddenMonth]: Text } = {
  dhuAlQada: text("ذی‌القعده", "Dhu al-Qa'da"),
  dhuAlHijja: text("ذی‌الحجه", "Dhu al-Hijja"),
  muharram: text("محرم", "Muharram"),
  rajab: text("رجب", "Rajab"),
}

/** Days of which every forbidden month is known: from `from` until the day before `to`. */
export interface ForbiddenMonthsCoverage {
  readonly from: Day
  readonly to: Day
  readonly citation: Citation
}

/** One forbidden month: from its first day `from` until the day before `to`. */
export interface ForbiddenMonthInterval {
  readonly month: ForbiddenMonth
  readonly from: Day
  readonly to: Day
  readonly citation: Citation
}

const monthsOf1402: Citation = {
  instrument: { id: "IPC", title: text("قانون مجازات اسلامی مصوب ۱۳۹۲", "Islamic Penal Code of 1392") },
  article: text("مادهٔ ۵۵۵", "article 555"),
  confidence: "verifiedReport",
  source: "Guilan Bar",
}

/** The stretches of days, in order, for which {@link forbiddenMonths} is complete: so far the year 1402. */
export const forbiddenMonthsCoverage: ReadonlyArray<ForbiddenMonthsCoverage> = [
  { from: jalaliDay(1402, 1, 1), to: jalaliDay(1403, 1, 1), citation: monthsOf1402 },
]

/** The forbidden months whose days are known, in order. */
export const forbiddenMonths: ReadonlyArray<ForbiddenMonthInterval> = [
  { month: "dhuAlQada", from: jalaliDay(1402, 2, 31), to: jalaliDay(1402, 3, 30), citation: monthsOf1402 },
  { month: "dhuAlHijja", from: jalaliDay(1402, 3, 30), to: jalaliDay(1402, 4, 28), citation: monthsOf1402 },
  { month: "muharram", from: jalaliDay(1402, 4, 28), to: jalaliDay(1402, 5, 27), citation: monthsOf1402 },
  { month: "rajab", from: jalaliDay(1402, 10, 23), to: jalaliDay(1402, 11, 22), citation: monthsOf1402 },
]

/**
 * The forbidden month that holds a day, `"none"` where it is known that none does, and `undefined` where it is unknown:
 * on every day outside `forbiddenMonthsCoverage`. Unknown is not none.
 *
 * @example
 * forbiddenMonthOn(jalaliDay(1402, 5, 26)) // => "muharram"
 * forbiddenMonthOn(jalaliDay(1402, 5, 27)) // => "none"
 * forbiddenMonthOn(jalaliDay(1403, 5, 27)) // => undefined
 */
export const forbiddenMonthOn = (day: Day): ForbiddenMonth | "none" | undefined => {
  const covers = (span: { readonly from: Day; readonly to: Day }): boolean =>
    span.from <= day && day < span.to
  return forbiddenMonths.find(covers)?.month ?? (forbiddenMonthsCoverage.some(covers) ? "none" : undefined)
}
