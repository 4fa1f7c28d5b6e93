import { dirname } from "node:path"
import type { Jurisdiction } from "@bazgasht/core"
import { codedError, type ListFact, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { MappedTable, Mapping } from "../mapping/mapping.ts"
import { type MappingError, readMapping } from "../mapping/read-mapping.ts"
import type { BrokenRows, FileTable } from "../rows/file-rows.ts"
import type { Population, PopulationTable, RegisterKind } from "../tables/population.ts"
import { CaseNumbers } from "./case-numbers.ts"
import { byPlace, FilesOfMapping, textIn } from "./files-of-mapping.ts"
import type { LeftOutRow } from "./left-out.ts"
import { type AskedList, askForList, type ListEntries, readList } from "./list-entries.ts"
import { type AskedTable, askForTable, readTable } from "./read-table.ts"
import { sourceOf } from "./source-of-population.ts"

const texts = () => ({
  "population.noMapping": text("نگاشتی با این نام نیست.", "There is no mapping of this name."),
  "population.brokenFile": text("فایل ناتمام است یا جدول نیست.", "The file breaks off, or is no table."),
  "population.unknownCase": text(
    "ردیفی از فهرست به پرونده‌ای تعلق دارد که در جدول نیست.",
    "An entry of a list belongs to a case that the table does not have.",
  ),
})

/**
 * A file that cannot be read to its end or contradicts the others: nothing of the population is used. An entry of an unknown case is one
 * where the mapping says that a case without entries has none.
 *
 * @example
 * const wrong = await readPopulation("nowhere.yaml", iran)
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["population.noMapping"]
 */
export class PopulationFileError extends /* @__PURE__ */ codedError("PopulationFileError", texts)<{
  readonly file: string
  /** The last line that could be read, or the one after it; of an entry its own. */
  readonly line: number
  /** The column that names the case of an entry. */
  readonly column?: string
  readonly expected: Text
}> {}

/** A population that was read, and what was left out of it. */
export interface ReadPopulation {
  readonly population: Population
  /** In the order in which the files were read. */
  readonly leftOut: ReadonlyArray<LeftOutRow>
  /** Rows whose case stays although cells could not be read: the mapping takes these for unknown. */
  readonly unread: ReadonlyArray<LeftOutRow>
  /** How many rows each file had, by its name in the mapping. */
  readonly rows: { readonly [file: string]: number }
}

/** How reading gets on. */
export interface ReadingProgress {
  readonly file: string
  readonly rows: number
  /** How much of the file is read, from 0 to 1. */
  readonly portion: number
}

/** How a population is read. */
export interface ReadingOptions {
  /** Called about every thousand rows. */
  readonly onProgress?: (progress: ReadingProgress) => void
  /** Whether the arrays are to lie in memory that worker threads share. */
  readonly shared?: boolean
}

const words = {
  mapping: text("فایل نگاشتی با این نام", "a mapping file of this name"),
  caseOf: (file: string) =>
    text(
      `شناسهٔ کسی که در ${file} هست؛ نگاشت نبودِ سطر را «ندارد» می‌خواند و این سطر نادیده می‌ماند`,
      `the id of a case of ${file}: the mapping takes a case without rows for one that has none, and this row would be lost`,
    ),
}

interface OpenList {
  readonly list: ListFact
  readonly table: FileTable
  readonly asked: AskedList
}

interface OpenTable {
  readonly mapped: MappedTable
  readonly table: FileTable
  readonly asked: AskedTable
  readonly lists: ReadonlyArray<OpenList>
}

const openTables = async (
  files: FilesOfMapping,
  mappedTables: ReadonlyArray<MappedTable>,
): Promise<ReadonlyArray<OpenTable>> => {
  const open: Array<OpenTable> = []
  for (const mapped of mappedTables) {
    const table = await files.open(mapped.file)
    const asked = table && askForTable(mapped, files.columnsOf(mapped.file, table))
    const lists: Array<OpenList> = []
    for (const ofMapping of mapped.lists) {
      const rows = await files.open(ofMapping.file)
      const list = mapped.declaration.facts.lists.find(({ id }) => id === ofMapping.id)
      if (rows === undefined || list === undefined) continue
      lists.push({ list, table: rows, asked: askForList(ofMapping, files.columnsOf(ofMapping.file, rows)) })
    }
    if (table !== undefined && asked !== undefined) open.push({ mapped, table, asked, lists })
  }
  return open
}

/** Rows between two reports of how reading gets on. */
const reportEvery = 1024

class Reading {
  readonly leftOut: Array<LeftOutRow> = []
  readonly unread: Array<LeftOutRow> = []
  readonly rows: { [file: string]: number } = {}
  readonly errors: Array<PopulationFileError> = []
  readonly #options: ReadingOptions

  constructor(options: ReadingOptions) {
    this.#options = options
  }

  #reportOf(file: string, table: FileTable) {
    let rows = 0
    return {
      leftOut: (row: LeftOutRow): void => {
        this.leftOut.push(row)
      },
      unread: (row: LeftOutRow): void => {
        this.unread.push(row)
      },
      ofNobody: ({ file: list, flaws, line }: LeftOutRow): void => {
        const column = flaws[0]?.column
        this.errors.push(
          new PopulationFileError({
            code: "population.unknownCase",
            file: list,
            line,
            ...(column === undefined ? {} : { column }),
            expected: words.caseOf(file),
          }),
        )
      },
      broken: ({ broken, line }: BrokenRows): void => {
        this.errors.push(
          new PopulationFileError({ code: "population.brokenFile", file, line, expected: broken }),
        )
      },
      row: (): void => {
        this.rows[file] = ++rows
        if (rows % reportEvery === 0) this.#options.onProgress?.({ file, rows, portion: table.portion() })
      },
    }
  }

  async table(
    { asked, lists, mapped, table }: OpenTable,
    mapping: Mapping,
    jurisdiction: Jurisdiction,
    owners: PopulationTable | undefined,
  ): Promise<PopulationTable> {
    const cases = new CaseNumbers()
    const shared = this.#options.shared ?? false
    const entries = new Map<string, ListEntries>()
    for (const { asked: columns, list, table: rows } of lists) {
      const ofMapping = mapped.lists.find(({ id }) => id === list.id)
      if (ofMapping === undefined) continue
      const report = this.#reportOf(ofMapping.file.name, rows)
      entries.set(list.id, await readList(ofMapping, list, rows, columns, { cases, shared }, report))
    }
    const setting = {
      day: mapping.day,
      jurisdiction,
      shared,
      cases,
      lists: entries,
      ...(owners === undefined ? {} : { owners }),
    }
    return readTable(mapped, table, asked, setting, this.#reportOf(mapped.file.name, table))
  }
}

const noMapping = (file: string) =>
  new PopulationFileError({ code: "population.noMapping", file, line: 1, expected: words.mapping })

/** What is wrong with a mapping or with the files that it names. */
export type ReadPopulationError = MappingError | PopulationFileError

interface OpenPopulation {
  readonly mapping: Mapping
  readonly open: ReadonlyArray<OpenTable>
}

/** Opens the files of a mapping, or says all that is wrong with it and with what it says of them. */
const openPopulation = async (
  mappingFile: string,
  jurisdiction: Jurisdiction,
): Promise<Result.Result<OpenPopulation, ReadonlyArray<ReadPopulationError>>> => {
  const source = await textIn(mappingFile)
  if (source === undefined) return Result.fail([noMapping(mappingFile)])
  const read = readMapping(source, jurisdiction)
  const files = new FilesOfMapping(dirname(mappingFile), read.positionOf)
  const open = await openTables(files, read.tables)
  return read.mapping === undefined || files.errors.length > 0
    ? Result.fail([...read.errors, ...files.errors].sort(byPlace))
    : Result.succeed({ mapping: read.mapping, open })
}

/**
 * Says all that is wrong with a mapping and with the files that it names, as far as that can be known before their rows are read.
 *
 * @param mappingFile - the path of the mapping; the files that it names lie beside it
 * @example
 * const mapping = Result.getOrThrow(await writePopulation(population, folder, iran, { format: "csv" }))
 * await checkMapping(mapping, iran) // => []
 */
export const checkMapping = async (
  mappingFile: string,
  jurisdiction: Jurisdiction,
): Promise<ReadonlyArray<ReadPopulationError>> => {
  const opened = await openPopulation(mappingFile, jurisdiction)
  return Result.isFailure(opened) ? opened.failure : []
}

/**
 * Reads a population through a mapping file, or says all that is wrong with the mapping before any row is read.
 *
 * Rows that do not fit are left out, and each is reported with its line and the reason. No file is held in memory as text: rows go
 * into columns as they come.
 *
 * @param mappingFile - the path of the mapping; the files that it names lie beside it
 * @example
 * const mapping = Result.getOrThrow(await writePopulation(population, folder, iran, { format: "csv" }))
 * const { leftOut, population: read } = Result.getOrThrow(await readPopulation(mapping, iran))
 * read.tables.prisoner?.ids.length // => 300
 * leftOut // => []
 */
export const readPopulation = async (
  mappingFile: string,
  jurisdiction: Jurisdiction,
  options: ReadingOptions = {},
): Promise<Result.Result<ReadPopulation, ReadonlyArray<ReadPopulationError>>> => {
  const opened = await openPopulation(mappingFile, jurisdiction)
  if (Result.isFailure(opened)) return Result.fail(opened.failure)
  const { mapping, open } = opened.success
  const reading = new Reading(options)
  const tables: { [Kind in RegisterKind]?: PopulationTable } = {}
  for (const one of open) {
    const owner = one.mapped.declaration.belongsTo
    const owners = owner === undefined ? undefined : tables[owner]
    tables[one.mapped.kind] = await reading.table(one, mapping, jurisdiction, owners)
    if (reading.errors.length > 0) return Result.fail(reading.errors)
  }
  const { day, title } = mapping
  const { leftOut, rows, unread } = reading
  const source = sourceOf(mapping, tables, { leftOut, rows, unread })
  return Result.succeed({ population: { title, day, tables, source }, leftOut, unread, rows })
}
