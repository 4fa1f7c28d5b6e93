/**
 * Which constraints close openings to those with whom none is compatible.
 *
 * @module
 */

import type { Layout } from "@bazgasht/example-caseload/layout.ts"
import { text } from "@bazgasht/rules"
import type { Figures } from "../figures.ts"
import { stackedBars } from "../pictures/bars.ts"
import { colours } from "../pictures/canvas.ts"
import { words } from "../wording.ts"
import { type Section, section, titleOfRule } from "./section.ts"

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
  const [first] = bars
  return section(layout, "closing", {
    ...(first === undefined
      ? {}
      : {
          lead: say(
            text(
              `بیش از همه شرط «${first.label}» فرصت‌ها را می‌بندد.`,
              `The constraint that closes most is “${first.label}”.`,
            ),
          ),
        }),
    picture: stackedBars(layout, bars, legend),
    legend,
    columns: [[words.constraint], [words.closes, "numeric"], [words.undetermined, "numeric"]],
    rows: bars.map(({ label, values }) => [label, ...values.map(number)]),
  })
}
