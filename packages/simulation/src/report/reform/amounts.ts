import { inLanguage, type Kind, text, type Value, valueInWords, wordsOf } from "@bazgasht/rules"
import type { Disclosed } from "../../disclosure/index.ts"
import type { Layout } from "../layout.ts"
import type { PageCell } from "../page/section.ts"
import { words } from "./wording.ts"

const grouping = text("٬", ",")
/** In Persian a sign without a direction of its own would stand behind the last digit. */
const minus = text("\u200e−", "−")

export const whole = ({ style }: Layout, value: bigint | number): string => {
  const digits = String(value < 0 ? -value : value).replace(
    /\B(?=(\d{3})+(?!\d))/g,
    inLanguage(style, grouping),
  )
  return wordsOf(style).digits(value < 0 ? `${inLanguage(style, minus)}${digits}` : digits)
}

/** A value of the law in words. A spreadsheet takes 1/20 for a day of January. */
export const valueSaid = ({ style }: Layout, kind: Kind, value: Value | undefined): string =>
  valueInWords(style, kind, value).replace(/^(\d+)\/(\d+)$/, "$1 in $2")

/** A cell with a value of the law: a spreadsheet takes counts and amounts as numbers, and leaves others in words. */
export const valueCell = (layout: Layout, kind: Kind, value: Value | undefined): PageCell => {
  const said = valueSaid(layout, kind, value)
  const isNumber = typeof value === "number" && (kind === "count" || kind === "money")
  return isNumber ? { text: said, value: String(value) } : said
}

/** A cell with a number, which a spreadsheet takes as a number. */
export const numberCell = (layout: Layout, value: bigint | number): PageCell => ({
  text: whole(layout, value),
  value: String(value),
})

/** A cell with what is disclosed of a number: the number, or that it is not shown. */
export const disclosedCell = (layout: Layout, value: Disclosed): PageCell =>
  value === "few" ? layout.say(words.hidden) : numberCell(layout, value)

/** What is disclosed of a number, or that it is unknown. */
export const knownCell = (layout: Layout, value: Disclosed | undefined): PageCell =>
  value === undefined ? layout.say(words.unknownValue) : disclosedCell(layout, value)

/** What is disclosed of a number, as text. */
export const inNumbers = (layout: Layout, value: Disclosed): string =>
  value === "few" ? layout.say(words.hidden) : whole(layout, value)
