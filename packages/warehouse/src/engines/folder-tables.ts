import { readdirSync } from "node:fs"
import { basename, extname, join } from "node:path"
import { codesTable, dialects } from "@bazgasht/rules/sql"
import type { DuckDBConnection } from "@duckdb/node-api"

const { quote } = dialects.duckdb

/** A text of DuckDB. */
const quotedText = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** How a file is read where it is: nothing is loaded before a query asks for it. */
const readers: { readonly [extension: string]: string } = { ".parquet": "read_parquet", ".csv": "read_csv" }

/** A table of a folder: where it is, its name, and the function by which its files are read. */
interface FolderTable {
  readonly path: string
  readonly name: string
  readonly reader: string
  readonly files: string
}

/** The tables of a folder: each file by its name, and each folder in it, all of whose files are one table. */
export const tablesIn = (folder: string): ReadonlyArray<FolderTable> =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    const inside = entry.isDirectory() ? readdirSync(path) : [entry.name]
    const extension = inside.map((file) => extname(file)).find((one) => one in readers)
    const reader = readers[extension ?? ""]
    if (extension === undefined || reader === undefined) return []
    return [
      entry.isDirectory()
        ? { path, reader, name: entry.name, files: join(path, `*${extension}`) }
        : { path, reader, name: basename(entry.name, extension), files: path },
    ]
  })

/** The columns of CSV files that hold whole numbers and blanks alone, although their first rows do not show it. */
const wholeColumns = async (connection: DuckDBConnection, read: string): Promise<ReadonlyArray<string>> => {
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${read}`)
  const texts = described
    .getRowObjectsJson()
    .flatMap((row) => (row["column_type"] === "VARCHAR" ? [String(row["column_name"])] : []))
  if (texts.length === 0) return []
  const others = texts.map((name) => `count(*) FILTER (NOT regexp_full_match(${quote(name)}, '-?[0-9]+'))`)
  const [counts = []] = (
    await connection.runAndReadAll(`SELECT ${others.join(", ")} FROM ${read}`)
  ).getRowsJson()
  return texts.filter((_, place) => Number(counts[place]) === 0)
}

/** Makes a view of a table of a folder. */
export const makeView = async (
  connection: DuckDBConnection,
  { files, name, reader }: FolderTable,
): Promise<void> => {
  const read = `${reader}(${quotedText(files)})`
  const whole = reader === "read_csv" && name !== codesTable ? await wholeColumns(connection, read) : []
  const types = whole.map((column) => `${quotedText(column)}: 'BIGINT'`).join(", ")
  const from = whole.length === 0 ? read : `${reader}(${quotedText(files)}, types = {${types}})`
  await connection.run(`CREATE VIEW ${quote(name)} AS SELECT * FROM ${from}`)
}
