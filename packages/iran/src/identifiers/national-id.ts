/**
 * The national number: ten digits, of which the last checks the others.
 *
 * What is read of a number is evidence and no verdict: the check digit of 1111111111 agrees, and people report that somebody
 * holds it. First digits are held against no table of places, for such tables reject numbers that are in use. A number that has
 * lost its leading zeros is not completed, for it could then be taken for that of another person.
 */

import type { IdentifierKind } from "@bazgasht/core"
import { text } from "@bazgasht/rules"
import { normalText } from "./normal-text.ts"

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
