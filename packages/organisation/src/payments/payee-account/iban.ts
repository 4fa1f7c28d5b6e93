import { identifierKey } from "@bazgasht/casework"
import { isValidIBAN } from "ibantools"

/**
 * The number of an account in the form in which banks exchange it; `undefined` where its check digits or its length are not those of an
 * IBAN of one of the countries. Digits of any script, blanks and small letters make no difference.
 *
 * @example
 * readIban("IR۵۸ ۰۵۴۰ ۱۰۵۱ ۸۰۰۲ ۱۲۷۳ ۱۱۳۰ ۰۷", ["IR"]) // => "IR580540105180021273113007"
 * readIban("IR580540105180021273113008", ["IR"]) // => undefined
 * readIban("DE89370400440532013000", ["IR"]) // => undefined
 */
export const readIban = (written: string, countries: ReadonlyArray<string>): string | undefined => {
  const iban = identifierKey(written).toUpperCase()
  return countries.includes(iban.slice(0, 2)) && isValidIBAN(iban) ? iban : undefined
}
