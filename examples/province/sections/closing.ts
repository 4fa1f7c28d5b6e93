/**
 * Which constraints close openings to those with whom none is compatible.
 *
 * @module
 */

import { type Text, text } from "@bazgasht/rules"
import { colours, type Layout, stackedBars } from "@bazgasht/simulation"
import type { ClosingFigures, Figures } from "../figures.ts"
import { words } from "../wording.ts"
import { type Section, section, titleOfRule } from "./section.ts"

/** The constraint that is the only obstacle for most, in a sentence. */
const lead = (closing: ReadonlyArray<ClosingFigures>, { number }: Layout): Text => {
  const [first] = closing.toSorted((one, other) => other.alone - one.alone)
  const { fa, en } = titleOfRule(first?.rule ?? "")
  const alone = number(first?.alone ?? 0)
  return text(
    `بیش از همه شرط «${fa}» به‌تنهایی مانع است: اگر فقط این شرط برقرار بود دست‌کم یک فرصت برای ${alone} نفر ممکن می‌شد.`,
    `The constraint that most often stands alone is “${en}”: if only it said yes, some opening would be open to ${alone} people.`,
  )
}

/** Which constraints close openings. */
export const closingSection = ({ closing }: Figures, layout: Layout): Section => {
  const { number, say } = layout
  const legend = [
    { title: say(words.closes), colour: colours.rust },
    { title: say(words.undetermined), colour: colours.pale },
  ]
  const bars = closing.map(({ no, rule, undetermined }) => ({
    label: say(titleOfRule(rule)),
    values: [no, undetermined],
  }))
  return section(layout, "closing", {
    ...(closing.length === 0 ? {} : { lead: say(lead(closing, layout)) }),
    picture: stackedBars(layout, bars, legend),
    legend,
    columns: [
      [words.constraint],
      [words.closes, "numeric"],
      [words.undetermined, "numeric"],
      [words.alone, "numeric"],
    ],
    rows: closing.map(({ alone, no, rule, undetermined }) => [
      say(titleOfRule(rule)),
      number(no),
      number(undetermined),
      number(alone),
    ]),
  })
}
