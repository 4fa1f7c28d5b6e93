/** Cells as most of their kind are written, read without looking at what else they might be. */

import type { Calendar, Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Cell } from "./cell.ts"

/** The value of a cell that is written as most are; `undefined` for any other, which has to be read with care. */
export type UsualReader<A> = (cell: Cell) => A | undefined

const zero = "0".charCodeAt(0)
const hyphen = "-".charCodeAt(0)
const slash = "/".charCodeAt(0)

/** What stands for something else than Latin digits. */
const noNumber = -1

const digitsIn = (written: string, from: number, to: number): number => {
  let number = 0
  for (let place = from; place < to; place++) {
    const digit = written.charCodeAt(place) - zero
    if (digit < 0 || digit > 9) return noNumber
    number = number * 10 + digit
  }
  return number
}

/** Truths of Parquet, and one word for either. */
export const usualTruth =
  (yes: string | undefined, no: string | undefined): UsualReader<boolean> =>
  (cell) =>
    typeof cell === "boolean" ? cell : cell === yes ? true : cell === no ? false : undefined

const usualNumberIn = (cell: Cell): number => {
  if (typeof cell === "string") return cell === "" ? noNumber : digitsIn(cell, 0, cell.length)
  return typeof cell === "number" ? cell : typeof cell === "bigint" ? Number(cell) : noNumber
}

/** Whole numbers that are not negative, in Latin digits without any separator; those of Parquet. */
export const usualNumber =
  (times: number): UsualReader<number> =>
  (cell) => {
    const number = usualNumberIn(cell)
    const value = number * times
    return number >= 0 && Number.isSafeInteger(number) && Number.isSafeInteger(value) ? value + 0 : undefined
  }

const millisecondsInDay = 86_400_000

/** The day of a date of Parquet; `undefined` where it lies beyond all dates. */
export const dayOfDate = (date: Date): Day | undefined => {
  const day = Math.floor(date.getTime() / millisecondsInDay)
  return Number.isNaN(day) ? undefined : (day as Day)
}

/** Days such as `1403/07/10` and `2024-10-01`, and dates of Parquet. */
export const usualDay =
  (calendar: Calendar): UsualReader<Day> =>
  (cell) => {
    if (typeof cell !== "string") return cell instanceof Date ? dayOfDate(cell) : undefined
    if (cell.length !== 10) return undefined
    const separator = cell.charCodeAt(4)
    if (separator !== cell.charCodeAt(7) || (separator !== slash && separator !== hyphen)) return undefined
    const [year, month, day] = [digitsIn(cell, 0, 4), digitsIn(cell, 5, 7), digitsIn(cell, 8, 10)]
    if (year === noNumber || month === noNumber || day === noNumber) return undefined
    const found = calendar.fromDate({ year, month, day })
    return Result.isSuccess(found) ? found.success : undefined
  }
