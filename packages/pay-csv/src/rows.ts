/** Rows of CSV under named columns. */

import { utf8Bytes, utf8Text } from "@bazgasht/casework/payments"
import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"

/** A row, by the names of its columns. */
export interface CsvRow {
  readonly [column: string]: string
}

/** A file in UTF-8 with lines that end as RFC 4180 says. */
export const writeRows = (
  columns: ReadonlyArray<string>,
  rows: ReadonlyArray<CsvRow>,
  byteOrderMark: boolean,
): Uint8Array =>
  utf8Bytes(
    stringify([...rows], {
      bom: byteOrderMark,
      columns: [...columns],
      header: true,
      record_delimiter: "\r\n",
    }),
  )

/** The rows of a file that has these columns in any order, and others beside; `undefined` where it has not, or is no CSV in UTF-8. */
export const readRows = (
  bytes: Uint8Array,
  columns: ReadonlyArray<string>,
): ReadonlyArray<CsvRow> | undefined => {
  try {
    const text = utf8Text(bytes)
    if (text === undefined) return undefined
    const [names = [], ...rows] = parse(text, { skip_empty_lines: true }) as ReadonlyArray<
      ReadonlyArray<string>
    >
    if (new Set(names).size < names.length || columns.some((column) => !names.includes(column)))
      return undefined
    return rows.map((cells) => Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ""])))
  } catch {
    return undefined
  }
}

/** A whole number without a sign or a fraction; `undefined` where it is none. */
export const wholeIn = (cell: string | undefined): number | undefined => {
  if (cell === undefined || !/^[0-9]{1,16}$/.test(cell)) return undefined
  const value = Number(cell)
  return Number.isSafeInteger(value) ? value : undefined
}
