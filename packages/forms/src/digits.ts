/**
 * A text with its digits as Persian writes them.
 *
 * @example
 * withPersianDigits("1403/07/10") // => "۱۴۰۳/۰۷/۱۰"
 */
export const withPersianDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
