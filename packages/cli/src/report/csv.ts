import { dayJson } from "@bazgasht/core/json"
import { inLanguage, type Style, text } from "@bazgasht/rules"
import { stringify } from "csv-stringify/sync"
import {
  Beside,
  type Cell,
  Figure,
  Indented,
  Item,
  type Part,
  Section,
  Table,
  tableOf,
  wordsColumn,
} from "./report.ts"
import { cellInWords } from "./terminal.ts"

/** Numbers and days plain, so that a spreadsheet can count with them; everything else in words. */
const plain = (style: Style, cell: Cell): string | number => {
  if (cell !== undefined && "number" in cell) return cell.number
  if (cell !== undefined && "money" in cell) return cell.money
  return cell !== undefined && "day" in cell ? dayJson(style.calendar, cell.day) : cellInWords(style, cell)
}

/** A table as UTF-8 with a byte order mark; formulas are escaped, so that no id of a file can compute anything. */
export const csvOf = (style: Style, { columns, rows }: Table): string =>
  stringify(
    [columns.map(({ title }) => title), ...rows.map((row) => row.map((cell) => plain(style, cell)))],
    { bom: true, escape_formulas: true, record_delimiter: "windows" },
  )

/** Every part of a report, those inside others among them. */
function* partsIn(parts: ReadonlyArray<Part>): Generator<Part> {
  for (const part of parts) {
    yield part
    if (part instanceof Item) yield* partsIn(part.parts())
    // What a terminal shows in the place of a table stands in no file.
    if (part instanceof Beside && part.files) yield* partsIn(part.parts())
    if (part instanceof Section || part instanceof Indented) yield* partsIn(part.parts)
  }
}

const words = {
  figure: text("عنوان", "figure"),
  value: text("مقدار", "value"),
}

export interface CsvFile {
  readonly name: string
  readonly content: string
}

/** The files of a report: each table with a name, and `figures.csv` where it has figures. */
export const csvFilesOf = (style: Style, parts: ReadonlyArray<Part>): ReadonlyArray<CsvFile> => {
  const all = [...partsIn(parts)]
  const tables = all.flatMap((part) => (part instanceof Table && part.name !== undefined ? [part] : []))
  const figures = all.flatMap((part) => (part instanceof Figure ? [part] : []))
  return [
    ...tables.map((table) => ({ name: `${table.name}.csv`, content: csvOf(style, table) })),
    ...(figures.length === 0
      ? []
      : [
          {
            name: "figures.csv",
            content: csvOf(
              style,
              tableOf(figures, [
                wordsColumn(inLanguage(style, words.figure), ({ title }) => title),
                { title: inLanguage(style, words.value), cellOf: ({ value }) => value },
              ]),
            ),
          },
        ]),
  ]
}
