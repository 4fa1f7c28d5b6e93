/**
 * Numbers of the report: big ones, signed ones, and those that are not shown.
 *
 * @module
 */

import { wordsOf } from "@bazgasht/rules"
import type { Tally } from "../../runs/tally.ts"
import type { Layout } from "../layout.ts"
import type { Cell } from "../page/section.ts"
import { words } from "./wording.ts"

const grouping = { fa: "٬", en: "," } as const

/** A whole number of any size. */
export const whole = ({ style }: Layout, value: bigint | number): string => {
  const digits = String(value < 0 ? -value : value).replace(/\B(?=(\d{3})+(?!\d))/g, grouping[style.language])
  return wordsOf(style).digits(value < 0 ? `−${digits}` : digits)
}

/** A cell with a number, which a spreadsheet takes as a number. */
export const numberCell = (layout: Layout, value: bigint | number): Cell => ({
  text: whole(layout, value),
  value: String(value),
})

/** How many people a tally stands for. */
export const peopleCell = (layout: Layout, { weight }: Tally): Cell => numberCell(layout, weight)

/** A cell that is not shown, because few people are in it or because it would give such a cell away. */
export const hiddenCell = ({ say }: Layout): Cell => say(words.small)
