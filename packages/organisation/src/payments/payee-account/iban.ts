import { identifierKey } from "@bazgasht/casework"
import { isValidIBAN } from "ibantools"

/**
 * The number of an account in the form in which banks exchange it; `undefined` where its check digits or its length are not those of an
 * IBAN of one of the countries. Digits of any script, blanks and small letters make no difference, and the letters of the country may be
 * left out, as people do with a sheba.
 *
 * @example
 * readIban("IR۵۸ ۰۵۴۰ ۱۰۵۱ ۸۰۰۲ ۱۲۷۳ ۱۱۳۰ ۰۷", ["IR"]) // => "IR580540105180021273113007"
 * readIban("580540105180021273113007", ["IR"]) // => "IR580540105180021273113007"
 * readIban("IR580540105180021273113008", ["IR"]) // => undefined
 * readIban("DE89370400440532013000", ["IR"]) // => undefined
 */
export const readIban = (written: string, countries: ReadonlyArray<string>): string | undefined => {
  const key = identifierKey(written).toUpperCase()
  const candidates = /^[0-9]/.test(key) ? countries.map((country) => `${country}${key}`) : [key]
  return candidates.find((iban) => countries.includes(iban.slice(0, 2)) && isValidIBAN(iban))
}
