/** What a person types into a field, as a value. */

import { jalali } from "@bazgasht/iran"
import { parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"

/** Persian and Arabic digits, and their separators, as a program reads them. */
export const inLatinDigits = (typed: string): string =>
  typed
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll("٫", ".")

/** A value of a kind; the text as it is where it cannot be one, so that whoever reads it can say what was expected. */
export const valueOfKind = (kind: string, typed: string): unknown => {
  const written = inLatinDigits(typed).trim()
  if (kind === "count" || kind === "money") {
    const digits = written.replaceAll(/[,٬\s]/g, "")
    return /^-?\d+$/.test(digits) ? Number(digits) : written
  }
  if (kind === "ratio") {
    const parts = /^(\d+)\s*\/\s*(\d+)$/.exec(written)
    return parts === null ? written : { numerator: Number(parts[1]), denominator: Number(parts[2]) }
  }
  if (kind === "truth") return written === "true" ? true : written === "false" ? false : written
  return written
}

/** A day as it is typed, in days since 1970; `undefined` where it is none. */
export const dayOf = (typed: string): number | undefined =>
  Result.getOrUndefined(parseDay(jalali, inLatinDigits(typed)))
