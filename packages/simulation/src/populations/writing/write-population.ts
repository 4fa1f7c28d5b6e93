/**
 * Populations written to files.
 *
 * @module
 */

import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Jurisdiction } from "@bazgasht/core"
import { formatDay, type Text, text } from "@bazgasht/rules"
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { stringify } from "yaml"
import { caseKinds, type Population } from "../tables/population.ts"
import { writeCsv } from "./csv-file.ts"
import { inheritedFrom } from "./inherited.ts"
import { writeParquet } from "./parquet-file.ts"
import { filesOfTable, type TableFile } from "./table-files.ts"

/** The name of the mapping that is written beside the files of a population. */
export const mappingName = "population.yaml"

/** A file of a population that could not be written. */
export class WritePopulationError extends Data.TaggedError("WritePopulationError")<{
  readonly code: "population.notWritable"
  readonly file: string
  readonly expected: Text
}> {}

/** How a population is written. */
export interface WritingOptions {
  readonly format: "csv" | "parquet"
  /** Is told of each file when it is written. */
  readonly onFile?: (file: string, rows: number) => void
}

const writable = text("فایلی که بتوان در آن نوشت", "a file that can be written")

const filesOf = ({ tables }: Population, format: WritingOptions["format"], jurisdiction: Jurisdiction) =>
  caseKinds.flatMap((kind) => {
    const table = tables[kind]
    if (table === undefined) return []
    const owners = table.belonging === undefined ? undefined : tables[table.belonging.kind]
    // Only members of families read what they do not bring from those to whom they belong.
    const inherited = kind === "member" ? inheritedFrom(table, owners) : new Set<string>()
    const { calendar } = jurisdiction.pack
    return [{ kind, ...filesOfTable(kind, table, { format, calendar, owners, inherited }) }]
  })

/**
 * Writes a population to files of a folder, with the mapping that reads them again: what is read is what was written, to the last
 * byte of its digest. Answers with the path of the mapping.
 *
 * @example
 * const mapping = Result.getOrThrow(await writePopulation(population, "register", iran, { format: "csv" }))
 * await readPopulation(mapping, iran) // => the same population
 */
export const writePopulation = async (
  population: Population,
  folder: string,
  jurisdiction: Jurisdiction,
  { format, onFile }: WritingOptions,
): Promise<Result.Result<string, WritePopulationError>> => {
  const { calendar } = jurisdiction.pack
  const tables = filesOf(population, format, jurisdiction)
  const mapping = {
    title: population.title,
    day: formatDay(calendar, population.day),
    tables: Object.fromEntries(tables.map(({ kind, mapping: ofTable }) => [kind, ofTable])),
  }
  const path = join(folder, mappingName)
  let file = path
  const write = async ({ name, table }: TableFile): Promise<void> => {
    file = join(folder, name)
    await (format === "csv" ? writeCsv(file, table, calendar) : writeParquet(file, table))
    onFile?.(file, table.size)
  }
  try {
    await mkdir(folder, { recursive: true })
    // Whoever is stopped here leaves tables without a mapping, and never old and new tables together under one.
    await rm(path, { force: true })
    for (const { files } of tables) for (const one of files) await write(one)
    file = path
    await writeFile(`${path}.new`, stringify(mapping, { lineWidth: 0 }), "utf8")
    await rename(`${path}.new`, path)
    return Result.succeed(path)
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error
    return Result.fail(new WritePopulationError({ code: "population.notWritable", file, expected: writable }))
  }
}
