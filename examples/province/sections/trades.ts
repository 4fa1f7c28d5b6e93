/**
 * What one more seat would bring, trade by trade.
 *
 * @module
 */

import { type OccupationGroup, occupationTitle } from "@bazgasht/core/employment"
import { inLanguage, type Text, text } from "@bazgasht/rules"
import { colours, type Layout, stackedBars } from "@bazgasht/simulation"
import type { Figures, OpeningFigures, TradeFigures } from "../figures.ts"
import { words } from "../wording.ts"
import { titleOfOpening } from "./seats.ts"
import { type Section, section } from "./section.ts"

/** So many trades are drawn; the table has them all. */
const drawn = 15

const titleOfTrade = ({ occupation }: TradeFigures): Text => occupationTitle(occupation as OccupationGroup)

/** What one more seat would bring. */
export const tradesSection = ({ openings, trades }: Figures, layout: Layout): Section => {
  const { number, say, style } = layout
  const legend = [
    { title: say(words.oneMorePerson), colour: colours.dark },
    { title: say(words.betterFit), colour: colours.teal },
  ]
  const label = (trade: TradeFigures): string => inLanguage(style, titleOfTrade(trade))
  const openingOf = (id: string): string =>
    say(titleOfOpening(openings.find(({ opening }) => opening.id === id) as OpeningFigures))
  const [first] = trades
  return section(layout, "trades", {
    ...(first === undefined
      ? {}
      : {
          lead: say(
            text(
              `یک جای بیشتر در «${label(first)}» مجموع تناسب را ${number(first.fit)} امتیاز بالا می‌برد.`,
              `One more seat for “${label(first)}” would raise the total fit by ${number(first.fit)} points.`,
            ),
          ),
        }),
    picture: stackedBars(
      layout,
      trades.slice(0, drawn).map((trade) => ({
        label: label(trade),
        values: trade.people > 0 ? [trade.fit, 0] : [0, trade.fit],
      })),
      legend,
    ),
    legend,
    columns: [[words.trade], [words.opening], [words.fit, "numeric"], [words.people, "numeric"]],
    rows: trades.map((trade) => [
      label(trade),
      openingOf(trade.opening),
      number(trade.fit),
      number(trade.people),
    ]),
  })
}
