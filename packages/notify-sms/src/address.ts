/** Telephone numbers, as people write them and as gateways want them. */

/** How a gateway wants numbers; `international` is +98… and the like, of every country. */
export type NumberForm = "09" | "98" | "0098" | "international"

const digitOf = (character: string): string => String((character.codePointAt(0) ?? 0) & 0xf)

// Persian ۰ is U+06F0 and Arabic ٠ U+0660: the last four bits of both are the digit.
const plain = (written: string): string =>
  written.replaceAll(/[\u06f0-\u06f9\u0660-\u0669]/g, digitOf).replaceAll(/[\s\p{Cf}().-]/gu, "")

/**
 * An Iranian mobile number in the form +989…, however it was written: 09…, +98…, 0098…, 98…, 9…, with Persian digits, spaces and hyphens.
 * `undefined` where it is none.
 *
 * @example
 * iranianMobile("۰۹۱۲ ۱۲۳ ۴۵۶۷") // "+989121234567"
 */
export const iranianMobile = (written: string): string | undefined => {
  const number = /^(?:0|(?:\+|00)?98)?(9\d{9})$/.exec(plain(written))?.[1]
  return number === undefined ? undefined : `+98${number}`
}

/** A number as a gateway wants it; `undefined` where it is none that the gateway sends to. */
export const numberIn = (form: NumberForm, written: string): string | undefined => {
  const iranian = iranianMobile(written)
  if (form === "international") {
    const number = iranian ?? plain(written)
    return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined
  }
  return iranian === undefined ? undefined : `${form === "09" ? "0" : form}${iranian.slice(3)}`
}
