/** What holds of every report, whatever it is about, in each form in which it is printed. */

import { Console } from "node:console"
import { Writable } from "node:stream"
import { stripVTControlCharacters } from "node:util"
import { iranPack, jalali } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { dayInWords, gregorian, inLanguage, type Style, valueInWords, wordsOf } from "@bazgasht/rules"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { csvFilesOf, csvOf } from "../../src/report/csv.ts"
import { documentOf, jsonOf } from "../../src/report/json.ts"
import {
  type Cell,
  entriesOf,
  Figure,
  Indented,
  Item,
  type Part,
  Section,
  Table,
} from "../../src/report/report.ts"
import { widthOf } from "../../src/report/table-lines.ts"
import { terminalOf } from "../../src/report/terminal.ts"
import { coloured, plain } from "../../src/terminal/paint.ts"
import { anyReport, anyTable, anyText } from "./any-report.ts"

const styles: ReadonlyArray<Style> = (["fa", "en"] as const).flatMap((language) =>
  [jalali, gregorian].map((calendar) => ({ language, calendar, pack: iranPack })),
)
const anyStyle = fc.constantFrom(...styles)

function* within(parts: ReadonlyArray<Part>): Generator<Part> {
  for (const part of parts) {
    yield part
    if (part instanceof Item) yield* within(part.parts())
    if (part instanceof Section || part instanceof Indented) yield* within(part.parts)
  }
}

/** A value as a person of the language reads it, by the wording of the rules and not by the renderers. */
const said = (style: Style, cell: Cell): string => {
  if (cell === undefined) return ""
  if ("unknown" in cell) return style.language === "fa" ? "؟" : "?"
  if ("text" in cell) return typeof cell.text === "string" ? cell.text : inLanguage(style, cell.text)
  if ("number" in cell) return wordsOf(style).number(cell.number)
  return "money" in cell ? valueInWords(style, "money", cell.money) : dayInWords(style, cell.day)
}

const isoDay = (style: Style, cell: { readonly day: Parameters<typeof dayInWords>[1] }): string => {
  const digits = dayInWords({ ...style, language: "en" }, cell.day)
  return style.calendar === gregorian ? digits.replaceAll("/", "-") : digits
}

/** A value as a program takes it. */
const datum = (style: Style, cell: Cell): unknown => {
  if (cell === undefined || "unknown" in cell) return undefined
  if ("text" in cell) return cell.text
  if ("number" in cell) return cell.number
  return "money" in cell ? cell.money : isoDay(style, cell)
}

/** What a program should find in the document of a part: found by walking the parts, and not by encoding them. */
const expected = (style: Style, part: Part): unknown => {
  if (part instanceof Figure) return datum(style, part.value)
  if (part instanceof Table)
    return part.rows.map((row) =>
      Object.fromEntries(
        row.flatMap((cell, place) => {
          const value = datum(style, cell)
          return value === undefined ? [] : [[`column${place}`, value]]
        }),
      ),
    )
  if (part instanceof Item) {
    const [only, ...others] = part.parts()
    const inner = only instanceof Section || only instanceof Indented ? only.parts : part.parts()
    expect(only instanceof Section ? others : []).toEqual([])
    return Object.fromEntries(
      inner.flatMap((one, place) => {
        const value = expected(style, one)
        return value === undefined ? [] : [[`part${place}`, value]]
      }),
    )
  }
  return part
}

const isolates = /[\u2066-\u2069]/g
const marks = /[\u200e\u200f\u2066-\u2069]/g

/** A reader of CSV that knows nothing of the writer: RFC 4180, letter by letter. */
const readCsv = (content: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = [[]]
  let [cell, isQuoted] = ["", false]
  const letters = [...content]
  for (let place = 0; place < letters.length; place++) {
    const letter = letters[place] as string
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (letters[place + 1] === '"') {
        cell += '"'
        place++
      } else isQuoted = false
    } else if (letter === '"') isQuoted = true
    else if (letter === ",") {
      rows.at(-1)?.push(cell)
      cell = ""
    } else if (letter === "\r" && letters[place + 1] === "\n") {
      rows.at(-1)?.push(cell)
      cell = ""
      rows.push([])
      place++
    } else cell += letter
  }
  expect([cell, rows.at(-1)]).toEqual(["", []])
  return rows.slice(0, -1)
}

/** What a spreadsheet shows for a cell: the sign that keeps it from computing is not a part of it. */
const shownBySpreadsheet = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "")

const inCsv = (style: Style, cell: Cell): string => {
  if (cell === undefined || "text" in cell || "unknown" in cell) return said(style, cell)
  if ("number" in cell) return String(cell.number)
  return "money" in cell ? String(cell.money) : isoDay(style, cell)
}

describe("a report in JSON", () => {
  test("gives back every figure, table and item under its name", () => {
    fc.assert(
      fc.property(anyReport, anyStyle, (report, style) => {
        expect(documentOf(report, style.calendar)).toEqual(expected(style, report))
        expect(JSON.stringify(documentOf(report, style.calendar), undefined, 2)).toBe(
          jsonOf(report, style.calendar),
        )
      }),
      { numRuns: runs(500) },
    )
  })

  test("writes entries as the list that they are, at its root and within", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 4 }), anyStyle, (list, style) => {
        const entries = entriesOf(list, (one) => one)
        const report = new Item(
          () => ({ entries, within: { entries } }),
          () => [],
        )
        expect(jsonOf(report, style.calendar)).toBe(
          JSON.stringify({ entries: list, within: { entries: list } }, undefined, 2),
        )
      }),
      { numRuns: runs(200) },
    )
  })

  test("indents every value as `JSON.stringify` does, what has no JSON and what says its own among them", () => {
    const odd = fc.constantFrom<unknown>(
      undefined,
      Number.NaN,
      -0,
      Number.NEGATIVE_INFINITY,
      () => 1,
      Symbol("s"),
      new Date(0),
      { toJSON: () => ({ own: ["words", { of: "its" }] }) },
      '"\\/\u2028\ud800\n\u007f',
      [undefined],
      { absent: undefined },
    )
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        odd,
        fc.string({ unit: "binary" }),
        fc.double(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.string({ unit: "binary" }), tie("value"), { maxKeys: 3 }),
      ),
    }))
    fc.assert(
      fc.property(value, anyStyle, (part, style) => {
        const report = new Item(
          () => ({ parts: [part], within: { part } }),
          () => [],
        )
        expect(jsonOf(report, style.calendar)).toBe(
          JSON.stringify({ parts: [part], within: { part } }, undefined, 2),
        )
      }),
      { numRuns: runs(500) },
    )
  })
})

describe("a report in CSV", () => {
  test("has rectangular tables, and gives back every cell to another reader", () => {
    fc.assert(
      fc.property(anyTable, anyStyle, (table, style) => {
        const content = csvOf(style, table)
        expect(content.startsWith("\ufeff")).toBe(true)
        const rows = readCsv(content.slice(1))
        expect(rows.map((row) => row.map(shownBySpreadsheet))).toEqual([
          table.columns.map(({ title }) => title),
          ...table.rows.map((row) => row.map((cell) => inCsv(style, cell))),
        ])
        for (const row of rows) expect(row.length).toBe(table.columns.length)
      }),
      { numRuns: runs(500) },
    )
  })

  test("leaves no number behind a sign that makes it text", () => {
    const content = csvOf(
      styles[0] as Style,
      new Table([{ title: "n" }], [[{ number: -5 }], [{ text: "-5" }]]),
    )
    expect(readCsv(content.slice(1))).toEqual([["n"], ["-5"], ["'-5"]])
  })

  test("has a file for each table with a name, and all figures in one", () => {
    fc.assert(
      fc.property(anyReport, anyStyle, (report, style) => {
        const all = [...within(report.parts())]
        const tables = all.flatMap((part) => (part instanceof Table && part.name !== undefined ? [part] : []))
        const figures = all.flatMap((part) => (part instanceof Figure ? [part] : []))
        const files = csvFilesOf(style, report.parts())
        expect(files.map(({ name }) => name)).toEqual([
          ...tables.map(({ name }) => `${name}.csv`),
          ...(figures.length === 0 ? [] : ["figures.csv"]),
        ])
        if (figures.length > 0)
          expect(
            readCsv((files.at(-1)?.content ?? "").slice(1))
              .slice(1)
              .map((row) => row.map(shownBySpreadsheet)),
          ).toEqual(figures.map(({ title, value }) => [title, inCsv(style, value)]))
      }),
      { numRuns: runs(300) },
    )
  })
})

/** How many places a text takes by the measure of Node's own tables. */
const widthByNode = (of: string): number => {
  let written = ""
  const stdout = new Writable({
    write: (chunk, _encoding, done) => {
      written += String(chunk)
      done()
    },
  })
  new Console({ stdout, colorMode: false }).table([{ "": 1 }].map(() => ({ [of]: 1 })))
  const [head = ""] = written.split("\n")
  return (head.split("┬").at(-1) ?? "").replace("┐", "").length - 2
}

describe("a report in a terminal", () => {
  test("loses no words of any part, in their order", () => {
    fc.assert(
      fc.property(anyReport, anyStyle, fc.constantFrom(plain, coloured), (report, style, paint) => {
        const shown = stripVTControlCharacters(terminalOf(style, [report], { paint })).replace(marks, "")
        let from = 0
        const next = (words: string): void => {
          if (words === "") return
          const found = shown.indexOf(words.replace(marks, ""), from)
          expect(found, `${words} in ${shown.slice(from)}`).toBeGreaterThanOrEqual(0)
          from = found + words.length
        }
        const read = (parts: ReadonlyArray<Part>): void => {
          for (const part of parts) {
            if (typeof part === "string") next(part)
            else if (part instanceof Figure) {
              next(part.title)
              next(said(style, part.value))
            } else if (part instanceof Table) {
              if (part.rows.length > 0) for (const { title } of part.columns) next(title)
              for (const row of part.rows) for (const cell of row) next(said(style, cell))
            } else if (part instanceof Item) read(part.parts())
            else if (part instanceof Section) {
              const before = from
              if (terminalOf(style, part.parts, { paint }) !== "" || part.parts.some((one) => one === "")) {
                next((part.title as { readonly text: string }).text)
                read(part.parts)
              } else from = before
            } else if (part instanceof Indented) read(part.parts)
            else if (Array.isArray(part))
              for (const piece of part) next(typeof piece === "string" ? piece : piece.text)
          }
        }
        read(report.parts())
      }),
      { numRuns: runs(500) },
    )
  })

  test("begins the cells of a column at one place, whatever their letters are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 5 }),
        anyStyle,
        (rows, style) => {
          const table = new Table(
            [{ title: "東" }, { title: "ب" }],
            rows.map(([one, other]) => [{ text: one }, { text: other }]),
          )
          const lines = terminalOf(style, [table], { paint: plain }).split("\n")
          const [head = "", rule = "", ...body] = lines
          const begins = widthOf(rule.slice(0, rule.lastIndexOf("  ") + 2))
          expect(widthOf(head.slice(0, head.lastIndexOf("ب")))).toBe(begins)
          for (const [place, line] of body.entries()) {
            const other = (rows[place] as [string, string])[1]
            expect(
              widthOf(line.replace(isolates, "").slice(0, line.replace(isolates, "").lastIndexOf(other))),
            ).toBe(begins)
          }
        },
      ),
      { numRuns: runs(300) },
    )
  })

  test("measures letters as Node does", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "grapheme-ascii", minLength: 1 })), (of) => {
        expect(widthOf(of)).toBe(widthByNode(of))
      }),
      { numRuns: runs(300) },
    )
  })

  test("isolates a value whose ends a Persian line would change over, and no other", () => {
    const persian = styles[0] as Style
    const shownAs = (of: string): string =>
      terminalOf(persian, [new Figure("مبلغ", of)], { paint: plain }).slice("مبلغ: ".length)
    for (const whole of ["CR-1", "family of 3", "نانوایی (1)", "۱۲", "2024/10/01", "پرونده"])
      expect(shownAs(whole)).toBe(whole)
    for (const torn of ["9-F", "bakery (1)", "(a) b", "-x", "1 a 2", "F-٣"])
      expect(shownAs(torn)).toBe(`\u2068${torn}\u2069`)
    const english = styles[2] as Style
    expect(terminalOf(english, [new Figure("id", "9-F")], { paint: plain })).toBe("id: 9-F")
  })

  test("shows what would steer it, and carries nothing out", () => {
    const shown = terminalOf(
      styles[0] as Style,
      ["\u001b[2Jx", new Figure("a\u0007", "\u009bK"), { tone: "bad", text: "\r" }],
      {
        paint: plain,
      },
    )
    expect(shown).toBe("\ufffd[2Jx\na\ufffd: \u2068\ufffdK\u2069\n\ufffd")
  })
})
