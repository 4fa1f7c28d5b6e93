import { parseTerm } from "@bazgasht/core"
import {
  type Calendar,
  type Day,
  latinDigits,
  makeRatio,
  makeTerm,
  parseDay,
  type Term,
  type Text,
  text,
  type Value,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Cell, type CellError, type CellErrorCode, sameWords, textOf } from "./cell.ts"
import { dayOfDate, type UsualReader, usualDay, usualNumber, usualTruth } from "./usual-cells.ts"

/** Reads a cell that is not empty. `undefined` is unknown. */
export interface CellReader<A extends Value = Value> {
  (cell: Cell): Result.Result<A | undefined, CellError>
  /** Reads what most cells look like sooner, and to the same value. */
  readonly usual?: UsualReader<A>
}

const refuse = (code: CellErrorCode, fa: string, en: string): Result.Result<never, CellError> =>
  Result.fail({ code, expected: text(fa, en) })

/** Words for yes and no that are understood unless a mapping names others. */
const usualYes = ["yes", "true", "1", "y", "t", "بله", "بلی", "آری", "دارد", "هست"]

const usualNo = ["no", "false", "0", "n", "f", "خیر", "نه", "ندارد", "نیست"]

export const truthReader = (
  yes: ReadonlyArray<string> = usualYes,
  no: ReadonlyArray<string> = usualNo,
): CellReader<boolean> => {
  const answers = new Map<string, boolean>()
  for (const word of no) answers.set(sameWords(word), false)
  for (const word of yes) answers.set(sameWords(word), true)
  const expected = [...yes, ...no].join("، ")
  const answered = (answer: boolean | undefined): Result.Result<boolean, CellError> =>
    answer === undefined
      ? refuse("cell.notATruth", `یکی از: ${expected}`, `one of ${[...yes, ...no].join(", ")}`)
      : Result.succeed(answer)
  const read = (cell: Cell) =>
    answered(typeof cell === "boolean" ? cell : answers.get(sameWords(textOf(cell))))
  // What begins with an apostrophe may have been escaped, what has spaces may be empty, and a word may be given for both.
  const usualWord = (words: ReadonlyArray<string>, answer: boolean) =>
    words.find((word) => /^[^'\s]+$/.test(word) && answers.get(sameWords(word)) === answer)
  return Object.assign(read, { usual: usualTruth(usualWord(yes, true), usualWord(no, false)) })
}

// A column of whole numbers with gaps is often exported as one of decimals: `12.0`.
const wholeNumber = /^-?(\d+|\d{1,3}([,٬،]\d{3})+)([./٫]0+)?$/

// Twelve to one office, twelve thousand to another.
const twoNumbers = /^-?(?!0+[./٫])\d{1,3}[./٫]000$/

const numberIn = (cell: Cell): number => {
  if (typeof cell === "number") return cell
  if (typeof cell === "bigint") return Number(cell)
  const digits = latinDigits(textOf(cell))
  return wholeNumber.test(digits) && !twoNumbers.test(digits)
    ? Number(digits.replace(/[./٫]0+$/, "").replace(/[,٬،]/g, ""))
    : Number.NaN
}

/**
 * Reads a whole number, such as `۱۲٬۰۰۰`.
 *
 * @param times - by what it is multiplied: 10 where a column is in toman and the fact in rials
 */
export const numberReader = (times = 1): CellReader<number> => {
  const read = (cell: Cell): Result.Result<number, CellError> => {
    const number = numberIn(cell)
    if (!Number.isInteger(number))
      return typeof cell === "string" && twoNumbers.test(latinDigits(textOf(cell)))
        ? refuse(
            "cell.notAWholeNumber",
            "عددی صحیح که فقط یک معنا داشته باشد: 12.000 شاید دوازده باشد و شاید دوازده هزار؛ 12 یا 12000 بنویسید",
            "a whole number that means one thing: 12.000 may be twelve or twelve thousand; write 12 or 12000",
          )
        : refuse("cell.notAWholeNumber", "عددی صحیح", "a whole number")
    const value = number * times
    return Number.isSafeInteger(number) && Number.isSafeInteger(value)
      ? Result.succeed(value + 0)
      : refuse(
          "cell.tooLarge",
          "عددی که دقیق نگه داشته شود (کمتر از ۹ هزار بیلیون)",
          "a number that is kept exactly (below nine quadrillion)",
        )
  }
  return Object.assign(read, { usual: usualNumber(times) })
}

const compactDay = /^(\d{4})(\d{2})(\d{2})$/
const midnight = /[ T]00:00(:00(\.0+)?)?(Z|\+00:00)?$/

/** Reads `1403/07/10`, `1403-07-10` or `14030710`, in Persian, Arabic or Latin digits, by the calendar; a date of Parquet by itself. */
export const dayReader = (calendar: Calendar): CellReader<Day> => {
  const dayIn = (written: string): Day | undefined => {
    const usual = latinDigits(written).replace(midnight, "").replace(compactDay, "$1/$2/$3")
    return Result.getOrUndefined(parseDay(calendar, usual))
  }
  const read = (cell: Cell): Result.Result<Day, CellError> => {
    const day = cell instanceof Date ? dayOfDate(cell) : dayIn(textOf(cell))
    return day === undefined
      ? refuse(
          "cell.notADay",
          `روزی از تقویم ${calendar.id === "jalali" ? "هجری شمسی" : "میلادی"}، به شکل سال/ماه/روز`,
          `a day of the ${calendar.id} calendar, written year/month/day`,
        )
      : Result.succeed(day)
  }
  return Object.assign(read, { usual: usualDay(calendar) })
}

/** A word of a column and the code for which it stands; `undefined` where it stands for unknown. */
export type CodeWords = ReadonlyMap<string, string | undefined>

/**
 * Reads a code.
 *
 * @param words - every word that stands for a code, in the form of {@link sameWords}; without it any word is its own code
 */
export const codeReader = (words?: CodeWords): CellReader<string> => {
  const few = [...(words?.keys() ?? [])].slice(0, 12)
  const more = (words?.size ?? 0) > few.length ? ", …" : ""
  if (words === undefined) return (cell) => Result.succeed(textOf(cell))
  return (cell) => {
    const word = sameWords(textOf(cell))
    return words.has(word)
      ? Result.succeed(words.get(word))
      : refuse(
          "cell.unknownCode",
          `یکی از: ${few.join("، ")}${more === "" ? "" : "، …"}`,
          `one of ${few.join(", ")}${more}`,
        )
  }
}

export const termUnits = ["years", "months", "days"] as const

export type TermUnit = (typeof termUnits)[number]

const notATerm: Text = text("مدتی مانند «3y 4m» یا «۳ سال و ۴ ماه»", "a length such as 3y 4m or 13m 10d")

/** Reads a length of time: a text such as `3y 4m`, or a number of a unit. */
export const termReader = (unit?: TermUnit): CellReader<Term> => {
  const number = numberReader()
  return (cell) => {
    if (unit === undefined)
      return Result.mapError(
        parseTerm(sameWords(textOf(cell)), { zero: true }),
        (): CellError => ({ code: "cell.notATerm", expected: notATerm }),
      )
    const read = number(cell)
    return Result.isSuccess(read) && (read.success ?? -1) >= 0
      ? Result.succeed(makeTerm({ [unit]: read.success }))
      : Result.fail({
          code: "cell.notATerm",
          expected: text("تعداد روز، ماه یا سال، دست‌کم صفر", `a number of ${unit}, at least 0`),
        })
  }
}

export const ratioReader: CellReader = (cell) => {
  const [, numerator, denominator] = /^(\d{1,9})\s*\/\s*(\d{1,9})$/.exec(latinDigits(textOf(cell))) ?? []
  const ratio = numerator === undefined ? undefined : makeRatio(Number(numerator), Number(denominator))
  return ratio === undefined
    ? refuse("cell.notAFraction", "عددی کسری مانند ۱/۳", "a fraction such as 1/3")
    : Result.succeed(ratio)
}
