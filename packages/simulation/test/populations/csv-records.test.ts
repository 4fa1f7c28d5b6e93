import { runs } from "@bazgasht/properties"
import { parse } from "csv-parse/sync"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { CsvRecords } from "../../src/populations/rows/csv-records.ts"

const lineEnds = ["\n", "\r\n", "\r"] as const

const whole = (pieces: ReadonlyArray<string>, delimiter = ",") => {
  const records = new CsvRecords(delimiter)
  return [...pieces.flatMap((piece) => records.take(piece)), ...records.end()]
}

/** A text cut into pieces at some places. */
const piecesOf = (text: string, cuts: ReadonlyArray<number>): ReadonlyArray<string> => {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length]
  return places.slice(1).map((end, at) => text.slice(places[at], end))
}

const cuts = fc.array(fc.nat(), { maxLength: 6 })

describe("records of CSV that comes in pieces", () => {
  test("are those of csv-parse, up to what is broken", () => {
    const letters = fc.string({
      unit: fc.constantFrom("a", "ب", "😀", " ", ",", ";", '"', '"', "\n", "\n", "\r\n", "\r"),
      maxLength: 40,
    })
    fc.assert(
      fc.property(letters, cuts, fc.constantFrom(",", ";", ", "), (text, places, delimiter) => {
        const found = whole(piecesOf(text, places), delimiter)
        const expected: Array<ReadonlyArray<string>> = []
        let isBroken = false
        try {
          parse(text, {
            delimiter,
            relax_column_count: true,
            skip_empty_lines: true,
            on_record: (record: ReadonlyArray<string>) => {
              expected.push(record)
            },
          })
        } catch {
          isBroken = true
        }
        const broken = found.findIndex((record) => "broken" in record)
        expect(
          (broken < 0 ? found : found.slice(0, broken)).map((one) => "cells" in one && one.cells),
        ).toEqual(expected)
        expect(broken >= 0).toBe(isBroken)
      }),
      { numRuns: runs(3000) },
    )
  })

  test("are told with the lines on which they begin", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "۱", '"', ",", "\n", "\r", "\r\n"), maxLength: 5 })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 8 })
    fc.assert(
      fc.property(rows, fc.constantFrom(...lineEnds), cuts, (all, lineEnd, places) => {
        let line = 1
        let text = ""
        const expected = all.map((cells, at) => {
          // An empty line before every third row.
          if (at % 3 === 2) {
            text += lineEnd
            line++
          }
          const written = `${cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")}${lineEnd}`
          const begin = line
          text += written
          line += written.match(/\r\n|\n|\r/g)?.length ?? 0
          return { line: begin, cells }
        })
        expect(whole(piecesOf(text, places))).toEqual(expected)
      }),
    )
  })

  test.each([
    ["a line without end", "a".repeat(2 ** 16)],
    ["a quote that never closes", "a,b\n".repeat(2 ** 14)],
  ])("end at %s, in proportion to its length and by the line on which it begins", (_what, piece) => {
    const records = new CsvRecords(",")
    expect(records.take('x,y\n1,"')).toEqual([{ line: 1, cells: ["x", "y"] }])
    let taken = 0
    for (; taken < 100; taken++) {
      const found = records.take(piece)
      if (found.length > 0) {
        expect(found).toMatchObject([{ line: 2, broken: { en: "a row of at most 1048576 characters" } }])
        break
      }
    }
    expect(taken).toBeLessThan(20)
  })

  test("are as long as any may be, however the text is cut", () => {
    const line = "a".repeat(2 ** 20)
    for (const pieces of [[`${line}\n`], [line, "\n"], [line.slice(7), "a".repeat(7), "\nb"]]) {
      expect(whole(pieces)[0]).toEqual({ line: 1, cells: [line] })
      const [first = "", ...others] = pieces
      expect(whole([`a${first}`, ...others])[0]).toMatchObject({ line: 1, broken: {} })
    }
  })
})
