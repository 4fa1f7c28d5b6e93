/**
 * Records of CSV, out of text that comes in pieces.
 *
 * A line without a quote is its cells with delimiters between them, and to split it is many times quicker than to look at each
 * of its letters. What has a quote goes to csv-parse, which knows the rules of quotes.
 */

import { text } from "@bazgasht/rules"
import { CsvError, parse } from "csv-parse/sync"
import type { BrokenRows } from "./file-rows.ts"

/** A record of CSV, and the line on which it begins. */
export interface CsvRecord {
  readonly line: number
  readonly cells: ReadonlyArray<string>
}

const brokenQuotes = text(
  "متنی که هر گیومهٔ باز آن بسته شده باشد",
  "text in which every quote that opens also closes",
)

/** The most characters of a record: one that is longer is no row of a table, and would be read again with every piece. */
const maxRecordLength = 2 ** 20

const shorterRecord = text(
  `سطری با حداکثر ${maxRecordLength} نویسه`,
  `a row of at most ${maxRecordLength} characters`,
)

/** The end of the first line that ends outside quotes: all others end like it. */
const firstLineEnd = (letters: string): string | undefined => {
  for (const [found] of letters.matchAll(/\r\n|\n|\r|"[^"]*(?:"|$)/g))
    if (!found.startsWith('"')) return found
  return undefined
}

const isBroken = (records: ReadonlyArray<CsvRecord | BrokenRows>): boolean => {
  const last = records.at(-1)
  return last !== undefined && "broken" in last
}

const linesIn = (letters: string): number => letters.match(/\r\n|\n|\r/g)?.length ?? 0

const hasOddQuotes = (line: string): boolean => line.split('"').length % 2 === 0

const isPlain = (line: string): boolean => !(line.includes('"') || line.includes("\r") || line.includes("\n"))

interface Quoted {
  /** Where it stands among the records. */
  readonly at: number
  readonly written: string
}

/** Takes pieces of a text, and gives the records that end in each. */
export class CsvRecords {
  readonly #delimiter: string
  #lineEnd: string | undefined
  /** The beginning of a line whose end is still to come. */
  #rest = ""
  /** The lines of a record with quotes whose end is still to come. */
  #record: string | undefined
  #isInQuotes = false
  /** The line on which the next record begins. */
  line = 1

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** The records that end in the next piece of the text. What is broken comes last, and ends the text. */
  take(letters: string): ReadonlyArray<CsvRecord | BrokenRows> {
    const written = this.#rest + letters
    // What may be half of an end of a line says nothing yet.
    const lineEnd = this.#lineEnd ?? firstLineEnd(written.endsWith("\r") ? written.slice(0, -1) : written)
    const end = lineEnd === undefined ? -1 : written.lastIndexOf(lineEnd)
    this.#lineEnd = lineEnd
    if (lineEnd === undefined || end < 0) {
      this.#rest = written
      return this.#lengthFlaw()
    }
    this.#rest = written.slice(end + lineEnd.length)
    const records = this.#recordsIn(written.slice(0, end).split(lineEnd), lineEnd, false)
    return isBroken(records) ? records : [...records, ...this.#lengthFlaw()]
  }

  /** What is wrong where the record that is being read is longer than any may be. */
  #lengthFlaw(more: string = this.#rest): ReadonlyArray<BrokenRows> {
    const length = more.length + (this.#record?.length ?? 0)
    return length > maxRecordLength ? [{ line: this.line, broken: shorterRecord }] : []
  }

  /** The records that are left when no other piece comes. */
  end(): ReadonlyArray<CsvRecord | BrokenRows> {
    const lineEnd = this.#lineEnd ?? firstLineEnd(this.#rest) ?? "\n"
    return this.#recordsIn(this.#rest.split(lineEnd), lineEnd, true)
  }

  #recordsIn(
    lines: ReadonlyArray<string>,
    lineEnd: string,
    isEnd: boolean,
  ): ReadonlyArray<CsvRecord | BrokenRows> {
    const records: Array<CsvRecord> = []
    const quoted: Array<Quoted> = []
    for (const [place, line] of lines.entries()) {
      const tooLong = this.#lengthFlaw(line)
      if (tooLong.length > 0) {
        const before = this.#withQuoted(records, quoted, lineEnd)
        return isBroken(before) ? before : [...before, ...tooLong]
      }
      if (this.#record === undefined && isPlain(line)) {
        if (line !== "") records.push({ line: this.line, cells: line.split(this.#delimiter) })
        this.line++
        continue
      }
      const written: string = this.#record === undefined ? line : this.#record + lineEnd + line
      if (hasOddQuotes(line)) this.#isInQuotes = !this.#isInQuotes
      this.#record = this.#isInQuotes ? written : undefined
      if (this.#isInQuotes && !(isEnd && place === lines.length - 1)) continue
      quoted.push({ at: records.length, written })
      records.push({ line: this.line, cells: [] })
      this.line += linesIn(written + lineEnd)
    }
    return this.#withQuoted(records, quoted, lineEnd)
  }

  #withQuoted(
    records: Array<CsvRecord>,
    quoted: ReadonlyArray<Quoted>,
    lineEnd: string,
  ): ReadonlyArray<CsvRecord | BrokenRows> {
    if (quoted.length === 0) return records
    // A parser takes longer to begin than to read a record: all are read at once, and one by one only to find what is broken.
    const all = this.#cellsOf(
      quoted.map(({ written }) => written),
      lineEnd,
    )
    for (const [place, { at, written }] of quoted.entries()) {
      const { line } = records[at] as CsvRecord
      const cells = all?.[place] ?? this.#cellsOf([written], lineEnd)?.[0]
      if (cells === undefined) return [...records.slice(0, at), { line, broken: brokenQuotes }]
      records[at] = { line, cells }
    }
    return records
  }

  /** The cells of records with quotes; `undefined` where one of them is broken. */
  #cellsOf(
    written: ReadonlyArray<string>,
    lineEnd: string,
  ): ReadonlyArray<ReadonlyArray<string>> | undefined {
    try {
      return parse(written.join(lineEnd), {
        delimiter: this.#delimiter,
        record_delimiter: lineEnd,
        relax_column_count: true,
      })
    } catch (error) {
      if (error instanceof CsvError) return undefined
      throw error
    }
  }
}
