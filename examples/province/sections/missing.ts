/**
 * Which answers would help most of those whose placement is not known.
 *
 * @module
 */

import { inLanguage, text } from "@bazgasht/rules"
import { colours, groupedBars, type Layout } from "@bazgasht/simulation"
import type { Figures } from "../figures.ts"
import { words } from "../wording.ts"
import { type Section, section, titleOfActor } from "./section.ts"

/** Which answers would help most. */
export const missingSection = ({ missing }: Figures, layout: Layout): Section => {
  const { number, say, style } = layout
  const legend = [
    { title: say(words.opens), colour: colours.dark },
    { title: say(words.asked), colour: colours.pale },
  ]
  const bars = missing.map(({ asked, label, opens }) => ({
    label: inLanguage(style, label),
    values: [opens, asked],
  }))
  const [first] = missing
  return section(layout, "missing", {
    ...(first === undefined
      ? {}
      : {
          lead: say(
            text(
              `پاسخ به «${first.label.fa}» به‌تنهایی می‌تواند برای ${number(first.opens)} نفر جایی فراهم کند.`,
              `The answer to “${first.label.en}” alone could open a place for ${number(first.opens)} people.`,
            ),
          ),
        }),
    picture: groupedBars(layout, bars, legend),
    legend,
    columns: [[words.fact], [words.issuer], [words.opens, "numeric"], [words.asked, "numeric"]],
    rows: missing.map(({ asked, issuer, label, opens }) => [
      inLanguage(style, label),
      say(titleOfActor(issuer)),
      number(opens),
      number(asked),
    ]),
  })
}
