import { type Kind, type Text, text } from "@bazgasht/rules"
import type { MappedTable, Mapping } from "../mapping/mapping.ts"
import {
  type MappingAssumption,
  type Population,
  type PopulationSource,
  type PopulationTable,
  type ReadShare,
  type RegisterKind,
  registerKinds,
} from "../tables/population.ts"
import type { LeftOutRow } from "./left-out.ts"

interface ReadReport {
  readonly leftOut: ReadonlyArray<LeftOutRow>
  readonly unread: ReadonlyArray<LeftOutRow>
  readonly rows: { readonly [file: string]: number }
}

const cellsIn = (unread: ReadonlyArray<LeftOutRow>, files: ReadonlySet<string>): number =>
  unread.reduce((sum, { file, flaws }) => sum + (files.has(file) ? flaws.length : 0), 0)

const shareOf = (
  { file: { name: file }, kind, lists }: MappedTable,
  { leftOut, rows, unread }: ReadReport,
): ReadShare => ({
  kind,
  file,
  rows: rows[file] ?? 0,
  leftOut: leftOut.filter((row) => row.file === file).length,
  unreadCells: cellsIn(unread, new Set([file, ...lists.map((list) => list.file.name)])),
})

const constantsOf = ({ declaration, facts, groups, kind, measures }: MappedTable) => {
  const declared = new Map<string, readonly [Text, Kind]>([
    ...declaration.facts.facts.map(({ id, kind: of, label }) => [id, [label, of]] as const),
    ...Object.entries(declaration.groups).map(([id, { title }]) => [id, [title, "code"]] as const),
    ...Object.entries(declaration.measures).map(
      ([id, { title, unit }]) => [id, [title, unit === "rials" ? "money" : "count"]] as const,
    ),
  ])
  return [...facts, ...groups, ...measures].flatMap(({ id, value }): ReadonlyArray<MappingAssumption> => {
    const [label, valueKind] = declared.get(id) ?? [text(id, id), "code"]
    return value.constant === undefined
      ? []
      : [{ about: "constant", kind, id, label, valueKind, value: value.constant }]
  })
}

const notMappedIn = ({ declaration, facts, kind, lists }: MappedTable): ReadonlyArray<MappingAssumption> => {
  const mapped = new Set([...facts, ...lists].map(({ id }) => id))
  const others = [...declaration.facts.facts, ...declaration.facts.lists]
    .filter(({ id }) => !mapped.has(id))
    .map(({ id, label }) => ({ id, label }))
  return others.length === 0 || kind === "member" ? [] : [{ about: "notMapped", kind, facts: others }]
}

const listsOf = ({ declaration, kind, lists }: MappedTable): ReadonlyArray<MappingAssumption> =>
  lists.map(({ id, withoutRows }) => ({
    about: "withoutEntries",
    kind,
    list: id,
    label: declaration.facts.lists.find((list) => list.id === id)?.label ?? text(id, id),
    means: typeof withoutRows === "string" ? withoutRows : "column",
  }))

const weightsOf = (
  { kind, weight }: MappedTable,
  table: PopulationTable | undefined,
): ReadonlyArray<MappingAssumption> =>
  table === undefined
    ? []
    : [
        {
          about: "weights",
          kind,
          cases: table.columns.size,
          standFor: Array.from(table.weights).reduce((sum, one) => sum + one, 0),
          isWeighted: weight !== undefined,
        },
      ]

/** Where a population comes from that was read through a mapping. */
export const sourceOf = (
  { tables, unreadable }: Mapping,
  read: Population["tables"],
  report: ReadReport,
): PopulationSource => {
  const inOrder = (kind: RegisterKind): ReadonlyArray<MappedTable> =>
    tables.filter((table) => table.kind === kind)
  const mapped = registerKinds.flatMap(inOrder)
  return {
    shares: mapped.map((table) => shareOf(table, report)),
    assumptions: [
      { about: "unreadable", policy: unreadable ?? "leaveOut", isStated: unreadable !== undefined },
      ...mapped.flatMap((table) => [
        ...weightsOf(table, read[table.kind]),
        ...constantsOf(table),
        ...listsOf(table),
        ...notMappedIn(table),
      ]),
    ],
  }
}
