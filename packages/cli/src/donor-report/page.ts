/**
 * The report to the donors as a page of HTML.
 *
 * @module
 */

import type { DonorReport } from "@bazgasht/core"
import { type Day, dayInWords, text } from "@bazgasht/rules"
import { type Cell, type Column, htmlOf, type Layout, type Section } from "@bazgasht/simulation"
import type { Sheet, Cell as SheetCell } from "../sheets/sheet.ts"
import { donorFigures, type Figure, fundFigures } from "./figures.ts"
import { donorSheets, fundSheets } from "./sheets.ts"
import { mergedInWords, reportWords } from "./words.ts"

const cellOf = ({ number }: Layout, cell: SheetCell): Cell => {
  if (cell !== undefined && "number" in cell) return { text: number(cell.number), value: String(cell.number) }
  return cell !== undefined && "text" in cell ? cell.text : ""
}

const sectionOf = (layout: Layout, id: string, { columns, rows, title }: Sheet): Section => ({
  id,
  title: layout.say(title),
  columns: columns.map(
    ({ numeric, title: of }): Column => (numeric === true ? [text(of, of), "numeric"] : [text(of, of)]),
  ),
  rows: rows.map((row) => row.map((cell) => cellOf(layout, cell))),
})

const figuresSection = (id: string, title: string, figures: ReadonlyArray<Figure>): Section => ({
  id,
  title,
  columns: [[text("", "")], [text("", ""), "numeric"]],
  rows: figures.map((figure) => [figure.title, figure.value]),
})

/** The page of a run: the fund, and each donor. The same report gives the same page, to the byte. */
export const reportPage = (
  layout: Layout,
  run: { readonly id: string; readonly day: Day },
  report: DonorReport,
  otherFile: string,
): string => {
  const { say, style } = layout
  const figures = fundFigures(style, report)
  return htmlOf(layout, {
    title: say(reportWords.title),
    subtitle: [run.id, dayInWords(style, run.day), mergedInWords(style, report.smallest)].join(" · "),
    cards: figures.slice(0, 3),
    sections: [
      figuresSection("fund", say(reportWords.fund), figures),
      ...fundSheets(style, report).map((sheet) => sectionOf(layout, sheet.name, sheet)),
      ...report.donors.flatMap((donor, place) => [
        figuresSection(
          `donor-${place + 1}`,
          `${say(reportWords.donor)}: ${donor.donor}`,
          donorFigures(style, donor),
        ),
        ...donorSheets(style, donor).map((sheet) =>
          sectionOf(layout, `donor-${place + 1}-${sheet.name}`, sheet),
        ),
      ]),
    ],
    otherFile,
  })
}
