import { gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type Cell,
  codeReader,
  dayReader,
  numberReader,
  remembered,
  termReader,
  truthReader,
} from "../../src/populations/cells/index.ts"
import type { MappedFile, MappedValue } from "../../src/populations/mapping/mapping.ts"
import { AskedColumns } from "../../src/populations/reading/row-cells.ts"

const file: MappedFile = {
  name: "prisoners.csv",
  path: [],
  format: "csv",
  delimiter: ",",
  encoding: "utf-8",
  unknown: new Set(["-"]),
  escaped: true,
}

const readers = {
  truth: truthReader(),
  number: numberReader(10),
  day: dayReader(gregorian),
  code: codeReader(
    new Map([
      ["a", "A"],
      ["b", undefined],
    ]),
  ),
  text: codeReader(),
  term: termReader(),
  months: termReader("months"),
  filled: (cell: Cell) => Result.succeed(cell !== undefined),
}

const columns = ["x", "y"]

/** A value whose cells stand in some columns. What stands in one column alone is remembered; all read the first. */
const valueIn = (name: keyof typeof readers, count: number) => {
  const mapped: MappedValue = {
    columns: columns.slice(0, count).map((column) => ({ name: column, path: [] })),
    unreadable: "leaveOut",
    read: ([cell]) =>
      name !== "filled" && (cell === undefined || cell === null)
        ? Result.succeed(undefined)
        : readers[name](cell),
  }
  return new AskedColumns(file, columns, () => {
    throw new Error("there is a column of that name")
  }).value(mapped)
}

const text = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "-",
    "'-",
    "'",
    "'yes",
    "yes",
    "no",
    "بلی",
    "a",
    "A ",
    "b",
    "c",
    "12",
    "۱۲",
    "12.0",
  ),
  fc.constantFrom("2024-02-29", "2024-02-30", "20240101", "3y 4m", "۳ سال", "3", "9007199254740993"),
  fc.string({ maxLength: 20 }),
)

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.boolean(),
  fc.integer(),
  fc.bigInt({ min: -9n, max: 2n ** 60n }),
  fc.constantFrom(null, undefined),
  fc.date({ noInvalidDate: true, min: new Date("1900-01-01"), max: new Date("2100-01-01") }),
)

describe("what a cell means", () => {
  test("does not hang on what was read before, for any kind of column", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(readers) as Array<keyof typeof readers>)),
        fc.array(cell),
        (name, cells) => {
          const [remembering, plain] = [valueIn(name, 1), valueIn(name, 2)]
          for (const one of [...cells, ...cells]) expect(remembering([one])).toEqual(plain([one, ""]))
        },
      ),
    )
  })

  test("is the same whether it is remembered, or too many were read before", () => {
    // Few letters, so that texts begin, end and are alike.
    const text = fc.string({ unit: fc.constantFrom("a", "ب", " "), maxLength: 16 })
    const texts = fc.array(
      fc.oneof(
        text,
        text.map((end) => `aaaaaaaaaaaaaa${end}`),
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(texts, fc.nat({ max: 40 }), (all, most) => {
        const meaning = remembered((written) => ({ written }), most)
        for (const written of [...all, ...all]) expect(meaning(written)).toEqual({ written })
      }),
    )
  })
})
