import type { Jurisdiction } from "@bazgasht/core"
import { canonicalJson, type ListFact } from "@bazgasht/rules"
import type { ListColumn } from "@bazgasht/rules/columns"
import {
  type Group,
  isKnownSomewhere,
  type PopulationTable,
  type RegisterKind,
} from "../tables/population.ts"
import { standardGroups, standardMeasures } from "../tables/standard-groups.ts"
import type { GroupDeclaration } from "../tables/table-builder.ts"
import { mappingOfColumns, type WrittenColumn, type WrittenTable, writtenColumns } from "./written-columns.ts"

export interface TableFile {
  readonly name: string
  readonly table: WrittenTable
}

export interface TableFiles {
  readonly files: ReadonlyArray<TableFile>
  readonly mapping: { readonly [field: string]: unknown }
}

export interface WritingSetting {
  readonly format: "csv" | "parquet"
  readonly jurisdiction: Jurisdiction
  readonly owners?: PopulationTable | undefined
  /** What is read from the owners again. */
  readonly inherited: ReadonlySet<string>
}

const plural: { readonly [Kind in RegisterKind]: string } = {
  prisoner: "prisoners",
  family: "families",
  member: "members",
}

/** Groups and measures may have the names of facts: sex is both. */
const groupColumn = (id: string): string => `group_${id}`
const measureColumn = (id: string): string => `measure_${id}`

const text = (name: string, at: WrittenColumn["at"]): WrittenColumn => ({ name, kind: "text", at })

const notEmpty = (fields: { readonly [field: string]: unknown }, name: string) =>
  Object.keys(fields).length === 0 ? {} : { [name]: fields }

/** The cases whose list has each entry. */
const rowsOfEntries = ({ offsets }: ListColumn, size: number): Uint32Array => {
  const [first = 0, end = 0] = [offsets[0], offsets[size]]
  const rows = new Uint32Array(end - first)
  for (let row = 0; row < size; row++)
    rows.fill(row, (offsets[row] as number) - first, (offsets[row + 1] as number) - first)
  return rows
}

const listFile = (
  kind: RegisterKind,
  { ids }: PopulationTable,
  { fields, id }: ListFact,
  list: ListColumn,
  { format }: WritingSetting,
) => {
  const rows = rowsOfEntries(list, ids.length)
  const first = list.offsets[0] ?? 0
  const written = Object.entries(fields).flatMap(([field, declared]) => {
    const column = list.fields[field]
    return column === undefined ? [] : [{ field, declared, column }]
  })
  const columns = written.flatMap(({ column, declared, field }) => writtenColumns(field, declared, column))
  const name = `${plural[kind]}.${id}.${format}`
  const allKnown = list.known.subarray(0, ids.length).every((known) => known === 1)
  const known: ReadonlyArray<WrittenColumn> = allKnown
    ? []
    : [{ name: `${id}_known`, kind: "truth", at: (row) => list.known[row] === 1 }]
  const file: TableFile = {
    name,
    table: {
      size: rows.length,
      columns: [
        text("case", (entry) => ids[rows[entry] as number]),
        ...columns.map((column) => ({ ...column, at: (entry: number) => column.at(first + entry) })),
      ],
    },
  }
  const mapping = {
    file: name,
    case: "case",
    withoutRows: allKnown ? "none" : { column: `${id}_known` },
    fields: Object.fromEntries(written.map(({ column, field }) => [field, mappingOfColumns(field, column)])),
  }
  return { file, known, mapping }
}

const codeAt =
  ({ cells, values }: Group) =>
  (row: number): string | undefined =>
    values[(cells[row] as number) - 1]?.code

/** What a mapping says of a group: only the column where its title and its values are the usual ones. */
const mappingOfGroup = (
  usual: GroupDeclaration | undefined,
  id: string,
  { title, values }: Group,
): unknown => {
  if (canonicalJson({ title, values }) === canonicalJson(usual)) return groupColumn(id)
  return {
    column: groupColumn(id),
    title,
    values: Object.fromEntries(values.map(({ code, title: of }) => [code, of])),
  }
}

export const filesOfTable = (
  kind: RegisterKind,
  table: PopulationTable,
  setting: WritingSetting,
): TableFiles => {
  const { belonging, columns, groups, ids, measures, weights } = table
  const { format, inherited, jurisdiction, owners } = setting
  const usual = standardGroups(jurisdiction)[kind]
  const size = ids.length
  const facts = columns.declarations.facts.flatMap((fact) => {
    const column = columns.facts[fact.id]
    return column === undefined || inherited.has(fact.id) || !isKnownSomewhere(column, size)
      ? []
      : [{ fact, column }]
  })
  const lists = columns.declarations.lists.flatMap((list) => {
    const column = columns.lists[list.id]
    return column === undefined || inherited.has(list.id) || !column.known.some((known) => known === 1)
      ? []
      : [{ id: list.id, ...listFile(kind, table, list, column, setting) }]
  })
  const number = (cells: PopulationTable["weights"]) =>
    writtenColumns("", { kind: "count" }, { column: "number", cells })
  const asWritten = (name: string, cells: PopulationTable["weights"]): ReadonlyArray<WrittenColumn> =>
    number(cells).map((column) => ({ ...column, name }))
  const name = `${plural[kind]}.${format}`
  const belongs =
    belonging === undefined || owners === undefined
      ? []
      : [text(`${belonging.kind}_id`, (row) => owners.ids[belonging.rows[row] as number])]
  const isWeighted = weights.some((weight) => weight !== 1)
  const main: WrittenTable = {
    size,
    columns: [
      text("id", (row) => ids[row]),
      ...belongs,
      ...(isWeighted ? asWritten("weight", weights) : []),
      ...Object.entries(groups).map(([id, group]) => text(groupColumn(id), codeAt(group))),
      ...Object.entries(measures).flatMap(([id, { cells }]) => asWritten(measureColumn(id), cells)),
      ...facts.flatMap(({ column, fact }) => writtenColumns(fact.id, fact, column)),
      ...lists.flatMap(({ known }) => known),
    ],
  }
  const mapping = {
    file: name,
    ...(format === "csv" ? { escaped: true } : {}),
    id: "id",
    ...(belongs[0] === undefined ? {} : { belongsTo: belongs[0].name }),
    ...(isWeighted ? { weight: "weight" } : {}),
    ...notEmpty(
      Object.fromEntries(
        Object.entries(groups).map(([id, group]) => [id, mappingOfGroup(usual[id], id, group)]),
      ),
      "groups",
    ),
    ...notEmpty(
      Object.fromEntries(
        Object.entries(measures).map(([id, { title, unit }]) => [
          id,
          standardMeasures[kind][id] === undefined
            ? { column: measureColumn(id), title, of: unit }
            : measureColumn(id),
        ]),
      ),
      "measures",
    ),
    ...notEmpty(
      Object.fromEntries(facts.map(({ column, fact }) => [fact.id, mappingOfColumns(fact.id, column)])),
      "facts",
    ),
    ...notEmpty(Object.fromEntries(lists.map(({ id, mapping: of }) => [id, of])), "lists"),
  }
  return { files: [{ name, table: main }, ...lists.map(({ file }) => file)], mapping }
}
