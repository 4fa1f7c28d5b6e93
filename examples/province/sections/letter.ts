/**
 * An answer to one person who is left out.
 *
 * @module
 */

import { leftOutInWords, roundKeyWords } from "@bazgasht/core/placement"
import { text } from "@bazgasht/rules"
import type { Outline } from "@bazgasht/rules/wording"
import type { Layout } from "@bazgasht/simulation"
import type { Figures } from "../figures.ts"
import { titleOfOpening } from "./seats.ts"
import { type Section, section } from "./section.ts"

const linesOf = ({ of, text: line }: Outline): ReadonlyArray<string> => [line, ...of.flatMap(linesOf)]

/** Why the first person who is left out has no place, as a letter would say it. */
export const letterSection = (figures: Figures, layout: Layout): Section => {
  const { records, round } = figures.province
  const left = records[round.mode].people.find((one) => one.outcome === "leftOut")
  const outline =
    left?.outcome === "leftOut"
      ? leftOutInWords(left.why, {
          style: layout.style,
          keys: new Map(Object.entries(roundKeyWords)),
          openings: new Map(figures.openings.map((one) => [one.opening.id, titleOfOpening(one)])),
        })
      : undefined
  return section(layout, "letter", {
    columns: [[text("", "")]],
    rows: outline === undefined ? [] : linesOf(outline).map((line) => [line]),
  })
}
