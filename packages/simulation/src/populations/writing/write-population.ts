import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Jurisdiction } from "@bazgasht/core"
import { codedError, formatDay, type Text, text } from "@bazgasht/rules"
import { type Column, type Columns, factsAt, valueAtPlace } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import { writeDocument } from "../../documents/write-document.ts"
import {
  holdsAnnouncements,
  type Population,
  type PopulationTable,
  registerKinds,
} from "../tables/population.ts"
import { writeCsv } from "./csv-file.ts"
import { writeParquet } from "./parquet-file.ts"
import { filesOfTable } from "./table-files.ts"

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other))

const isColumnInherited = (own: Column, ofOwner: Column | undefined, owners: Int32Array): boolean =>
  ofOwner !== undefined &&
  owners.every((owner, row) => isSame(valueAtPlace(own, row), valueAtPlace(ofOwner, owner)))

const onlyList = (columns: Columns, id: string): Columns => ({
  ...columns,
  facts: {},
  lists: Object.fromEntries(Object.entries(columns.lists).filter(([list]) => list === id)),
})

const isListInherited = (own: Columns, ofOwner: Columns, id: string, owners: Int32Array): boolean => {
  if (ofOwner.lists[id] === undefined) return false
  const [mine, theirs] = [onlyList(own, id), onlyList(ofOwner, id)]
  return owners.every((owner, row) => isSame(factsAt(mine, row)[id], factsAt(theirs, owner)[id]))
}

/** The facts and lists that every case of a table has just as the case to which it belongs: they need not be written twice. */
const inheritedFrom = (
  { belonging, columns }: PopulationTable,
  owners: PopulationTable | undefined,
): ReadonlySet<string> => {
  const rows = belonging?.rows
  if (rows === undefined || owners === undefined || rows.some((row) => row < 0)) return new Set()
  return new Set([
    ...Object.entries(columns.facts).flatMap(([id, column]) =>
      isColumnInherited(column, owners.columns.facts[id], rows) ? [id] : [],
    ),
    ...Object.keys(columns.lists).filter((id) => isListInherited(columns, owners.columns, id, rows)),
  ])
}

/** The name of the mapping that is written beside the files of a population. */
export const mappingName = "population.yaml"

const texts = () => ({
  "population.notWritable": text("فایل را نمی‌توان نوشت.", "The file cannot be written."),
  "population.stopped": text("نوشتن متوقف شد.", "Writing was stopped."),
  "population.announced": text(
    "آنچه برای روزهای بعد اعلام شده در جدول جا ندارد.",
    "What is announced for later days has no place in a table.",
  ),
})

/**
 * A file that could not be written, or at which writing was stopped. Announcements for later days have no place in a table.
 *
 * @example
 * const stopped = await writePopulation(population, folder, iran, { format: "csv", signal: AbortSignal.abort() })
 * Result.isFailure(stopped) && stopped.failure.code // => "population.stopped"
 */
export class WritePopulationError extends /* @__PURE__ */ codedError("WritePopulationError", texts)<{
  readonly file: string
  readonly expected: Text
}> {}

/** How a population is written. */
export interface WritingOptions {
  readonly format: "csv" | "parquet"
  /** Called for each file once all are written. */
  readonly onFile?: (file: string, rows: number) => void
  /** Stops writing: what the folder held before stays as it was. */
  readonly signal?: AbortSignal
}

const expectations = {
  "population.notWritable": text("فایلی که بتوان در آن نوشت", "a file that can be written"),
  "population.stopped": text(
    "همان فرمان بار دیگر؛ چیزی نوشته نشد و همه از نو آغاز می‌شود",
    "the same once more; nothing was written, and all of it begins anew",
  ),
  "population.announced": text(
    "جمعیتی که چیزی برای روزهای آینده در آن اعلام نشده باشد؛ سطر جدول برای آن جا ندارد",
    "a population of which nothing is announced for later days: a row of a table has no place for it",
  ),
} as const

const filesOf = ({ tables }: Population, format: WritingOptions["format"], jurisdiction: Jurisdiction) =>
  registerKinds.flatMap((kind) => {
    const table = tables[kind]
    if (table === undefined) return []
    const owners = table.belonging === undefined ? undefined : tables[table.belonging.kind]
    // Only members of families inherit facts from their owner.
    const inherited = kind === "member" ? inheritedFrom(table, owners) : new Set<string>()
    return [{ kind, ...filesOfTable(kind, table, { format, jurisdiction, owners, inherited }) }]
  })

/** The name of a file until all files are whole. */
const unfinished = (file: string): string => `${file}.new`

/**
 * Writes a population to a folder with the mapping that reads it again, to the same digest. Returns the path of the mapping.
 *
 * Every file is written under another name first, and none gets its own before all are whole: stopping leaves the folder as it
 * was.
 *
 * @example
 * const mapping = Result.getOrThrow(await writePopulation(population, folder, iran, { format: "csv" }))
 * const again = Result.getOrThrow(await readPopulation(mapping, iran))
 * digestOfPopulation(again.population) // => digestOfPopulation(population)
 */
export const writePopulation = async (
  population: Population,
  folder: string,
  jurisdiction: Jurisdiction,
  { format, onFile, signal }: WritingOptions,
): Promise<Result.Result<string, WritePopulationError>> => {
  const { calendar } = jurisdiction.pack
  const tables = filesOf(population, format, jurisdiction)
  const mapping = {
    title: population.title,
    day: formatDay(calendar, population.day),
    tables: Object.fromEntries(tables.map(({ kind, mapping: ofTable }) => [kind, ofTable])),
  }
  const path = join(folder, mappingName)
  const written = tables.flatMap(({ files }) =>
    files.map(({ name, table }) => ({ file: join(folder, name), table })),
  )
  const all = [...written.map((one) => one.file), path]
  let file = path
  let isWhole = false
  const refuse = async (code: WritePopulationError["code"]) => {
    for (const one of all) await rm(unfinished(one), { force: true }).catch(() => undefined)
    return Result.fail(new WritePopulationError({ code, file, expected: expectations[code] }))
  }
  if (holdsAnnouncements(population)) return refuse("population.announced")
  try {
    await mkdir(folder, { recursive: true })
    for (const { file: own, table } of written) {
      file = own
      await (format === "csv"
        ? writeCsv(unfinished(own), table, calendar, signal)
        : writeParquet(unfinished(own), table, signal))
    }
    file = path
    await writeFile(unfinished(path), writeDocument(mapping), { encoding: "utf8", signal })
    isWhole = true
    // The mapping is removed first and renamed last: a crash here leaves whole tables without a mapping, never old and new together.
    await rm(path, { force: true })
    for (const one of all) await rename(unfinished(one), one)
  } catch (error) {
    if (signal?.aborted === true && !isWhole) return refuse("population.stopped")
    if (!(error instanceof Error && "code" in error)) throw error
    return refuse("population.notWritable")
  }
  for (const one of written) onFile?.(one.file, one.table.size)
  return Result.succeed(path)
}
