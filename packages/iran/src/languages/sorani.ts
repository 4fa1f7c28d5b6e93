import type { PackLanguage } from "@bazgasht/rules"
import { persian } from "@bazgasht/rules/wording"
import { arabicDigits, arabicNumber } from "./arabic-digits.ts"

/** Kurdish (Sorani), as far as a person is written to in it; what is said to officers and judges falls back to Persian. After a number a noun stays as it is. */
export const sorani: PackLanguage = {
  fallback: "fa",
  words: {
    ...persian,
    language: "ckb",
    digits: arabicDigits,
    number: arabicNumber,
    money: (value) => `${arabicNumber(value)} ڕیاڵ`,
    ratio: ({ denominator, numerator }) =>
      denominator === 1
        ? arabicNumber(numerator)
        : `${arabicNumber(numerator)} لە ${arabicNumber(denominator)}`,
    term: ({ days, months }) => {
      const years = Math.floor(months / 12)
      const parts = [
        ...(years === 0 ? [] : [`${arabicNumber(years)} ساڵ`]),
        ...(months % 12 === 0 ? [] : [`${arabicNumber(months % 12)} مانگ`]),
        ...(days === 0 ? [] : [`${arabicNumber(days)} ڕۆژ`]),
      ]
      return parts.length === 0 ? `${arabicNumber(0)} ڕۆژ` : parts.join(" و ")
    },
    truth: (value) => (value ? "بەڵێ" : "نەخێر"),
    unknown: "نەزانراو",
    today: "ڕۆژی بڕیار",
    list: (items) =>
      items.length < 2 ? items.join("") : `${items.slice(0, -1).join("، ")} و ${items.at(-1)}`,
    alternatives: (items) =>
      items.length < 2 ? items.join("") : `${items.slice(0, -1).join("، ")} یان ${items.at(-1)}`,
    separator: "؛ ",
    quoted: (label) => `«${label}»`,
    withValue: (phrase, value) => `${phrase} (${value})`,
  },
}
