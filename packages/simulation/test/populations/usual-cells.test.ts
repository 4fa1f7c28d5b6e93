import { jalali } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { gregorian, type Value } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type Cell,
  type CellReader,
  dayReader,
  numberReader,
  termReader,
  truthReader,
} from "../../src/populations/cells/index.ts"
import type { MappedFile, MappedValue } from "../../src/populations/mapping/mapping.ts"
import { AskedColumns } from "../../src/populations/reading/row-cells.ts"

const readers: { readonly [name: string]: CellReader } = {
  truth: truthReader(),
  "truth in other words": truthReader(["'n", "x", "both"], ["", "both", "n", "-"]),
  number: numberReader(),
  "number of millions": numberReader(10_000_000),
  "day of one calendar": dayReader(jalali),
  "day of another": dayReader(gregorian),
  months: termReader("months"),
}

const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 18 })
const twoDigits = fc.string({ unit: fc.constantFrom("0", "1", "2", "3", "9"), minLength: 1, maxLength: 2 })
const day = fc
  .tuple(fc.constantFrom("1403", "2024", "1178", "1502", "140", "x403"), twoDigits, twoDigits)
  .chain(([year, month, of]) =>
    fc.constantFrom(`${year}/${month}/${of}`, `${year}-${month}-${of}`, `${year}/${month}-${of}`),
  )
const words = [
  "yes",
  "no",
  "both",
  "x",
  "n",
  "'",
  "'x",
  "'yes",
  "' yes",
  "'1",
  "-",
  " ",
  "",
  "بلی",
  "12.0",
  "-3",
  "۱۲",
]

const cell: fc.Arbitrary<Cell> = fc.oneof(
  digits,
  day,
  fc.constantFrom(...words),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.bigInt({ min: -9n, max: 2n ** 60n }),
  fc.constantFrom(null, undefined, -0, Number.MAX_SAFE_INTEGER),
  fc.date({ noInvalidDate: false, min: new Date("1900-01-01"), max: new Date("2100-01-01") }),
)

const fileOf = (unknown: ReadonlyArray<string>, escaped: boolean): MappedFile => ({
  name: "prisoners.csv",
  path: [],
  format: "csv",
  delimiter: ",",
  encoding: "utf-8",
  unknown: new Set(unknown),
  escaped,
})

const columns = ["x", "y"]

const askedIn = (file: MappedFile): AskedColumns =>
  new AskedColumns(file, columns, () => {
    throw new Error("there is a column of that name")
  })

const mappedBy = (reader: CellReader): MappedValue => ({
  columns: [{ name: "x", path: [] }],
  unreadable: "leaveOut",
  read: ([cell]) => (cell === undefined || cell === null ? Result.succeed(undefined) : reader(cell)),
})

/** Says what stands in two columns. */
const pair: MappedValue = {
  columns: columns.map((name) => ({ name, path: [] })),
  unreadable: "leaveOut",
  read: ([x, y]) => Result.succeed(`${typeof x} ${String(x)}, ${typeof y} ${String(y)}` as Value),
}

describe("a cell that is written as most are", () => {
  test.each(Object.entries(readers))("means what it means when it is read with care: %s", (_, reader) => {
    fc.assert(
      fc.property(cell, fc.subarray(words), fc.boolean(), (one, unknown, escaped) => {
        const file = fileOf(unknown, escaped)
        const careful = askedIn(file).value(mappedBy(reader))
        const { usual } = reader
        const soon = askedIn(file).value({ ...mappedBy(reader), ...(usual === undefined ? {} : { usual }) })
        expect(soon([one])).toEqual(careful([one]))
      }),
      { numRuns: runs(2000) },
    )
  })

  test("is told at once", () => {
    const usual = (name: string, of: Cell) => readers[name]?.usual?.(of)
    expect(usual("truth", "yes")).toBe(true)
    expect(usual("truth", "no")).toBe(false)
    expect(usual("truth", false)).toBe(false)
    expect(usual("truth in other words", "x")).toBe(true)
    expect(usual("truth in other words", "n")).toBe(false)
    expect(usual("number", "120")).toBe(120)
    expect(usual("number of millions", 12n)).toBe(120_000_000)
    expect(usual("day of another", "1970/01/03")).toBe(2)
    expect(usual("day of another", "1970-01-03")).toBe(2)
    expect(usual("day of one calendar", new Date(86_400_001))).toBe(1)
  })
})

test("a date beyond all dates is no day", () => {
  expect(Result.isFailure(dayReader(gregorian)(new Date(Number.NaN)))).toBe(true)
})

describe("cells of several columns", () => {
  test("mean something together", () => {
    const { flaw, value } = askedIn(fileOf(["-"], true)).value(pair)(["'1", "-"])
    expect([value, flaw]).toEqual(["string 1, undefined undefined", undefined])
  })

  test("mean together what they mean when nothing was read before", () => {
    const few: fc.Arbitrary<Cell> = fc.constantFrom("", "1", "2", "'1", "-", null, undefined, 1, 1n, true)
    fc.assert(
      fc.property(fc.array(fc.tuple(few, few)), fc.boolean(), (rows, escaped) => {
        const file = fileOf(["-"], escaped)
        const soon = askedIn(file).value(pair)
        for (const row of [...rows, ...rows]) expect(soon(row)).toEqual(askedIn(file).value(pair)(row))
      }),
    )
  })
})

test("a number that may be a thousand times another is none, and what can be read one way only is", () => {
  const read = numberReader()
  for (const twice of ["12.000", "۱۲/۰۰۰", "1٫000", "-500.000"])
    expect(Result.getOrThrow(Result.flip(read(twice)))).toMatchObject({
      code: "cell.notAWholeNumber",
      expected: { en: expect.stringContaining("twelve thousand") },
    })
  for (const [once, number] of [
    ["12.0", 12],
    ["12.00", 12],
    ["1200.000", 1200],
    ["12,000.000", 12_000],
    ["0.000", 0],
    ["12٬000", 12_000],
  ] as const)
    expect(read(once)).toEqual(Result.succeed(number))
})
