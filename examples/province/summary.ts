/**
 * What is printed: the parts of the report as lines, with how long each step took.
 *
 * @module
 */

import { placementModeTitles } from "@bazgasht/core/placement"
import { type Layout, section, some, table } from "@bazgasht/example-caseload/layout.ts"
import { type Text, text } from "@bazgasht/rules"
import type { Figures } from "./figures.ts"
import { sectionsOf } from "./sections/index.ts"
import { words } from "./wording.ts"

/** A step of the run, and how many thousandths of a second it took. */
export interface Timing {
  readonly step: Step
  readonly milliseconds: number
}

/** The titles of the steps. */
export const steps = {
  people: text("خواندن پرونده‌ها", "reading the case files"),
  round: text("خواندن دور جانمایی", "reading the round"),
  ...placementModeTitles,
  arrivals: text("جانمایی تازه‌واردان", "placing those who arrive"),
  figures: text("شمارش و قیمت ظرفیت‌ها", "counting, and the prices of seats"),
  report: text("گزارش و تصویرها", "the report and its pictures"),
} as const satisfies { readonly [step: string]: Text }

/** A step of the run. */
export type Step = keyof typeof steps

/** The parts that are only in the page. */
const onlyInPage: ReadonlySet<string> = new Set(["assumptions", "fits"])

/** The report as lines. */
export const summaryLines = (
  figures: Figures,
  timings: ReadonlyArray<Timing>,
  layout: Layout,
): ReadonlyArray<string> => {
  const { number, say } = layout
  const parts = sectionsOf(figures, layout).filter(({ id }) => !onlyInPage.has(id))
  return [
    say(words.title),
    say(words.invented),
    ...parts.flatMap(({ columns, id, lead, rows, title }) => [
      "",
      `■ ${title}`,
      ...(lead === undefined ? [] : [lead]),
      ...(id === "letter"
        ? rows.map(([line = ""]) => line)
        : some(layout, table(layout, columns, rows), rows.length)),
    ]),
    ...section(
      layout,
      words.timings,
      table(
        layout,
        [[words.step], [words.milliseconds, "numeric"]],
        timings.map(({ milliseconds, step }) => [say(steps[step]), number(milliseconds)]),
      ),
    ),
  ]
}
