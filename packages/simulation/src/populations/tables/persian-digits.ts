/** A whole number in Persian digits, without separators. */
export const inPersianDigits = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
