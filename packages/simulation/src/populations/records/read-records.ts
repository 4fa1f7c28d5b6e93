import { dirname } from "node:path"
import { identifierKey } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import { type Day, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { MappedFile } from "../mapping/mapping.ts"
import { byPlace, FilesOfMapping, textIn } from "../reading/files-of-mapping.ts"
import { expectations, type LeftOutRow, type RowFlaw } from "../reading/left-out.ts"
import { PopulationFileError, type ReadPopulationError } from "../reading/read-population.ts"
import {
  type AskedColumns,
  namedRow,
  type PlacedValue,
  type RowCells,
  type RowFlaws,
  valueIn,
} from "../reading/row-cells.ts"
import type { FileRow, FileTable } from "../rows/file-rows.ts"
import {
  type MappedEntries,
  type MappedField,
  type RecordMapping,
  type RegistersToMap,
  readRecordMapping,
} from "./record-mapping.ts"

/** A row of a register as a document of its record. */
export interface RecordRow {
  readonly file: string
  readonly line: number
  readonly id: string
  readonly unit: string
  /** The day from which all of it holds. */
  readonly from?: Day
  /** What the row and the entries of its lists say. What is unknown is absent. */
  readonly document: { readonly [field: string]: unknown }
}

/** The rows of a register. Every row of the file is among `rows` or `leftOut`. */
export interface ReadRecords {
  readonly register: string
  readonly rows: ReadonlyArray<RecordRow>
  /** Rows that cannot be taken, each with what is wrong, by column. */
  readonly leftOut: ReadonlyArray<LeftOutRow>
  /** Rows of which cells count as unknown, as the mapping says of cells that cannot be read. */
  readonly unread: ReadonlyArray<LeftOutRow>
}

interface PlacedField extends Pick<MappedField, "place" | "written"> {
  readonly value: PlacedValue
}

type Document = { [field: string]: unknown }

const placed = (fields: ReadonlyArray<MappedField>, asked: AskedColumns): ReadonlyArray<PlacedField> =>
  fields.map(({ place, value, written }) => ({ place, written, value: asked.value(value) }))

/** Writes a value into a document, at a place within it. */
const put = (document: Document, [name = "", ...within]: ReadonlyArray<string>, value: unknown): void => {
  if (within.length === 0) document[name] = value
  else {
    const inner = (document[name] ?? {}) as Document
    document[name] = inner
    put(inner, within, value)
  }
}

const documentIn = (fields: ReadonlyArray<PlacedField>, cells: RowCells, flaws: RowFlaws): Document => {
  const document: Document = {}
  for (const { place, value, written } of fields) {
    const found = valueIn(value, cells, flaws)
    if (found !== undefined) put(document, place, written(found))
  }
  return document
}

/** Numbers by their kinds, as the list that a record keeps. */
const withIdentifiers = ({ identifiers, ...document }: Document): Document =>
  identifiers === undefined
    ? document
    : {
        ...document,
        identifiers: Object.entries(identifiers as Document).map(([kind, number]) => ({
          kind,
          number: String(number),
        })),
      }

/** The rows of a file; what breaks it off is an error of the whole. */
async function* rowsOf(file: MappedFile, table: FileTable, asked: AskedColumns): AsyncGenerator<FileRow> {
  for await (const batch of table.rows(asked.places))
    for (const row of batch) {
      if ("broken" in row)
        throw new PopulationFileError({
          code: "population.brokenFile",
          file: file.name,
          line: row.line,
          expected: row.broken,
        })
      yield row
    }
}

interface Entries {
  readonly list: string
  readonly withoutRows: MappedEntries["withoutRows"]
  readonly of: ReadonlyMap<string, ReadonlyArray<Document>>
  /** By the key of the record: the row of its first entry. */
  readonly first: ReadonlyMap<string, { readonly file: string; readonly line: number }>
  /** By the key of the record: an entry that cannot be read. The whole list of the record is then unknown. */
  readonly broken: ReadonlyMap<string, { readonly file: string; readonly line: number }>
}

const entriesIn = async (
  { fields, file, list, record, withoutRows }: MappedEntries,
  table: FileTable,
  asked: AskedColumns,
  leftOut: Array<LeftOutRow>,
): Promise<Entries> => {
  const idOf = asked.id(record)
  const places = placed(fields, asked)
  const of = new Map<string, Array<Document>>()
  const first = new Map<string, { readonly file: string; readonly line: number }>()
  const broken = new Map<string, { readonly file: string; readonly line: number }>()
  for await (const row of rowsOf(file, table, asked)) {
    const at = { file: file.name, line: row.line }
    const named = namedRow(row, idOf, record.name)
    if ("code" in named) {
      leftOut.push({ ...at, flaws: [named] })
      continue
    }
    const flaws: RowFlaws = { flaws: [], unread: [] }
    const entry = documentIn(places, named.cells, flaws)
    const key = identifierKey(named.id)
    if (!first.has(key)) first.set(key, at)
    const wrong = [...flaws.flaws, ...flaws.unread]
    if (wrong.length > 0) {
      leftOut.push({ ...at, case: named.id, flaws: wrong })
      broken.set(key, at)
    } else of.set(key, [...(of.get(key) ?? []), entry])
  }
  return { list, withoutRows, of, first, broken }
}

class Rows {
  readonly rows: Array<RecordRow> = []
  readonly leftOut: Array<LeftOutRow> = []
  readonly unread: Array<LeftOutRow> = []
  readonly #lines = new Map<string, number>()
  readonly #mapping: RecordMapping

  constructor(mapping: RecordMapping) {
    this.#mapping = mapping
  }

  async read(table: FileTable, asked: AskedColumns, lists: ReadonlyArray<Entries>): Promise<void> {
    const { fields, file, from, id, unit } = this.#mapping
    const idOf = asked.id(id)
    const unitOf = asked.value(unit)
    const fromOf = from === undefined ? undefined : asked.value(from)
    const places = placed(fields, asked)
    for await (const row of rowsOf(file, table, asked)) {
      const at = { file: file.name, line: row.line }
      const named = namedRow(row, idOf, id.name)
      if ("code" in named) {
        this.leftOut.push({ ...at, flaws: [named] })
        continue
      }
      const found: RowFlaws = { flaws: [], unread: [] }
      const document = withIdentifiers(documentIn(places, named.cells, found))
      const kept = valueIn(unitOf, named.cells, found)
      // Since when a row holds is not taken for unknown: it would be taken to have always held.
      const dated: RowFlaws = { flaws: found.flaws, unread: found.flaws }
      const since = fromOf === undefined ? undefined : valueIn(fromOf, named.cells, dated)
      const flaws = [...found.flaws, ...this.#otherFlaws(named.id, row.line, kept, lists)]
      if (flaws.length > 0 || kept === undefined) {
        this.leftOut.push({ ...at, case: named.id, flaws })
        continue
      }
      if (found.unread.length > 0) this.unread.push({ ...at, case: named.id, flaws: found.unread })
      this.rows.push({
        ...at,
        id: named.id,
        unit: kept,
        ...(since === undefined ? {} : { from: since }),
        document: { ...document, ...listsOf(named.id, lists) },
      })
    }
  }

  /** What is wrong with a row beside its cells: its id stood before, it names no unit, an entry of it cannot be read. */
  #otherFlaws(
    id: string,
    line: number,
    unit: string | undefined,
    lists: ReadonlyArray<Entries>,
  ): ReadonlyArray<RowFlaw> {
    const { file, id: column, unit: ofUnit } = this.#mapping
    const key = identifierKey(id)
    const before = this.#lines.get(key)
    if (before === undefined) this.#lines.set(key, line)
    const [unitColumn] = ofUnit.columns
    return [
      ...(before === undefined
        ? []
        : [
            {
              code: "row.duplicateId",
              column: column.name,
              expected: expectations.duplicateId,
              row: { file: file.name, line: before },
            } as const,
          ]),
      ...(unit === undefined
        ? [
            {
              code: "row.noId",
              ...(unitColumn === undefined ? {} : { column: unitColumn.name }),
              expected: expectations.noId,
            } as const,
          ]
        : []),
      ...lists.flatMap(({ broken, list }): ReadonlyArray<RowFlaw> => {
        const row = broken.get(key)
        return row === undefined
          ? []
          : [{ code: "row.entryLeftOut", column: list, expected: expectations.entryLeftOut, row }]
      }),
    ]
  }

  /** Entries of records that no row has. */
  ofNobody(lists: ReadonlyArray<Entries>): ReadonlyArray<LeftOutRow> {
    return lists.flatMap(({ first }) =>
      [...first]
        .filter(([key]) => !this.#lines.has(key))
        .map(([key, at]) => ({
          ...at,
          case: key,
          flaws: [{ code: "row.unknownCase" as const, expected: expectations.unknownCase }],
        })),
    )
  }
}

const listsOf = (id: string, lists: ReadonlyArray<Entries>): Document =>
  Object.fromEntries(
    lists.flatMap(({ list, of, withoutRows }) => {
      const entries = of.get(identifierKey(id)) ?? (withoutRows === "none" ? [] : undefined)
      return entries === undefined ? [] : [[list, entries]]
    }),
  )

/**
 * Reads the rows of a register through a mapping: `register`, `file`, `id`, `unit`, and for each field the column in which it stands. Rows that do not fit are
 * listed with their line, the column and what was expected, never with what stands there.
 *
 * @param mappingFile - the path of the mapping; the files that it names lie beside it
 * @example
 * const registers = { prisonerRecord: { fields: ["person", "debts"], lists: ["debts"] } }
 * const wrong = await readRecords("nowhere.yaml", iran, registers)
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["population.noMapping"]
 */
export const readRecords = async (
  mappingFile: string,
  jurisdiction: Jurisdiction,
  registers: RegistersToMap,
): Promise<Result.Result<ReadRecords, ReadonlyArray<ReadPopulationError>>> => {
  const source = await textIn(mappingFile)
  if (source === undefined)
    return Result.fail([
      new PopulationFileError({
        code: "population.noMapping",
        file: mappingFile,
        line: 1,
        expected: text("فایل نگاشتی با این نام", "a mapping file of this name"),
      }),
    ])
  const { errors, mapping, positionOf } = readRecordMapping(source, jurisdiction, registers)
  if (mapping === undefined) return Result.fail([...errors].sort(byPlace))
  const files = new FilesOfMapping(dirname(mappingFile), positionOf)
  const rows = new Rows(mapping)
  try {
    const table = await files.open(mapping.file)
    const lists: Array<Entries> = []
    for (const one of mapping.lists) {
      const entries = await files.open(one.file)
      if (entries !== undefined)
        lists.push(await entriesIn(one, entries, files.columnsOf(one.file, entries), rows.leftOut))
    }
    if (table !== undefined) await rows.read(table, files.columnsOf(mapping.file, table), lists)
    rows.leftOut.push(...rows.ofNobody(lists))
  } catch (error) {
    if (error instanceof PopulationFileError) return Result.fail([error])
    throw error
  }
  if (files.errors.length > 0) return Result.fail([...files.errors].sort(byPlace))
  const { leftOut, unread } = rows
  return Result.succeed({ register: mapping.register, rows: rows.rows, leftOut, unread })
}
