/**
 * Tables in CSV.
 *
 * @module
 */

import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { pipeline, Transform } from "node:stream"
import { text } from "@bazgasht/rules"
import { CsvError, type Options, type Parser, parse } from "csv-parse"
import * as Result from "effect/Result"
import type { BrokenRows, FileRow, FileTable } from "./file-rows.ts"

/** How CSV is written. */
export interface CsvForm {
  readonly delimiter: string
  readonly encoding: string
}

interface CsvRecord {
  readonly record: ReadonlyArray<string>
  readonly info: { readonly lines: number }
}

const options = (delimiter: string): Options => ({
  delimiter,
  bom: true,
  info: true,
  // The head is a row like any other: its names are looked up by whoever asks for a column.
  columns: false,
  relax_column_count: true,
  skip_empty_lines: true,
})

const broken = {
  quotes: text("متنی که هر گیومهٔ باز آن بسته شده باشد", "text in which every quote that opens also closes"),
  letters: (encoding: string) =>
    text(
      `متنی با کدگذاری ${encoding}؛ کدگذاری دیگر را با encoding بنویسید`,
      `text encoded as ${encoding}; name another with \`encoding\``,
    ),
  head: text("سطری با نام ستون‌ها", "a row with the names of the columns"),
}

/** Bytes to letters. What is no letter in the encoding ends the stream with an error rather than with question marks. */
const decoding = (encoding: string): Transform => {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const decode = (chunk: Buffer | undefined, done: (error: Error | null, letters?: string) => void): void => {
    try {
      done(null, chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }))
    } catch (error) {
      done(error as Error)
    }
  }
  return new Transform({
    encoding: "utf8",
    transform: (chunk: Buffer, _, done) => decode(chunk, done),
    flush: (done) => decode(undefined, done),
  })
}

const isCsvError = (error: unknown): error is CsvError => error instanceof CsvError

const brokenBy = (error: unknown, line: number, { encoding }: CsvForm): BrokenRows | undefined => {
  if (isCsvError(error)) return { line, broken: broken.quotes }
  if (error instanceof TypeError) return { line, broken: broken.letters(encoding) }
  return undefined
}

/** Streams of a file from its start. */
const recordsOf = (path: string, { delimiter, encoding }: CsvForm) => {
  const bytes = createReadStream(path)
  const records = pipeline(bytes, decoding(encoding), parse(options(delimiter)), () => {
    // An error reaches whoever iterates over the records.
  }) as Parser
  return { bytes, records: records as AsyncIterable<CsvRecord> }
}

/** The first row, or what there is instead. */
const headOf = async (path: string, form: CsvForm): Promise<CsvRecord | BrokenRows> => {
  const { records } = recordsOf(path, form)
  try {
    for await (const record of records) return record
  } catch (error) {
    const found = brokenBy(error, 1, form)
    if (found === undefined) throw error
    return found
  }
  return { line: 1, broken: broken.head }
}

/** Opens a table in CSV: reads its head. */
export const openCsv = async (path: string, form: CsvForm): Promise<Result.Result<FileTable, BrokenRows>> => {
  const { size } = await stat(path)
  const head = await headOf(path, form)
  if ("broken" in head) return Result.fail(head)
  const columns = head.record
  let read = 0
  return Result.succeed({
    columns,
    portion: () => (size === 0 ? 1 : read / size),
    async *rows(places): AsyncGenerator<FileRow | BrokenRows> {
      const { bytes, records } = recordsOf(path, form)
      let line = 0
      try {
        for await (const { info, record } of records) {
          const begin = line + 1
          const isHead = line === 0
          line = info.lines
          read = bytes.bytesRead
          if (isHead) continue
          yield record.length === columns.length
            ? { line: begin, cells: places.map((place) => record[place]) }
            : { line: begin }
        }
      } catch (error) {
        const found = brokenBy(error, line + 1, form)
        if (found === undefined) throw error
        yield found
      }
    },
  })
}
