import type { PackLanguage } from "@bazgasht/rules"
import { persian } from "@bazgasht/rules/wording"
import { arabicDigits, arabicNumber } from "./arabic-digits.ts"

/** A noun as numbers ask for it. */
interface Noun {
  readonly one: string
  readonly two: string
  /** After 3 to 10, and numbers that end so. */
  readonly few: string
  /** After 11 to 99, and numbers that end so. */
  readonly many: string
  readonly other: string
}

const year: Noun = { one: "سنة واحدة", two: "سنتان", few: "سنوات", many: "سنة", other: "سنة" }
const month: Noun = { one: "شهر واحد", two: "شهران", few: "أشهر", many: "شهراً", other: "شهر" }
const day: Noun = { one: "يوم واحد", two: "يومان", few: "أيام", many: "يوماً", other: "يوم" }
const rial: Noun = { one: "ريال واحد", two: "ريالان", few: "ريالات", many: "ريالاً", other: "ريال" }

/**
 * Which form of a noun follows a number, by the rules of CLDR for Arabic.
 *
 * @example
 * pluralOf(3) // => "few"
 * pluralOf(111) // => "many"
 */
export const pluralOf = (count: number): "zero" | keyof Noun => {
  const value = Math.abs(count)
  const rest = value % 100
  if (value === 0) return "zero"
  if (value === 1) return "one"
  if (value === 2) return "two"
  if (rest >= 3 && rest <= 10) return "few"
  return rest >= 11 ? "many" : "other"
}

const counted = (count: number, noun: Noun): string => {
  const form = pluralOf(count)
  if (form === "one" || form === "two") return count < 0 ? `${arabicNumber(count)} ${noun.other}` : noun[form]
  return `${arabicNumber(count)} ${form === "zero" ? noun.other : noun[form]}`
}

/** Arabic, as far as a person is written to in it; what is said to officers and judges falls back to Persian. */
export const arabic: PackLanguage = {
  fallback: "fa",
  words: {
    ...persian,
    language: "ar",
    digits: arabicDigits,
    number: arabicNumber,
    money: (value) => counted(value, rial),
    ratio: ({ denominator, numerator }) =>
      denominator === 1
        ? arabicNumber(numerator)
        : `${arabicNumber(numerator)} من ${arabicNumber(denominator)}`,
    term: ({ days, months }) => {
      const years = Math.floor(months / 12)
      const parts = [
        ...(years === 0 ? [] : [counted(years, year)]),
        ...(months % 12 === 0 ? [] : [counted(months % 12, month)]),
        ...(days === 0 ? [] : [counted(days, day)]),
      ]
      return parts.length === 0 ? counted(0, day) : parts.join(" و")
    },
    truth: (value) => (value ? "نعم" : "لا"),
    unknown: "غير معروف",
    today: "يوم القرار",
    list: (items) =>
      items.length < 2 ? items.join("") : `${items.slice(0, -1).join("، ")} و${items.at(-1)}`,
    alternatives: (items) =>
      items.length < 2 ? items.join("") : `${items.slice(0, -1).join("، ")} أو ${items.at(-1)}`,
    separator: "؛ ",
    quoted: (label) => `«${label}»`,
    withValue: (phrase, value) => `${phrase} (${value})`,
  },
}
