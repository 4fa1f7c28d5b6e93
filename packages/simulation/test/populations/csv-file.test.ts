import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { jalali, jalaliDay } from "@bazgasht/iran"
import type { Value } from "@bazgasht/rules"
import { afterAll, describe, expect, test } from "vitest"
import { writeCsv } from "../../src/populations/writing/csv-file.ts"
import type { WrittenKind } from "../../src/populations/writing/written-columns.ts"

const folder = mkdtempSync(join(tmpdir(), "csv-file-"))
afterAll(() => rmSync(folder, { recursive: true }))

const written = async (kind: WrittenKind, values: ReadonlyArray<Value | undefined>): Promise<string> => {
  const file = join(folder, "table.csv")
  const columns = [{ name: "column", kind, at: (row: number) => values[row] }]
  await writeCsv(file, { size: values.length, columns }, jalali, undefined)
  return readFileSync(file, "utf8")
}

describe("a table that is written as CSV", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(1)", "\tx", "\rx", "'quoted", "＝1", "＋1", "－1", "＠x"])(
    "has an apostrophe before what a spreadsheet would compute: %o",
    async (text) => {
      expect(await written("text", [text, "plain"])).toMatch(/^\ufeffcolumn\r\n"?'/)
    },
  )

  test("has days of the calendar, yes and no, numbers as they are, and nothing for what is unknown", async () => {
    expect(await written("day", [jalaliDay(1404, 7, 1), undefined])).toBe(
      "\ufeffcolumn\r\n1404/07/01\r\n\r\n",
    )
    expect(await written("truth", [true, false])).toBe("\ufeffcolumn\r\nyes\r\nno\r\n")
    expect(await written("number", [0, 12_000])).toBe("\ufeffcolumn\r\n0\r\n12000\r\n")
    expect(await written("text", ["یزد"])).toBe("\ufeffcolumn\r\nیزد\r\n")
  })
})
