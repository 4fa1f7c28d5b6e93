/** Rows of registers: each row of the file is read or named, and no name of what is wrong with it repeats a cell. */

import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { readRecords } from "@bazgasht/simulation"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bazgasht-"))
})
afterAll(() => rm(folder, { recursive: true }))

const registers = { prisonerRecord: { fields: ["person", "custody", "debts"], lists: ["debts"] } }

const mapping = (unreadable: string, withoutRows: string) =>
  `
register: prisonerRecord
file: people.csv
unreadable: ${unreadable}
id: id
unit: { value: prison-1 }
from: { column: since, as: day }
fields:
  person.sex: { column: sex, codes: { F: female, M: male } }
  custody.commitmentDay: { column: day, as: day, calendar: gregorian }
identifiers: { nationalId: number }
lists:
  debts:
    file: debts.csv
    record: id
    withoutRows: ${withoutRows}
    fields: { id: id_of_debt, judgmentSum: { column: sum, as: money, unit: toman } }
`.replace("from: { column: since, as: day }", "from: since")

interface Cells {
  readonly id: string
  readonly sex: string
  readonly day: string
  readonly since: string
  readonly number: string
}

const bad = "zzz"

const people: fc.Arbitrary<ReadonlyArray<Cells>> = fc.array(
  fc.record({
    id: fc.constantFrom("A", "B", "C", "D", "E", ""),
    sex: fc.constantFrom("F", "M", "", bad),
    day: fc.constantFrom("2024-01-05", "", "", bad),
    since: fc.constantFrom("1404/01/01", "", bad),
    number: fc.constantFrom("17", ""),
  }),
  { maxLength: 8 },
)

const debts = fc.array(
  fc.record({
    id: fc.constantFrom("A", "B", "C", "F"),
    debt: fc.nat(3).map((number) => `d-${number}`),
    sum: fc.constantFrom("10", "", bad),
  }),
  { maxLength: 5 },
)

const csv = (head: string, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`

describe("the rows of a register", () => {
  it("are all read or named with their line, and what is wrong with them repeats no cell", async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        debts,
        fc.constantFrom("leaveOut", "unknown"),
        fc.constantFrom("none", "unknown"),
        async (rows, entries, unreadable, withoutRows) => {
          const file = join(folder, "map.yaml")
          await writeFile(file, mapping(unreadable, withoutRows))
          await writeFile(
            join(folder, "people.csv"),
            csv(
              "id,sex,day,since,number",
              rows.map(({ id, sex, day, since, number }) => [id, sex, day, since, number]),
            ),
          )
          await writeFile(
            join(folder, "debts.csv"),
            csv(
              "id,id_of_debt,sum",
              entries.map(({ id, debt, sum }) => [id, debt, sum]),
            ),
          )
          const read = Result.getOrThrow(await readRecords(file, iran, registers))
          const named = read.leftOut.filter((row) => row.file === "people.csv").map(({ line }) => line)
          const lines = [...read.rows.map(({ line }) => line), ...named].sort((one, other) => one - other)
          expect(lines).toEqual(rows.map((_, place) => place + 2))
          expect(JSON.stringify([read.leftOut, read.unread])).not.toContain(bad)

          for (const { document, from, id, line, unit } of read.rows) {
            const cells = rows[line - 2]
            if (cells === undefined) throw new Error("a row that is read stands in the file")
            const own = entries.filter((entry) => entry.id === id)
            expect({ id, unit, from, document }).toEqual({
              id: cells.id,
              unit: "prison-1",
              from: cells.since === "1404/01/01" ? jalaliDay(1404, 1, 1) : undefined,
              document: {
                ...(["F", "M"].includes(cells.sex)
                  ? { person: { sex: cells.sex === "F" ? "female" : "male" } }
                  : {}),
                ...(cells.day === "2024-01-05" ? { custody: { commitmentDay: "1402/10/15" } } : {}),
                ...(cells.number === "" ? {} : { identifiers: [{ kind: "nationalId", number: "17" }] }),
                ...(own.length > 0 || withoutRows === "none"
                  ? {
                      debts: own.map(({ debt, sum }) => ({
                        id: debt,
                        ...(sum === "10" ? { judgmentSum: 100 } : {}),
                      })),
                    }
                  : {}),
              },
            })
            expect(own.some(({ sum }) => sum === bad)).toBe(false)
            expect(cells.since).not.toBe(bad)
          }
          // An entry that belongs to no row, or cannot be read, is named.
          const ids = new Set(rows.map(({ id }) => id))
          const lost = entries.filter(({ id, sum }) => sum === bad || !ids.has(id))
          if (lost.length > 0) expect(read.leftOut.some((row) => row.file === "debts.csv")).toBe(true)
        },
      ),
      { numRuns: runs(100) },
    )
  })

  it("are not read where the mapping is wrong: each flaw is named by its place", async () => {
    const file = join(folder, "wrong.yaml")
    await writeFile(join(folder, "people.csv"), "id,sex\nA,F\n")
    const read = async (source: string) => {
      await writeFile(file, source)
      const wrong = await readRecords(file, iran, registers)
      return Result.isFailure(wrong) ? wrong.failure.map(({ code }) => code) : []
    }
    expect(await read("register: prisonerRecords\nfile: people.csv\nid: id\nunit: { value: u }\n")).toEqual([
      "mapping.unknownKind",
    ])
    expect(
      await read(
        "register: prisonerRecord\nfile: people.csv\nid: id\nunit: { value: u }\nfields:\n  person.sex: { column: sex, as: word }\n  persn.sex: sex\nlists: { escapes: {} }\n",
      ),
    ).toEqual(["mapping.wrongForm", "mapping.unknownField", "mapping.unknownList"])
    expect(await read("register: prisonerRecord\nfile: people.csv\nid: idd\nunit: { value: u }\n")).toEqual([
      "mapping.unknownColumn",
    ])
  })
})
