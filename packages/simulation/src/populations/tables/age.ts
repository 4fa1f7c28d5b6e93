import { type Calendar, type Day, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { inPersianDigits } from "./persian-digits.ts"
import type { GroupValue } from "./population.ts"

/** Full years from one day to another; `undefined` outside the calendar. */
const yearsBetween = (calendar: Calendar, from: Day, to: Day): number | undefined => {
  const [start, end] = [calendar.toDate(from), calendar.toDate(to)]
  if (Result.isFailure(start) || Result.isFailure(end)) return undefined
  const [{ day, month, year }, last] = [start.success, end.success]
  const isBefore = last.month < month || (last.month === month && last.day < day)
  return last.year - year - (isBefore ? 1 : 0)
}

/** The first age of each band; the last has no end. */
const starts = [0, 7, 18, 25, 30, 40, 50, 60]

const bandCode = (band: number): string => {
  const next = starts[band + 1]
  return next === undefined ? `${starts[band]}+` : `${starts[band]}-${next - 1}`
}

const bandTitle = (band: number) => {
  const [start = 0, next] = [starts[band], starts[band + 1]]
  if (next === undefined) return text(`${inPersianDigits(start)} سال و بیشتر`, `${start} and over`)
  return start === 0
    ? text(`کمتر از ${inPersianDigits(next)} سال`, `under ${next}`)
    : text(`${inPersianDigits(start)} تا ${inPersianDigits(next - 1)} سال`, `${start} to ${next - 1}`)
}

/** Bands of ages, the youngest first. */
export const ageBands: ReadonlyArray<GroupValue> = starts.map((_, band) => ({
  code: bandCode(band),
  title: bandTitle(band),
}))

/**
 * The band of the age that a person has on a day; `undefined` where the birth day is not known.
 *
 * @example
 * ageBandOn(jalali, jalaliDay(1380, 1, 1), jalaliDay(1404, 7, 1)) // => "18-24"
 */
export const ageBandOn = (calendar: Calendar, birthDay: Day | undefined, day: Day): string | undefined => {
  const age = birthDay === undefined ? undefined : yearsBetween(calendar, birthDay, day)
  const band = age === undefined ? -1 : starts.findLastIndex((start) => age >= start)
  return ageBands[band]?.code
}
