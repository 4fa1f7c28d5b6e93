import type { DonorReport } from "@bazgasht/core/release"
import { text } from "@bazgasht/rules"
import { htmlOf, type Layout, type PageCell, type PageColumn, type Section } from "@bazgasht/simulation"
import type { Figure, Table, Cell as TableCell } from "../report/report.ts"
import { cellInWords } from "../report/terminal.ts"
import { contentOf, type ReportedRun } from "./donor-report.ts"

const cellOf = ({ style }: Layout, cell: TableCell): PageCell => {
  const said = cellInWords(style, cell)
  return cell !== undefined && "number" in cell ? { text: said, value: String(cell.number) } : said
}

const tableSection = (layout: Layout, id: string, title: string, { columns, rows }: Table): Section => ({
  id,
  title,
  columns: columns.map(
    ({ numeric, title: of }): PageColumn => (numeric === true ? [text(of, of), "numeric"] : [text(of, of)]),
  ),
  rows: rows.map((row) => row.map((cell) => cellOf(layout, cell))),
})

/** A page that a donor or the public reads. The same report gives the same page, to the byte. */
export const donorPage = (
  layout: Layout,
  run: ReportedRun,
  report: DonorReport,
  otherFile: string,
): string => {
  const { style } = layout
  const { day, merged, sections, title } = contentOf(style, run, report)
  const said = ({ title: of, value }: Figure) => ({ title: of, value: cellInWords(style, value) })
  return htmlOf(layout, {
    title,
    subtitle: [run.id, day, merged].join(" · "),
    cards: (sections[0]?.figures ?? []).slice(0, 3).map(said),
    sections: sections.flatMap(
      ({ figures, id, tables, title: of }, place): ReadonlyArray<Section> => [
        {
          id,
          title: of,
          columns: [[text("", "")], [text("", ""), "numeric"]],
          rows: figures.map(said).map((figure) => [figure.title, figure.value]),
        },
        ...tables.map((one) => {
          const name = one.table.name ?? id
          return tableSection(layout, place === 0 ? name : `${id}-${name}`, one.title, one.table)
        }),
      ],
    ),
    otherFile,
  })
}
