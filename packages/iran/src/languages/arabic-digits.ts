/** Digits as Arabic and Kurdish write them. */
export const arabicDigits = (value: string): string =>
  value.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))

/** A whole number in those digits, in groups of three. */
export const arabicNumber = (value: number): string => {
  const grouped = arabicDigits(String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))/g, "٬"))
  return value < 0 ? `−${grouped}` : grouped
}
