import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { runOverStores } from "./store-platform.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bazgasht-"))
})
afterAll(() => rm(folder, { recursive: true }))

const mapping = `
register: prisonerRecord
file: prisoners.csv
id: file
unit: prison
fields:
  person.sex: { column: sex, codes: { زن: female, مرد: male } }
  person.birthDay: { column: birth, as: day }
  custody.commitmentDay: { column: since, as: day, calendar: gregorian }
identifiers: { nationalId: number }
lists:
  debts:
    file: debts.csv
    record: file
    withoutRows: none
    fields: { id: id, kind: kind, judgmentSum: { column: sum, as: money, unit: toman } }
`

const head = "file,prison,sex,birth,since,number\n"
const sound = [
  "A-1,evin,زن,1360/02/01,2023-05-31,0013542419",
  "A-2,evin,مرد,1355/12/01,2022-01-01,",
  "A-3,karaj,مرد,,2021-01-01,",
]
const debts = "file,id,kind,sum\nA-1,d-1,dower,90000000\n"

const put = async (rows: ReadonlyArray<string>, entries = debts): Promise<string> => {
  await writeFile(join(folder, "map.yaml"), mapping)
  await writeFile(join(folder, "prisoners.csv"), `${head}${rows.join("\n")}\n`)
  await writeFile(join(folder, "debts.csv"), entries)
  return join(folder, "map.yaml")
}

const who = ["--by", "officer-1", "--role", "socialWorker"]

const imported = async (
  store: string,
  ...more: ReadonlyArray<string>
): Promise<{ readonly [name: string]: unknown }> => {
  const ran = await runOverStores(["import", store, join(folder, "map.yaml"), "--json", ...more])
  return { code: ran.code, ...(JSON.parse(ran.printed) as Record<string, unknown>) }
}

describe("bazgasht import", () => {
  test("says what it would do, does it, and does nothing when it is done again", async () => {
    const store = join(folder, "registers.sqlite")
    await put(sound)
    const counts = { registered: 3, changed: 0, unchanged: 0, refused: 0, problems: [] }
    expect(await imported(store, ...who, "--day", "1404/07/01")).toMatchObject({ code: 0, ...counts })
    const done = { ...counts, registered: 0, unchanged: 3 }
    expect(await imported(store, ...who, "--day", "1404/07/02")).toMatchObject({ code: 0, ...done })

    await put([sound[0]?.replace("evin", "karaj") ?? "", ...sound.slice(1)], `${debts}A-2,d-2,dower,5\n`)
    const dry = await imported(store, "--dry-run", "--day", "1404/07/03")
    expect(dry).toMatchObject({ code: 0, dryRun: true, changed: 2, unchanged: 1, refused: 0 })
    expect(await imported(store, ...who, "--day", "1404/07/03")).toMatchObject({ changed: 2, unchanged: 1 })
    expect(await imported(store, "--dry-run", "--day", "1404/07/04")).toMatchObject({ unchanged: 3 })
    const verified = await runOverStores(["verify", store])
    expect(verified.code).toBe(0)
  })

  test("names each bad row by its field, repeats no value, and takes the good rows", async () => {
    const store = join(folder, "bad.sqlite")
    await put(
      [
        ...sound,
        "A-4,evin,زن,yesterday,2023-05-31,",
        "A-5,evin,زن,1360/02/01,2023-05-31,0013542419",
        "A-6,evin,زن,1360/02/01,2023-05-31,secret",
        "A-1,evin,زن,1360/02/01,2023-05-31,",
        ",evin,زن,1360/02/01,2023-05-31,",
        "A-7,,زن,1360/02/01,2023-05-31,",
        "A-8,evin,زن,1360/02/01,2023-05-31,",
      ],
      `${debts}A-8,d-8,gambling,7\nA-9,d-9,dower,7\n`,
    )
    const dry = await imported(store, ...who, "--day", "1404/07/01")
    expect(dry).toMatchObject({ code: 1, registered: 3, refused: 8 })
    const problems = dry["problems"] as ReadonlyArray<{ readonly [name: string]: unknown }>
    expect(problems.map((one) => ["file", "line", "field", "code"].map((name) => one[name]))).toEqual([
      ["prisoners.csv", 5, "birth", "cell.notADay"],
      ["prisoners.csv", 8, "file", "row.duplicateId"],
      ["prisoners.csv", 9, "file", "row.noId"],
      ["prisoners.csv", 10, "prison", "row.noId"],
      ["debts.csv", 4, undefined, "row.unknownCase"],
      ["prisoners.csv", 6, "identifiers", "claim.held"],
      ["prisoners.csv", 7, "identifiers", "identifier.malformed"],
      ["prisoners.csv", 11, "debts.0.kind", "code.unknown"],
    ])
    expect(JSON.stringify(dry)).not.toMatch(/yesterday|secret|0013542419|gambling/)
    const shown = await runOverStores(["import", store, join(folder, "map.yaml"), "--dry-run"], "fa")
    expect(shown.errors).toContain("prisoners.csv:5")
    expect(shown.errors).not.toMatch(/yesterday|secret|0013542419|gambling/)
  })

  test("refuses a mapping by its place, and who does not keep the register", async () => {
    await put(sound)
    await writeFile(join(folder, "map.yaml"), mapping.replace("person.sex", "persn.sex"))
    const wrong = await runOverStores([
      "import",
      join(folder, "x.sqlite"),
      join(folder, "map.yaml"),
      "--dry-run",
    ])
    expect(wrong.code).toBe(1)
    expect(wrong.errors).toContain("map.yaml:7:14")
    expect(wrong.errors).toContain('(perhaps "person")')
    await put(sound)
    const nobody = await runOverStores(["import", join(folder, "x.sqlite"), join(folder, "map.yaml")])
    expect(nobody.code).toBe(2)
    const stranger = await runOverStores([
      "import",
      join(folder, "x.sqlite"),
      join(folder, "map.yaml"),
      "--by",
      "o-1",
      "--role",
      "family",
    ])
    expect(stranger.code).toBe(2)
  })
})

describe("bazgasht population derive", () => {
  test("writes the population of the registers under pseudonyms, and reads it again", async () => {
    const store = join(folder, "derived.sqlite")
    await put(sound)
    await imported(store, ...who, "--day", "1404/07/01")
    const out = join(folder, "population")
    const derived = await runOverStores([
      "population",
      "derive",
      store,
      "--out",
      out,
      "--day",
      "1404/07/01",
      "--json",
    ])
    expect(derived.code).toBe(0)
    const { cases, digest, leftOut } = JSON.parse(derived.printed)
    expect([cases.prisoner, leftOut]).toEqual([3, []])
    const written = await readFile(join(out, "prisoners.csv"), "utf8").catch(() =>
      readFile(join(out, "prisoner.csv"), "utf8"),
    )
    expect(written).not.toMatch(/A-[123]|0013542419/)
    expect(written).toMatch(/prisoner-1/)
    const again = await runOverStores(["population", "check", join(out, "population.yaml"), "--json"])
    expect(JSON.parse(again.printed)).toMatchObject({ digest, leftOut: [], cases: { prisoner: 3 } })

    const before = await runOverStores([
      "population",
      "derive",
      store,
      "--out",
      out,
      "--day",
      "1404/06/31",
      "--json",
    ])
    expect(JSON.parse(before.printed).cases.prisoner).toBe(0)
  })
})
