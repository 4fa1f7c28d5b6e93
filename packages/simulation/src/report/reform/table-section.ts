import type { Text } from "@bazgasht/rules"
import type { Disclosed } from "../../disclosure/index.ts"
import type { Layout } from "../layout.ts"
import type { PageCell, Section } from "../page/section.ts"
import { disclosedCell } from "./amounts.ts"
import { captions, parts, words } from "./wording.ts"

export type ColumnOf<Row> = readonly [title: Text, cellOf: (row: Row) => PageCell, numeric?: "numeric"]

export const disclosedColumn = <Row>(
  layout: Layout,
  title: Text,
  numberOf: (row: Row) => Disclosed,
): ColumnOf<Row> => [title, (row) => disclosedCell(layout, numberOf(row)), "numeric"]

export const tableOf = <Row>(
  rows: ReadonlyArray<Row>,
  columns: ReadonlyArray<ColumnOf<Row>>,
): Pick<Section, "columns" | "rows"> => ({
  columns: columns.map(([title, , numeric]) => (numeric === undefined ? [title] : [title, numeric])),
  rows: rows.map((row) => columns.map(([, cellOf]) => cellOf(row))),
})

/** A number before and after, under its title; where it has no meaning before, the cell stays empty. */
export type BothSides = readonly [title: Text, before: Disclosed | undefined, after: Disclosed]

export const tableOfSides = (layout: Layout, rows: ReadonlyArray<BothSides>) =>
  tableOf(rows, [
    [words.item, ([title]) => layout.say(title)],
    [words.before, ([, before]) => (before === undefined ? "" : disclosedCell(layout, before)), "numeric"],
    disclosedColumn(layout, words.after, ([, , after]) => after),
  ])

export const headOf = ({ say }: Layout, part: keyof typeof parts & keyof typeof captions) => ({
  title: say(parts[part]),
  caption: say(captions[part]),
})

/** A part that is a table; nothing where the table has no rows. */
export const sectionUnlessEmpty = <Row>(
  layout: Layout,
  id: string,
  part: Parameters<typeof headOf>[1],
  rows: ReadonlyArray<Row>,
  columns: ReadonlyArray<ColumnOf<Row>>,
): ReadonlyArray<Section> =>
  rows.length === 0 ? [] : [{ id, ...headOf(layout, part), ...tableOf(rows, columns) }]
