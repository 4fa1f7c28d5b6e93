import { identifierKey } from "./identifier-key.ts"

/** The writing in which an identifier is stored from now on, so that every writing of it leads there. */
export const writingToStore = (written: string): string => identifierKey(written) || written

const latinZero = 0x30
const persianZero = 0x06_f0
const arabicZero = 0x06_60

const withDigitsFrom = (zero: number, id: string): string =>
  id.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)))

const withArabicLetters = (id: string): string => id.replace(/\u06CC/g, "\u064A").replace(/\u06A9/g, "\u0643")

/**
 * The writings under which an identifier may be stored: as it is written, as new ones are stored, and with the digits and letters of one
 * script as an older store may have it.
 *
 * @example
 * storedWritings("p-۱") // => ["p-۱", "p-1", "p-١"]
 */
export const storedWritings = (written: string): ReadonlyArray<string> => {
  const id = writingToStore(written)
  const inDigits = [latinZero, persianZero, arabicZero].map((zero) => withDigitsFrom(zero, id))
  return [...new Set([written, ...inDigits, ...inDigits.map(withArabicLetters)])]
}
