import { inLanguage, type Style, text, wordsOf } from "@bazgasht/rules"
import type { Disclosed } from "@bazgasht/simulation"

const hidden = text("پوشیده", "not shown")

const grouped = (value: bigint, style: Style): string => {
  const digits = String(value < 0n ? -value : value).replace(
    /\B(?=(\d{3})+(?!\d))/g,
    style.language === "fa" ? "٬" : ",",
  )
  return wordsOf(style).digits(value < 0n ? `−${digits}` : digits)
}

/** What is disclosed of a number. */
export const disclosedInWords = (value: Disclosed, style: Style): string =>
  value === "few" ? inLanguage(style, hidden) : grouped(value, style)
