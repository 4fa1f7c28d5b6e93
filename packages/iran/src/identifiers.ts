/** Identifiers of people, and the one form of a text that can be written with several keyboards. */

import { identifierKey } from "@bazgasht/casework"
import type { IdentifierKind } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"

/**
 * The same text for every way of writing a number of a document: what `identifierKey` makes of it, without the dashes that only set
 * groups apart, in Latin capitals. Done twice it changes nothing more.
 *
 * @example
 * normalText("۰۰۱-۳۵۴۲۴۱ ٩") // => "0013542419"
 */
export const normalText = (written: string): string =>
  identifierKey(written)
    .replace(/-/g, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())

// The national number: ten digits, of which the last checks the others. What is read of a number is evidence and no verdict: the check
// digit of 1111111111 agrees, and people report that somebody holds it. First digits are held against no table of places, for such tables
// reject numbers that are in use. A number that has lost its leading zeros is not completed, for it could then be taken for that of another
// person.

/** Whether the last of ten digits agrees: the others, weighted from ten down to two, are divided by eleven. */
const checkDigitAgrees = (digits: string): boolean => {
  const weighted = Array.from(digits.slice(0, 9), (digit, place) => Number(digit) * (10 - place))
  const remainder = weighted.reduce((sum, product) => sum + product, 0) % 11
  return Number(digits[9]) === (remainder < 2 ? remainder : 11 - remainder)
}

/**
 * The national number.
 *
 * @example
 * nationalId.read("۰۰۱۳۵۴۲۴۱۹") // => { normal: "0013542419", wellFormed: true, checkDigit: true }
 */
export const nationalId: IdentifierKind = {
  code: "nationalId",
  title: text("شمارهٔ ملی", "national number"),
  read: (written) => {
    const normal = normalText(written)
    return /^[0-9]{10}$/.test(normal)
      ? { normal, wellFormed: true, checkDigit: checkDigitAgrees(normal) }
      : { normal, wellFormed: false }
  },
}

const withoutCheckDigit = (code: string, title: Text, form: RegExp): IdentifierKind => ({
  code,
  title,
  read: (written) => {
    const normal = normalText(written)
    return { normal, wellFormed: form.test(normal) }
  },
})

/** A passport of any country: up to nine Latin letters and digits, at least one of them a digit. */
export const passport: IdentifierKind = withoutCheckDigit(
  "passport",
  text("شمارهٔ گذرنامه", "passport number"),
  /^(?=.*[0-9])[A-Z0-9]{1,9}$/,
)

/** The code that Iran gives a foreign national. We have no text on its form: letters and digits, at least one of them a digit. */
export const foreignerCode: IdentifierKind = withoutCheckDigit(
  "foreignerCode",
  text("کد فراگیر اتباع خارجی", "code of a foreign national"),
  /^(?=.*[0-9])[A-Zآ-ی0-9]+$/,
)

/** Every kind, the national number first. */
export const identifiers: ReadonlyArray<IdentifierKind> = [nationalId, passport, foreignerCode]
