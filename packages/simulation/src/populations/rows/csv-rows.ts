import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type CsvRecord, CsvRecords } from "./csv-records.ts"
import type { BrokenRows, FileRow, FileTable } from "./file-rows.ts"

export interface CsvForm {
  readonly delimiter: string
  readonly encoding: string
}

const broken = {
  letters: (encoding: string) =>
    text(
      `متنی با کدگذاری ${encoding}؛ فایل را با UTF-8 ذخیره کنید یا در نگاشت بنویسید encoding: windows-1256`,
      `text encoded as ${encoding}; save the file in UTF-8, or write \`encoding: windows-1256\` in the mapping`,
    ),
  head: text("سطری با نام ستون‌ها", "a row with the names of the columns"),
}

/** Bytes to letters, or nothing where they are no letters of the encoding: no question marks. */
const decoderOf = (encoding: string): ((bytes?: Uint8Array) => string | undefined) => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (bytes) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      return undefined
    }
  }
}

/** The records of a file from its start, as many at once as its bytes come. What is broken comes last. */
async function* recordsOf(
  path: string,
  { delimiter, encoding }: CsvForm,
  onRead: (bytes: number) => void,
): AsyncGenerator<ReadonlyArray<CsvRecord | BrokenRows>> {
  const records = new CsvRecords(delimiter)
  const lettersOf = decoderOf(encoding)
  const file = createReadStream(path)
  for await (const bytes of file) {
    const letters = lettersOf(bytes as Uint8Array)
    onRead(file.bytesRead)
    if (letters === undefined) {
      yield [{ line: records.line, broken: broken.letters(encoding) }]
      return
    }
    const found = records.take(letters)
    yield found
    const lastFound = found.at(-1)
    if (lastFound !== undefined && "broken" in lastFound) return
  }
  const last = lettersOf()
  if (last === undefined) yield [{ line: records.line, broken: broken.letters(encoding) }]
  else {
    yield records.take(last)
    yield records.end()
  }
}

/** The first row, or what there is instead. */
const headOf = async (path: string, form: CsvForm): Promise<CsvRecord | BrokenRows> => {
  for await (const [first] of recordsOf(path, form, () => {})) if (first !== undefined) return first
  return { line: 1, broken: broken.head }
}

export const openCsv = async (path: string, form: CsvForm): Promise<Result.Result<FileTable, BrokenRows>> => {
  const { size } = await stat(path)
  const head = await headOf(path, form)
  if ("broken" in head) return Result.fail(head)
  const columns = head.cells
  let read = 0
  return Result.succeed({
    columns,
    portion: () => (size === 0 ? 1 : read / size),
    async *rows(places): AsyncGenerator<ReadonlyArray<FileRow | BrokenRows>> {
      const onRead = (bytes: number): void => {
        read = bytes
      }
      const isWhole = places.length === columns.length && places.every((place, at) => place === at)
      const cellsOf = ({ cells }: CsvRecord): ReadonlyArray<string | undefined> =>
        isWhole ? cells : places.map((place) => cells[place])
      const rowOf = (record: CsvRecord): FileRow =>
        record.cells.length === columns.length
          ? { line: record.line, cells: cellsOf(record) }
          : { line: record.line }
      for await (const records of recordsOf(path, form, onRead))
        yield records
          // The head is a record like any other.
          .filter((record) => "broken" in record || record.line !== head.line)
          .map((record) => ("broken" in record ? record : rowOf(record)))
    },
  })
}
