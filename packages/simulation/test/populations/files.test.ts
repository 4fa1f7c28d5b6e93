import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { identifierKey } from "@bazgasht/casework"
import { iran, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import type { Count, Facts } from "@bazgasht/rules"
import { factsAt } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { drawRegister } from "../../../iran-population/src/index.ts"
import {
  digestOfPopulation,
  factsOfCases,
  type Population,
  type ReadPopulation,
  type ReadPopulationError,
  readPopulation,
  registerKinds,
  standardGroups,
  standardMeasures,
  tableBuilder,
  writePopulation,
} from "../../src/index.ts"

const day = jalaliDay(1404, 7, 1)
const formats = ["csv", "parquet"] as const

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "population-"))
})
afterAll(() => rm(folder, { recursive: true }))

/** Reads a mapping with the files beside it. */
const read = async (
  mapping: string,
  files: { readonly [name: string]: string } = {},
): Promise<Result.Result<ReadPopulation, ReadonlyArray<ReadPopulationError>>> => {
  const here = await mkdtemp(join(folder, "files-"))
  for (const [name, content] of Object.entries(files)) await writeFile(join(here, name), content)
  await writeFile(join(here, "population.yaml"), mapping)
  return readPopulation(join(here, "population.yaml"), iran)
}

const readAll = async (...of: Parameters<typeof read>): Promise<ReadPopulation> => {
  const result = await read(...of)
  if (Result.isFailure(result)) expect(result.failure).toEqual([])
  return Result.getOrThrow(result)
}

const errorsOf = async (...of: Parameters<typeof read>) => {
  const result = await read(...of)
  return (Result.isFailure(result) ? result.failure : []).map((error) =>
    "position" in error
      ? [error.code, error.position.line, error.position.column, error.value, ...(error.nearest ?? [])]
      : [error.code, error.line],
  )
}

const head = "title: { fa: آزمون, en: test }\nday: ۱۴۰۴/۰۷/۰۱\n"

const prisoners = (facts: string, more = "") => `${head}tables:
  prisoner:
    file: prisoners.csv
    id: شماره
    facts:
${facts}${more}`

const factsIn = ({ population }: ReadPopulation, row = 0): Facts =>
  factsAt((population.tables.prisoner as NonNullable<Population["tables"]["prisoner"]>).columns, row)

describe("a population that is written and read again", () => {
  test.each(formats)("is the same to the last byte, drawn, as %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeInteger(), fc.integer({ min: 0, max: 40 }), async (seed, size) => {
        const population = drawRegister({ seed, day, prisoners: size, kinds: registerKinds }, iran)
        const here = await mkdtemp(join(folder, "drawn-"))
        const mapping = Result.getOrThrow(await writePopulation(population, here, iran, { format }))
        const again = await readPopulation(mapping, iran)
        if (Result.isFailure(again)) expect(again.failure).toEqual([])
        const { leftOut, population: found } = Result.getOrThrow(again)
        expect(leftOut).toEqual([])
        expect(digestOfPopulation(found)).toBe(digestOfPopulation(population))
      }),
      { numRuns: runs(6) },
    )
  })

  test("is the same where a group is not written and follows from a list", async () => {
    const population = drawRegister({ seed: 5, day, prisoners: 60 }, iran)
    const here = await mkdtemp(join(folder, "follows-"))
    const mapping = Result.getOrThrow(await writePopulation(population, here, iran, { format: "csv" }))
    const written = await readFile(mapping, "utf8")
    expect(written).toContain("familySize: group_familySize")
    await writeFile(mapping, written.replace(/ *familySize: group_familySize\n/, ""))
    const again = Result.getOrThrow(await readPopulation(mapping, iran))
    expect(digestOfPopulation(again.population)).toBe(digestOfPopulation(population))
  })

  const idText = fc
    .string({ minLength: 1, unit: "grapheme" })
    .filter((id) => id.trim() === id && identifierKey(id) !== "")

  test.each(formats)("is the same, with ids, weights and groups of any text, as %s", async (format) => {
    const cases = fc.uniqueArray(
      fc.record({
        id: idText,
        weight: fc.nat(),
        wing: fc.option(idText, { nil: undefined }),
        debt: fc.option(fc.maxSafeNat(), { nil: undefined }),
        goodConduct: fc.option(fc.boolean(), { nil: undefined }),
        convictions: fc.option(fc.array(fc.record({ degree: fc.integer({ min: 1, max: 8 }) })), {
          nil: undefined,
        }),
      }),
      { selector: ({ id }) => identifierKey(id), maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(cases, async (all) => {
        const builder = tableBuilder({
          facts: factsOfCases(iran).prisoner,
          groups: {
            ...standardGroups(iran).prisoner,
            wing: { title: { fa: "بند", en: "wing" }, values: [] },
          },
          measures: standardMeasures.prisoner,
        })
        for (const { convictions, debt, goodConduct, id, weight, wing } of all)
          expect(
            builder.add({
              id,
              weight,
              groups: { wing },
              measures: { debt },
              facts: {
                goodConduct,
                earlierConvictions: convictions?.map(({ degree }) => ({ degree: degree as Count })),
              },
            }),
          ).toEqual([])
        const population: Population = {
          title: { fa: "آزمون", en: "test" },
          day,
          tables: { prisoner: builder.build() },
        }
        const here = await mkdtemp(join(folder, "any-"))
        const mapping = Result.getOrThrow(await writePopulation(population, here, iran, { format }))
        const again = Result.getOrThrow(await readPopulation(mapping, iran))
        expect(again.leftOut).toEqual([])
        expect(digestOfPopulation(again.population)).toBe(digestOfPopulation(population))
      }),
      { numRuns: runs(25) },
    )
  })

  test("computes nothing in a spreadsheet", async () => {
    const builder = tableBuilder({ facts: factsOfCases(iran).prisoner, groups: {}, measures: {} })
    builder.add({ id: "=1+1", facts: {} })
    const population = { title: { fa: "آ", en: "a" }, day, tables: { prisoner: builder.build() } }
    const here = await mkdtemp(join(folder, "formula-"))
    await writePopulation(population, here, iran, { format: "csv" })
    expect(await readFile(join(here, "prisoners.csv"), "utf8")).toBe("\ufeffid\r\n'=1+1\r\n")
  })

  describe.each(formats)("that is stopped while it is written, as %s,", (format) => {
    const earlier = drawRegister({ seed: 1, day, prisoners: 20 }, iran)
    const later = drawRegister({ seed: 2, day, prisoners: 400 }, iran)
    const contents = async (here: string) =>
      Promise.all((await readdir(here)).sort().map(async (name) => [name, await readFile(join(here, name))]))
    const writeLater = (here: string, signal?: AbortSignal) =>
      writePopulation(later, here, iran, { format, ...(signal === undefined ? {} : { signal }) })

    test("leaves what was there before to the last byte", async () => {
      const here = await mkdtemp(join(folder, "stopped-"))
      Result.getOrThrow(await writePopulation(earlier, here, iran, { format }))
      const before = await contents(here)
      expect(await writeLater(here, AbortSignal.abort())).toMatchObject({
        failure: { code: "population.stopped" },
      })
      expect(await contents(here)).toEqual(before)
    })

    test("leaves the old or the new whole, whenever it is stopped", async () => {
      const here = await mkdtemp(join(folder, "stopped-"))
      Result.getOrThrow(await writeLater(here))
      const whole = await contents(here)
      for (let turns = 1; turns <= 40; turns++) {
        const stopped = await mkdtemp(join(folder, "stopped-"))
        const stop = new AbortController()
        const writing = writeLater(stopped, stop.signal)
        for (let turn = 0; turn < turns; turn++) await new Promise((resume) => setImmediate(resume))
        stop.abort()
        const written = await writing
        expect(await contents(stopped)).toEqual(Result.isSuccess(written) ? whole : [])
      }
    })
  })

  test("says which file cannot be written", async () => {
    const population = { title: { fa: "آ", en: "a" }, day, tables: {} }
    await writeFile(join(folder, "no-folder"), "")
    const result = await writePopulation(population, join(folder, "no-folder"), iran, { format: "csv" })
    expect(Result.isFailure(result) && result.failure.code).toBe("population.notWritable")
  })
})

describe("a register as people keep it", () => {
  test("is read with Persian digits, Arabic letters, Jalali and Gregorian days", async () => {
    const read = await readAll(
      prisoners(
        `      offence: { column: جرم, codes: { سرقت: theft.tazir } }
      birthDay: تاریخ تولد
      judgmentDay: { column: رأی, calendar: gregorian }
      imposedTerm: مدت
      statutoryMaximum: { years: حداکثر, months: ماه }
      damagesAwarded: { column: زیان, unit: toman }
      goodConduct: حسن
      suitableSecurity: { column: وثیقه, filled: true }
      detainedAccused: { value: خیر }
`,
        `    groups:
      province: استان
`,
      ),
      {
        "prisoners.csv": [
          "شماره,جرم,تاریخ تولد,رأی,مدت,حداکثر,ماه,زیان,حسن,وثیقه,استان",
          "۱,سرقت,۱۳۶۰/۰۵/۰۲,2024-03-20,۳ سال و ۴ ماه,۵,6,۱۲٬۰۰۰,بلی,سند,كرمانشاه",
          "۲,سرقت ,13600502,2024-03-20T00:00:00,3y 4m,۵,6.0,12000.0,خير,,کرمانشاه",
        ].join("\n"),
      },
    )
    expect(read.leftOut).toEqual([])
    const both = {
      offence: "theft.tazir",
      birthDay: jalaliDay(1360, 5, 2),
      judgmentDay: jalaliDay(1403, 1, 1),
      imposedTerm: { months: 40, days: 0 },
      statutoryMaximum: { months: 66, days: 0 },
      damagesAwarded: 120_000,
      detainedAccused: false,
    }
    expect(factsIn(read)).toEqual({ ...both, goodConduct: true, suitableSecurity: true })
    expect(factsIn(read, 1)).toEqual({ ...both, goodConduct: false, suitableSecurity: false })
    const { groups, ids } = read.population.tables.prisoner as NonNullable<Population["tables"]["prisoner"]>
    const codes = (name: string) =>
      [...(groups[name]?.cells ?? [])].map((cell) => groups[name]?.values[cell - 1]?.code)
    expect(ids).toEqual(["۱", "۲"])
    expect(codes("province")).toEqual(["kermanshah", "kermanshah"])
    expect(codes("offenceGroup")).toEqual(["theft", "theft"])
    expect(codes("age")).toEqual(["40-49", "40-49"])
  })

  test("leaves unknown what is empty, or what says that it is unknown", async () => {
    const read = await readAll(
      prisoners("      goodConduct: حسن\n      birthDay: تولد\n").replace(
        "    id:",
        "    unknown: [نامشخص, '-']\n    id:",
      ),
      { "prisoners.csv": "شماره,حسن,تولد\n1,,-\n2,نامشخص, \n3,بله,۱۳۷۰/۱/۱\n" },
    )
    expect([0, 1].map((row) => factsIn(read, row))).toEqual([{}, {}])
    expect(Object.keys(factsIn(read, 2))).toEqual(["goodConduct", "birthDay"])
  })

  test("reads letters of Windows, and says so where they are not what was named", async () => {
    const here = await mkdtemp(join(folder, "windows-"))
    const mapping = prisoners("      goodConduct: conduct\n").replace("شماره", "id")
    await writeFile(join(here, "population.yaml"), mapping)
    await writeFile(join(here, "prisoners.csv"), Buffer.from("id,conduct\n\xc8,1\n", "latin1"))
    const wrong = await readPopulation(join(here, "population.yaml"), iran)
    expect(Result.isFailure(wrong) && wrong.failure.map(({ code }) => code)).toEqual(["mapping.brokenFile"])
    await writeFile(
      join(here, "population.yaml"),
      mapping.replace("    id:", "    encoding: windows-1256\n    id:"),
    )
    const right = Result.getOrThrow(await readPopulation(join(here, "population.yaml"), iran))
    expect(right.population.tables.prisoner?.ids).toEqual(["ب"])
  })
})

describe("rows that do not fit", () => {
  const one = (facts: string, rows: ReadonlyArray<string>) =>
    readAll(prisoners(facts), { "prisoners.csv": `شماره,x\n${rows.join("\n")}\n` })

  test.each([
    ["goodConduct", "شاید", "cell.notATruth"],
    ["creditPoints", "دوازده", "cell.notAWholeNumber"],
    ["creditPoints", "1.5", "cell.notAWholeNumber"],
    ["creditPoints", "9007199254740993", "cell.tooLarge"],
    ["creditPoints", "-1", "row.outsideLimits"],
    ["securityClass", "10", "row.outsideLimits"],
    ["birthDay", "1403/12/31", "cell.notADay"],
    ["birthDay", "2024/10/01", "cell.notADay"],
    ["imposedTerm", "3", "cell.notATerm"],
    ["offence", "theft.tazr", "cell.unknownCode"],
  ])("are left out by name: %s of %s", async (fact, cell, code) => {
    const { leftOut, population } = await one(`      ${fact}: x\n`, ["good,", `bad,${cell}`])
    expect(population.tables.prisoner?.ids).toEqual(["good"])
    expect(leftOut).toMatchObject([
      { file: "prisoners.csv", line: 3, case: "bad", flaws: [{ code, column: "x" }] },
    ])
    // What stands in the cell is personal.
    expect(JSON.stringify(leftOut)).not.toContain(`"${cell}"`)
  })

  test.each([
    ["weight", "    weight: x"],
    ["a measure", "    measures:\n      owed: { column: x, title: { fa: بدهی, en: owed }, of: rials }"],
  ])("are left out by the name of the column that the file has, of %s too", async (_, written) => {
    const mapping = prisoners("      goodConduct: { value: yes }\n").replace(
      "    facts:",
      `${written}\n    facts:`,
    )
    const { leftOut } = await readAll(mapping, { "prisoners.csv": "شماره,x\ngood,2\nbad,-3\n" })
    expect(leftOut).toMatchObject([{ line: 3, flaws: [{ code: "row.outsideLimits", column: "x" }] }])
  })

  test("are those of wrong length, without an id or with one that stood before", async () => {
    const { leftOut, population } = await one("      goodConduct: x\n", [
      "1,yes",
      "1,no",
      ",yes",
      "2",
      '"two\nlines",yes',
      "3,yes,no",
    ])
    expect(population.tables.prisoner?.ids).toEqual(["1", "two\nlines"])
    expect(leftOut.map(({ flaws, line }) => [line, flaws[0]?.code, flaws[0]?.row?.line])).toEqual([
      [3, "row.duplicateId", 2],
      [4, "row.noId", undefined],
      [5, "row.wrongLength", undefined],
      [8, "row.wrongLength", undefined],
    ])
  })

  test("are told by the numbers of their rows, of Parquet", async () => {
    const here = await mkdtemp(join(folder, "parquet-"))
    const population = drawRegister({ seed: 3, day, prisoners: 600, kinds: ["prisoner"] }, iran)
    const mapping = Result.getOrThrow(await writePopulation(population, here, iran, { format: "parquet" }))
    const changed = (await readFile(mapping, "utf8")).replace(
      "securityClass: securityClass",
      "securityClass: fitForWork",
    )
    await writeFile(mapping, changed)
    const { leftOut } = Result.getOrThrow(await readPopulation(mapping, iran))
    const { columns } = population.tables.prisoner as NonNullable<Population["tables"]["prisoner"]>
    const rows = Array.from({ length: 600 }, (_, row) => row)
    const known = rows.filter((row) => factsAt(columns, row)["fitForWork"] !== undefined)
    expect(leftOut.map(({ flaws, line }) => [line, flaws[0]?.code])).toEqual(
      known.map((row) => [row + 1, "cell.notAWholeNumber"]),
    )
  })

  test("are never lost and never kept: every row is either a case or left out", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("yes", "no", "", "maybe", "?"), { maxLength: 30 }),
        async (cells) => {
          const { leftOut, population, rows } = await one(
            "      goodConduct: x\n",
            cells.map((cell, at) => `${at},${cell}`),
          )
          const kept = population.tables.prisoner?.ids ?? []
          expect([...kept, ...leftOut.map((row) => row.case)].toSorted()).toEqual(
            cells.map((_, at) => String(at)).toSorted(),
          )
          expect(rows["prisoners.csv"] ?? 0).toBe(cells.length)
          expect(leftOut.map((row) => row.case)).toEqual(
            cells.flatMap((cell, at) => (["maybe", "?"].includes(cell) ? [String(at)] : [])),
          )
        },
      ),
      { numRuns: runs(20) },
    )
  })

  const withList = (withoutRows: string) =>
    prisoners(
      "      goodConduct: x\n",
      `    lists:
      earlierConvictions:
        file: convictions.csv
        case: who
        withoutRows: ${withoutRows}
        fields: { degree: degree, intentional: intentional }
`,
    )

  test("take no entries from the cases after them", async () => {
    const { leftOut, population } = await readAll(
      withList("none").replace("goodConduct: x", "securityClass: x"),
      {
        "prisoners.csv": "شماره,x\n1,10\n2,3\n3,10\n4,\n",
        "convictions.csv": "who,degree,intentional\n1,5,yes\n2,4,no\n4,6,\n",
      },
    )
    expect(leftOut.map(({ line }) => line)).toEqual([2, 4])
    const { columns, ids } = population.tables.prisoner as NonNullable<Population["tables"]["prisoner"]>
    expect(ids.map((id, row) => [id, factsAt(columns, row)["earlierConvictions"]])).toEqual([
      ["2", [{ degree: 4, intentional: false }]],
      ["4", [{ degree: 6 }]],
    ])
  })

  test("take a case with them where they are entries of its list", async () => {
    const { leftOut, population } = await readAll(withList("none"), {
      "prisoners.csv": "شماره,x\n1,yes\n2,yes\n3,yes\n",
      "convictions.csv": "who,degree,intentional\n2,five,yes\n1,5,yes\n2,4,no\n1,6,\n",
    })
    expect(population.tables.prisoner?.ids).toEqual(["1", "3"])
    expect(leftOut.map(({ flaws, ...row }) => [row.file, row.line, row.case, flaws[0]?.code])).toEqual([
      ["convictions.csv", 2, "2", "cell.notAWholeNumber"],
      ["prisoners.csv", 3, "2", "row.entryLeftOut"],
    ])
    const { columns } = population.tables.prisoner as NonNullable<Population["tables"]["prisoner"]>
    expect(factsAt(columns, 0)["earlierConvictions"]).toEqual([
      { degree: 5, intentional: true },
      { degree: 6 },
    ])
    expect(factsAt(columns, 1)["earlierConvictions"]).toEqual([])
  })

  test("are an error of the list where they are entries of nobody and no entry means none", async () => {
    const files = {
      "prisoners.csv": "شماره,x\n1,yes\n2,yes\n",
      "convictions.csv": "who,degree,intentional\n1,5,yes\n9,5,yes\n۸,4,no\n۲,4,no\n",
    }
    const wrong = await read(withList("none"), files)
    expect(Result.isFailure(wrong) && wrong.failure).toMatchObject([
      { code: "population.unknownCase", file: "convictions.csv", line: 3, column: "who" },
      { code: "population.unknownCase", file: "convictions.csv", line: 4, column: "who" },
    ])
    expect(await errorsOf(withList("{ column: x }"), files)).toHaveLength(2)
    const { leftOut, population } = await readAll(withList("unknown"), files)
    expect(population.tables.prisoner?.ids).toEqual(["1", "2"])
    expect(leftOut.map(({ flaws, line }) => [line, flaws[0]?.code])).toEqual([
      [3, "row.unknownCase"],
      [4, "row.unknownCase"],
    ])
  })

  describe("where the mapping takes unreadable cells for unknown", () => {
    const tolerant = (mapping: string) => mapping.replace("tables:", "unreadable: unknown\ntables:")

    test("lose the cell and keep the case, and are reported", async () => {
      const { leftOut, population, unread } = await readAll(
        tolerant(withList("none").replace("goodConduct: x", "goodConduct: x\n      securityClass: y")),
        {
          "prisoners.csv": "شماره,x,y\n1,perhaps,10\n2,yes,3\n2,no,3\n,yes,1\n",
          "convictions.csv": "who,degree,intentional\n2,five,yes\n2,6,no\n",
        },
      )
      const { columns, ids } = population.tables.prisoner as NonNullable<Population["tables"]["prisoner"]>
      expect(ids.map((id, row) => [id, factsAt(columns, row)])).toMatchObject([
        ["1", { earlierConvictions: [] }],
        ["2", { goodConduct: true, earlierConvictions: [{ intentional: true }, { degree: 6 }] }],
      ])
      expect(factsAt(columns, 0)).not.toHaveProperty("goodConduct")
      expect(factsAt(columns, 0)).not.toHaveProperty("securityClass")
      expect(unread.map(({ file, flaws, line }) => [file, line, flaws.map(({ code }) => code)])).toEqual([
        ["convictions.csv", 2, ["cell.notAWholeNumber"]],
        ["prisoners.csv", 2, ["cell.notATruth", "row.outsideLimits"]],
      ])
      // An id is never unknown.
      expect(leftOut.map(({ flaws, line }) => [line, flaws[0]?.code])).toEqual([
        [4, "row.duplicateId"],
        [5, "row.noId"],
      ])
      expect(population.source?.shares).toEqual([
        { kind: "prisoner", file: "prisoners.csv", rows: 4, leftOut: 2, unreadCells: 3 },
      ])
    })

    test.each([
      ["a table", "    unreadable: leaveOut\n    facts:", "goodConduct: x"],
      ["a value", "    facts:", "goodConduct: { column: x, unreadable: leaveOut }"],
    ])("leave the case out where %s says otherwise", async (_, table, value) => {
      const mapping = tolerant(prisoners(`      ${value}\n`)).replace("    facts:", table)
      const { leftOut, population } = await readAll(mapping, {
        "prisoners.csv": "شماره,x\n1,perhaps\n2,yes\n",
      })
      expect(population.tables.prisoner?.ids).toEqual(["2"])
      expect(leftOut.map(({ line }) => line)).toEqual([2])
    })

    test("name the policy that was meant where it is another word", async () => {
      const mapping = prisoners("      goodConduct: x\n").replace("tables:", "unreadable: unkown\ntables:")
      expect(await errorsOf(mapping, { "prisoners.csv": "شماره,x\n" })).toEqual([
        ["mapping.wrongForm", 3, 13, "unkown", "unknown"],
      ])
    })

    test("keep weights and owners: these are never unknown", async () => {
      const mapping = tolerant(prisoners("      goodConduct: x\n")).replace(
        "    facts:",
        "    weight: x\n    facts:",
      )
      const { leftOut } = await readAll(mapping, { "prisoners.csv": "شماره,x\n1,many\n" })
      expect(leftOut.map(({ line }) => line)).toEqual([2])
    })
  })

  test("are looked for under every writing of an id, and found once", async () => {
    const digits = (id: number, zero: number) =>
      String(id).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
    const writing = fc.constantFrom<(id: number) => string>(
      String,
      (id) => digits(id, 0x06_f0),
      (id) => digits(id, 0x06_60),
      (id) => `\u200f${digits(id, 0x06_f0)}\u200c`,
      (id) => `\u00a0${id}\u00ad`,
    )
    const mapping = `${withList("none")}  family:
    file: families.csv
    id: id
    belongsTo: of
    facts:
      dowryNeeded: { value: no }
`.replace("    facts:\n      dowryNeeded: { value: no }\n", "")
    const cases = fc.uniqueArray(fc.nat({ max: 120 }), { minLength: 1, maxLength: 8 })
    const plain = (id: number) => String(id)
    const filesOf = (ids: ReadonlyArray<number>, write: (id: number, place: number) => string) => ({
      "prisoners.csv": `شماره,x\n${ids.map((id, at) => `${write(id, at)},yes\n`).join("")}`,
      "convictions.csv": `who,degree,intentional\n${ids.map((id, at) => `${write(id, at + 1)},${(id % 8) + 1},yes\n`).join("")}`,
      "families.csv": `id,of\n${ids.map((id, at) => `F${id},${write(id, at + 2)}\n`).join("")}`,
    })
    await fc.assert(
      fc.asyncProperty(cases, fc.array(writing, { minLength: 3, maxLength: 9 }), async (ids, writings) => {
        const asTyped = (id: number, at: number) => (writings[at % writings.length] ?? plain)(id)
        const one = await readAll(mapping, filesOf(ids, plain))
        const other = await readAll(mapping, filesOf(ids, asTyped))
        const joined = ({ population: { tables } }: ReadPopulation) => ({
          convictions: ids.map(
            (_, row) => factsAt(tables.prisoner?.columns as never, row)["earlierConvictions"],
          ),
          owners: [...(tables.family?.belonging?.rows ?? [])],
        })
        expect(joined(other)).toEqual(joined(one))
        expect(other.leftOut).toEqual([])
        // What was written is what is shown: without the blanks at its ends.
        expect(other.population.tables.prisoner?.ids).toEqual(ids.map((id, at) => asTyped(id, at).trim()))
        const twice = { ...filesOf(ids, asTyped) }
        twice["prisoners.csv"] += `${asTyped(ids[0] as number, 1)},yes\n`
        expect((await readAll(mapping, twice)).leftOut.map(({ flaws }) => flaws[0]?.code)).toEqual([
          "row.duplicateId",
        ])
      }),
      { numRuns: 10 },
    )
  })

  test("say what the mapping assumed", async () => {
    const { population } = await readAll(
      prisoners("      goodConduct: x\n      detainedAccused: { value: no }\n"),
      { "prisoners.csv": "شماره,x\n1,yes\n2,perhaps\n" },
    )
    const { assumptions, shares } = population.source ?? { assumptions: [], shares: [] }
    expect(shares).toEqual([{ kind: "prisoner", file: "prisoners.csv", rows: 2, leftOut: 1, unreadCells: 0 }])
    expect(assumptions).toContainEqual({ about: "unreadable", policy: "leaveOut", isStated: false })
    expect(assumptions).toContainEqual(
      expect.objectContaining({ about: "constant", kind: "prisoner", id: "detainedAccused", value: false }),
    )
    expect(assumptions).toContainEqual({
      about: "weights",
      kind: "prisoner",
      cases: 1,
      standFor: 1,
      isWeighted: false,
    })
    const [unmapped] = assumptions.filter(({ about }) => about === "notMapped")
    const ids = unmapped?.about === "notMapped" ? unmapped.facts.map(({ id }) => id) : []
    expect(ids).toContain("birthDay")
    expect(ids).not.toContain("goodConduct")
    expect(ids).not.toContain("detainedAccused")
  })

  test("are distinguished from lists of which nothing is known", async () => {
    const files = { "prisoners.csv": "شماره,x\n1,yes\n", "convictions.csv": "who,degree,intentional\n" }
    expect("earlierConvictions" in factsIn(await readAll(withList("unknown"), files))).toBe(false)
    const byColumn = await readAll(withList("{ column: x }"), files)
    expect(factsIn(byColumn)["earlierConvictions"]).toEqual([])
  })

  test("are families of prisoners who are not there", async () => {
    const { leftOut, population } = await readAll(
      `${prisoners("      goodConduct: x\n")}  family:
    file: families.csv
    id: id
    belongsTo: prisoner
`,
      { "prisoners.csv": "شماره,x\n1,yes\n", "families.csv": "id,prisoner\nA,1\nB,2\nC,\n" },
    )
    expect(population.tables.family?.ids).toEqual(["A", "C"])
    expect([...(population.tables.family?.belonging?.rows ?? [])]).toEqual([0, -1])
    expect(leftOut.map(({ flaws, ...row }) => [row.case, flaws[0]?.code])).toEqual([
      ["B", "row.unknownOwner"],
    ])
  })
})

describe("a mapping that is wrong", () => {
  const file = { "prisoners.csv": "شماره,conduct,conduct2\n1,yes,yes\n" }

  test.each([";", "\t", "|"])(
    "is refused where its columns are separated by %j, which is named",
    async (delimiter) => {
      const mapping = `${head}tables:\n  prisoner:\n    file: a.csv\n    id: id\n    facts: { goodConduct: conduct }\n`
      const table = ["id,conduct", "1,yes"].join("\n").replaceAll(",", delimiter)
      expect(await errorsOf(mapping, { "a.csv": table })).toEqual([
        ["mapping.otherDelimiter", 5, 11, "a.csv"],
      ])
      const told = mapping.replace(
        "    id:",
        `    delimiter: ${delimiter === "\t" ? "tab" : JSON.stringify(delimiter)}\n    id:`,
      )
      expect((await readAll(told, { "a.csv": table })).population.tables.prisoner?.ids).toEqual(["1"])
    },
  )

  test("is refused with its places and the names that come nearest", async () => {
    expect(await errorsOf(prisoners("      goodConduc: conduct\n"), file)).toEqual([
      ["mapping.unknownFact", 8, 19, "goodConduc", "goodConduct"],
    ])
    expect(await errorsOf(prisoners("      goodConduct: conductt\n"), file)).toEqual([
      ["mapping.unknownColumn", 8, 20, "conductt", "conduct", "conduct2"],
    ])
    expect(
      await errorsOf(prisoners("      offence: { column: conduct, codes: { a: fraude } }\n"), file),
    ).toEqual([["mapping.unknownCode", 8, 47, "fraude", "fraud"]])
    expect(await errorsOf(prisoners("      goodConduct: { colum: conduct }\n"), file)).toEqual([
      ["mapping.missing", 8, 20, undefined],
      ["mapping.unexpected", 8, 29, undefined, "column"],
    ])
  })

  test("is refused at once for what is wrong with itself and for what its files have not", async () => {
    expect(await errorsOf(prisoners("      endOfTerm: conductt\n      goodConduc: conduct\n"), file)).toEqual(
      [
        ["mapping.unknownColumn", 8, 18, "conductt", "conduct", "conduct2"],
        ["mapping.unknownFact", 9, 19, "goodConduc", "goodConduct"],
      ],
    )
  })

  test.each([
    ["a day that there is not", prisoners("").replace("۰۷/۰۱", "13/01"), "mapping.notADay"],
    ["a table of things", `${head}tables: { prisoners: { file: a.csv, id: a } }`, "mapping.unknownKind"],
    ["a file that is not there", prisoners("      goodConduct: x\n"), "mapping.noFile"],
    ["no table", `${head}tables: {}`, "mapping.noTable"],
    ["no form", "- 1", "mapping.wrongForm"],
    ["no YAML", "a: [", "document.syntax"],
    [
      "a group without a title",
      prisoners("      goodConduct: x\n", "    groups: { provnce: x }\n"),
      "mapping.unknownGroup",
    ],
    [
      "owners of whom there is no table",
      `${head}tables: { family: { file: a.csv, id: a, belongsTo: b } }`,
      "mapping.noOwner",
    ],
    [
      "a list that does not say what it is without rows",
      prisoners(
        "      goodConduct: x\n",
        "    lists: { furloughs: { file: a.csv, case: a, fields: { days: d } } }\n",
      ),
      "mapping.missing",
    ],
    ["a value that is none", prisoners("      goodConduct: { value: perhaps }\n"), "mapping.wrongValue"],
  ])("names %s", async (_, mapping, code) => {
    expect((await errorsOf(mapping)).map(([found]) => found)).toContain(code)
  })

  test("is one whose column stands twice in the file", async () => {
    const twice = { "prisoners.csv": "شماره,conduct,Conduct\n1,yes,yes\n" }
    expect(await errorsOf(prisoners("      goodConduct: conduct\n"), twice)).toEqual([
      ["mapping.twoColumns", 8, 20, "conduct"],
    ])
  })

  test("is told from a file that breaks off, of which nothing is used", async () => {
    const open = { "prisoners.csv": 'شماره,conduct\n1,yes\n2,"no\n3,yes\n' }
    const [error] = await errorsOf(prisoners("      goodConduct: conduct\n"), open)
    expect(error).toEqual(["population.brokenFile", 3])
    const here = await mkdtemp(join(folder, "parquet-"))
    await writeFile(join(here, "a.parquet"), "PAR1")
    await appendFile(join(here, "population.yaml"), `${head}tables: { prisoner: { file: a.parquet, id: a } }`)
    const result = await readPopulation(join(here, "population.yaml"), iran)
    expect(Result.isFailure(result) && result.failure.map(({ code }) => code)).toEqual(["mapping.brokenFile"])
  })
})
