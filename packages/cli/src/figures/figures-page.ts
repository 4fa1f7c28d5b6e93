import type { Figure as FigureDefinition } from "@bazgasht/casework/projections"
import { inLanguage, text } from "@bazgasht/rules"
import {
  colours,
  htmlOf,
  type Layout,
  type PageCell,
  type PageColumn,
  type Section,
  stackedBars,
} from "@bazgasht/simulation"
import type { Cell, Table } from "../report/report.ts"
import { cellInWords } from "../report/terminal.ts"
import type { FigureRow } from "./collect-figures.ts"
import {
  codeTitle,
  fieldsIn,
  groupTitle,
  headOf,
  linesOf,
  type ReportedFigures,
  tableOfLines,
  titleOf,
} from "./figures-report.ts"

const cellOf = ({ style }: Layout, cell: Cell): PageCell => {
  const said = cellInWords(style, cell)
  const number =
    cell !== undefined && ("number" in cell ? cell.number : "money" in cell ? cell.money : undefined)
  return typeof number === "number" ? { text: said, value: String(number) } : said
}

const contentOf = (layout: Layout, { columns, rows }: Table): Pick<Section, "columns" | "rows"> => ({
  columns: columns.map(
    ({ numeric, title: of }): PageColumn => (numeric === true ? [text(of, of), "numeric"] : [text(of, of)]),
  ),
  rows: rows.map((row) => row.map((cell) => cellOf(layout, cell))),
})

/** What a row stands for in a picture: its group, else its code. */
const numberIn = ({ numbers }: FigureRow): number => numbers.after ?? numbers.value ?? 0

/** More bars than that are a wall. */
const maxBars = 40

/** A picture of a figure: its groups, or the codes that it is made of. */
const pictureOf = (
  layout: Layout,
  { asked, collected }: ReportedFigures,
  definition: FigureDefinition,
): string | undefined => {
  const rows = collected.figures.find(({ figure }) => figure === definition.id)?.rows ?? []
  const bars =
    asked.by === undefined
      ? rows.filter(({ code, group }) => group === undefined && code !== undefined)
      : rows.filter(({ code, group }) => group !== undefined && code === undefined)
  const labelled = bars.map((row) => ({
    label:
      row.group === undefined
        ? codeTitle(layout.style, definition, row.code ?? "")
        : groupTitle(layout.style, collected, row.group),
    values: [Math.max(0, numberIn(row))],
  }))
  const isDrawn =
    labelled.length > 1 && labelled.length <= maxBars && labelled.some(({ values }) => values[0] !== 0)
  return isDrawn
    ? stackedBars(layout, labelled, [
        { title: inLanguage(layout.style, definition.title), colour: colours.teal },
      ])
    : undefined
}

/** The page of the figures of a store, with pictures. The same figures give the same page, to the byte. */
export const figuresPage = (layout: Layout, reported: ReportedFigures, otherFile: string): string => {
  const { style } = layout
  const { collected, definitions } = reported
  const totals = definitions.flatMap((definition) => {
    const [first] = collected.figures.find(({ figure }) => figure === definition.id)?.rows ?? []
    const isTotal = first?.group === undefined && first?.code === undefined
    return first !== undefined && isTotal && numberIn(first) > 0
      ? [{ title: inLanguage(style, definition.title), value: layout.number(numberIn(first)) }]
      : []
  })
  const pictures = definitions.flatMap((definition): ReadonlyArray<Section> => {
    const picture = pictureOf(layout, reported, definition)
    return picture === undefined
      ? []
      : [
          {
            id: definition.id,
            title: inLanguage(style, definition.title),
            lead: inLanguage(style, definition.definition),
            picture,
            columns: [],
            rows: [],
          },
        ]
  })
  return htmlOf(layout, {
    title: titleOf(style, reported),
    subtitle: headOf(style, reported).join(" · "),
    cards: totals.slice(0, 4),
    sections: [
      ...fieldsIn(reported).map(
        ([field, title]): Section => ({
          id: field,
          title: inLanguage(style, title),
          caption: definitions
            .filter((one) => one.field === field)
            .map(({ definition, title: of }) => `${inLanguage(style, of)}: ${inLanguage(style, definition)}`)
            .join(" "),
          ...contentOf(layout, tableOfLines(style, reported, linesOf(reported, field))),
        }),
      ),
      ...pictures,
    ],
    otherFile,
  })
}
