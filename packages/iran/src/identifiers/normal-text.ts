/**
 * The one form of a text that can be written with several keyboards.
 *
 * @module
 */

const digitsOf = (zero: number): ReadonlyArray<readonly [string, string]> =>
  Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(zero + digit), String(digit)] as const)

/** Characters that stand for another one: digits of three scripts, and letters of the Arabic keyboard for Persian ones. */
const replacements: ReadonlyMap<string, string> = new Map([
  ...digitsOf(0x06_f0),
  ...digitsOf(0x06_60),
  ...digitsOf(0xff_10),
  ["ي", "ی"],
  ["ى", "ی"],
  ["ك", "ک"],
])

/** Spaces, dashes, the minus sign, the stretching line, and characters without a shape: direction marks, joiners and half-spaces. */
const withoutMeaning = /[\s\p{Pd}\u2212\u0640\p{Cf}]/gu

/**
 * The same text for every way of writing an identifier: Latin digits, Persian letters, Latin capitals, and nothing between
 * them. Done twice it changes nothing more.
 *
 * @example
 * normalText("۰۰۱-۳۵۴۲۴۱ ٩") // => "0013542419"
 */
export const normalText = (written: string): string =>
  Array.from(written.replace(withoutMeaning, ""), (character) => replacements.get(character) ?? character)
    .join("")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
