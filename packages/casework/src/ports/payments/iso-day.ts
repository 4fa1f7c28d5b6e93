import { type Day, gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"

const padded = (part: number): string => String(part).padStart(2, "0")

/**
 * A day as ISO 8601 writes it; `undefined` where the year does not have four digits.
 *
 * @example
 * isoDay(20_000 as Day) // => "2024-10-04"
 */
export const isoDay = (day: Day): string | undefined => {
  const date = gregorian.toDate(day)
  if (Result.isFailure(date)) return undefined
  const { day: ofMonth, month, year } = date.success
  return year >= 1000 && year <= 9999 ? `${year}-${padded(month)}-${padded(ofMonth)}` : undefined
}

/**
 * The day that ISO 8601 writes so; `undefined` where there is none.
 *
 * @example
 * dayOfIso("2024-10-04") // => 20000
 * dayOfIso("2024-02-30") // => undefined
 */
export const dayOfIso = (written: string): Day | undefined => {
  const [, year, month, day] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(written) ?? []
  if (year === undefined) return undefined
  const read = gregorian.fromDate({ year: Number(year), month: Number(month), day: Number(day) })
  return Result.isSuccess(read) ? read.success : undefined
}
