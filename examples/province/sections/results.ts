/**
 * What became of everybody, and why those who are not placed are not.
 *
 * @module
 */

import { placementModeTitles } from "@bazgasht/core/placement"
import { type Text, text } from "@bazgasht/rules"
import { colours, type Layout, stackedBars } from "@bazgasht/simulation"
import type { Figures, ModeFigures, PersonResult } from "../figures.ts"
import { words } from "../wording.ts"
import { type Section, section, titleOfResult } from "./section.ts"

/** What may become of somebody, with its colour, in the order of the picture. */
const results: ReadonlyArray<readonly [PersonResult, string]> = [
  ["placed", colours.dark],
  ["allFull", colours.amber],
  ["allClosed", colours.rust],
  ["seatUnused", colours.ink],
  ["allDeclined", colours.grey],
  ["unwilling", colours.slate],
  ["undetermined", colours.pale],
  ["unranked", colours.teal],
  ["noFeasibleOpening", colours.light],
  ["incompatible", colours.rose],
]

const lead = ({ people, province }: Figures, main: ModeFigures, { number, say }: Layout): Text => {
  const mode = say(placementModeTitles[province.round.mode])
  const open = people - main.placed
  const of = (result: PersonResult): string => number(main.results.get(result) ?? 0)
  return text(
    `در شیوهٔ «${mode}» ${number(open)} نفر جای نگرفته‌اند: برای ${of("allFull")} نفر همهٔ فرصت‌های سازگار پر است، ${of("incompatible")} نفر با هیچ فرصتی سازگار نیستند و وضع ${of("undetermined")} نفر معلوم نیست.`,
    `In the ${mode} mode ${number(open)} are not placed: for ${of("allFull")} every compatible opening is full, ${of("incompatible")} are compatible with none, and of ${of("undetermined")} it cannot be told.`,
  )
}

/** What became of everybody. */
export const resultsSection = (figures: Figures, layout: Layout): Section => {
  const { number, say } = layout
  const { modes, province } = figures
  const shown = results.filter(([result]) => modes.some((mode) => mode.results.has(result)))
  const legend = shown.map(([result, colour]) => ({ title: say(titleOfResult(result)), colour }))
  const bars = modes.map(({ mode, results: counts }) => ({
    label: say(placementModeTitles[mode]),
    values: shown.map(([result]) => counts.get(result) ?? 0),
  }))
  const main = modes.find(({ mode }) => mode === province.round.mode) as ModeFigures
  return section(layout, "results", {
    lead: say(lead(figures, main, layout)),
    picture: stackedBars(layout, bars, legend),
    legend,
    columns: [[words.outcome], ...modes.map(({ mode }) => [placementModeTitles[mode], "numeric"] as const)],
    rows: shown.map(([result]) => [
      say(titleOfResult(result)),
      ...modes.map(({ results: counts }) => number(counts.get(result) ?? 0)),
    ]),
  })
}
