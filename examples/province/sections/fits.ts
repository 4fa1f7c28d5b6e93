/**
 * How well those who are placed fit, in the three modes.
 *
 * @module
 */

import { placementModeTitles } from "@bazgasht/core/placement"
import { type Text, text } from "@bazgasht/rules"
import type { Layout } from "@bazgasht/simulation"
import { type Figures, fitStep } from "../figures.ts"
import { fitColumns } from "../pictures/fits.ts"
import { words } from "../wording.ts"
import { type Section, section } from "./section.ts"

const lead = ({ modes }: Figures, { number, say }: Layout): Text => {
  const means = (separator: string): string =>
    modes
      .map(
        ({ fit, mode, placed }) =>
          `${say(placementModeTitles[mode])}: ${number(placed === 0 ? 0 : Math.round(fit / placed))}`,
      )
      .join(separator)
  return text(`میانگین تناسب: ${means("، ")}.`, `The mean fit is ${means(", ")}.`)
}

/** How well those who are placed fit. */
export const fitsSection = (figures: Figures, layout: Layout): Section => {
  const { number, say } = layout
  const { modes } = figures
  const bars = modes.map(({ fits, mode }) => ({ label: say(placementModeTitles[mode]), values: fits }))
  return section(layout, "fits", {
    lead: say(lead(figures, layout)),
    picture: fitColumns(layout, bars, fitStep),
    columns: [[words.fit], ...modes.map(({ mode }) => [placementModeTitles[mode], "numeric"] as const)],
    rows: (modes[0]?.fits ?? []).map((_, step) => [
      `${number(step * fitStep)}–${number((step + 1) * fitStep - (step === 9 ? 0 : 1))}`,
      ...modes.map(({ fits }) => number(fits[step] ?? 0)),
    ]),
  })
}
