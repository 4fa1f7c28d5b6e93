/**
 * The report as a page: its parts, and the numbers above them.
 *
 * @module
 */

import { dayInWords, wordsOf } from "@bazgasht/rules"
import { htmlOf, type Layout } from "@bazgasht/simulation"
import type { Figures, ModeFigures } from "./figures.ts"
import { sectionsOf } from "./sections/index.ts"
import { words } from "./wording.ts"

const cardsOf = ({ modes, openings, people, province, seats }: Figures, { number, say }: Layout) => {
  const main = modes.find(({ mode }) => mode === province.round.mode) as ModeFigures
  const cards = [
    [people, words.people],
    [openings.length, words.openings],
    [seats, words.seats],
    [main.placed, words.placed],
  ] as const
  return cards.map(([count, title]) => ({ value: number(count), title: say(title) }))
}

/** The file of a language, beside that of the other. */
export const fileOf = (language: "en" | "fa"): string => `province.${language}.html`

/** The report in the language of a layout. The same figures give the same page. */
export const pageOf = (figures: Figures, layout: Layout): string => {
  const { say, style } = layout
  return htmlOf(layout, {
    title: say(words.title),
    subtitle: `${dayInWords(style, figures.province.round.day)} · ${say(words.invented)}`,
    cards: cardsOf(figures, layout),
    sections: sectionsOf(figures, layout),
    otherFile: fileOf(wordsOf(style).language === "fa" ? "en" : "fa"),
  })
}
