import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { type Calendar, type Day, formatDay, type Value } from "@bazgasht/rules"
import { stringify } from "csv-stringify"
import type { WrittenColumn, WrittenTable } from "./written-columns.ts"

// What a spreadsheet would compute. An apostrophe is escaped too, so that reading takes away just what writing put there.
const computed = /^['=+\-@\t\r＝＋－＠]/u

const cellOf = ({ at, kind }: WrittenColumn, row: number, calendar: Calendar): string | Value => {
  const value = at(row)
  if (value === undefined) return ""
  if (kind === "day") return formatDay(calendar, value as Day)
  if (kind === "truth") return value === true ? "yes" : "no"
  return typeof value === "string" && computed.test(value) ? `'${value}` : value
}

function* rowsOf({ columns, size }: WrittenTable, calendar: Calendar) {
  yield columns.map(({ name }) => name)
  for (let row = 0; row < size; row++) yield columns.map((column) => cellOf(column, row, calendar))
}

/** Writes UTF-8 with a byte order mark; escapes what a spreadsheet would compute. Rejects where the signal stops it. */
export const writeCsv = async (
  path: string,
  table: WrittenTable,
  calendar: Calendar,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const file = createWriteStream(path)
  const closed = once(file, "close")
  try {
    await pipeline(
      Readable.from(rowsOf(table, calendar)),
      stringify({ bom: true, record_delimiter: "windows" }),
      file,
      { signal },
    )
  } finally {
    // A file that is still being opened would be there again after it was removed.
    await closed
  }
}
