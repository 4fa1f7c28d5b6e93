import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chain, noHash, type StoredEvent } from "@bazgasht/casework/ports"
import { jalaliDay } from "@bazgasht/iran"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { type Happening, opened, returned, writeHappenings } from "./after-care-world.ts"
import { runOverStores } from "./store-platform.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-figures-"))
const file = join(folder, "cases.sqlite")

const written = (happenings: ReadonlyArray<Happening>, into = file) => writeHappenings(into, happenings)

/** A unit as the register has it. */
const founded = (subject: string, kind: string, name: string, parent?: string, from = 10_000) => {
  const places = [{ from, ...(parent === undefined ? {} : { parent }) }]
  const content = { kind, names: [{ from, name }], places }
  return {
    kind: "unit",
    subject,
    expectedVersion: 0,
    events: chain([{ kind: "unit", subject, version: 1, body: {} }], noHash) as [StoredEvent],
    document: { stage: "active", version: 1, participants: [], subject, day: from, ...content },
    attributes: { stage: "active", kind },
    messages: [],
  }
}

const [may, june] = [jalaliDay(1404, 2, 31), jalaliDay(1404, 3, 31)]

beforeAll(() =>
  Effect.runPromise(
    written([
      ...Array.from({ length: 7 }, (_, place) => opened(`a-${place}`, "fars", may - 10 + place, may - 12)),
      ...Array.from({ length: 2 }, (_, place) => opened(`b-${place}`, "yazd", may - 2, may - 3)),
      ...Array.from({ length: 6 }, (_, place) => opened(`c-${place}`, "qom", may - 1, may - 2)),
      returned("a-0", june - 5, june - 6),
      // What is entered in June of a release in May.
      opened("late", "fars", june - 4, may - 1),
    ]),
  ),
)

const figures = (...words: ReadonlyArray<string>) => runOverStores(["figures", file, ...words])

interface Row {
  readonly unit?: string
  readonly code?: string
  readonly value?: number
  readonly before?: number
  readonly recordedLate?: number
  readonly corrected?: number
  readonly began?: number
  readonly ended?: number
  readonly moved?: number
  readonly after?: number
}

interface Document {
  readonly position: number
  readonly isBehind: boolean
  readonly figures: ReadonlyArray<{ readonly id: string; readonly rows: ReadonlyArray<Row> }>
  readonly corrections: ReadonlyArray<{
    readonly subject: string
    readonly day: string
    readonly recorded: string
  }>
}

const rowsOf = async (figure: string, ...words: ReadonlyArray<string>): Promise<ReadonlyArray<Row>> => {
  const { code, errors, printed } = await figures("--json", ...words)
  expect([code, errors]).toEqual([0, ""])
  const document: Document = JSON.parse(printed)
  return document.figures.find(({ id }) => id === figure)?.rows ?? []
}

describe("bazgasht figures", () => {
  it("says figures as of a day, and from when they count", async () => {
    expect(await rowsOf("peopleFollowedUp", "--day", "1404/02/31")).toEqual([{ value: 15 }])
    expect(await rowsOf("peopleFollowedUp", "--day", "1404/02/20")).toEqual([{ value: 0 }])
    expect(await rowsOf("peopleReleased", "--day", "1404/03/31", "--since", "1404/02/29")).toEqual([
      { value: 7 },
      { code: "REL-CR", value: 7 },
    ])
    const { code, printed } = await figures("--day", "1404/02/31")
    expect(code).toBe(0)
    expect(printed).toContain("Figures (1404/02/31)")
    expect(printed).toMatch(/people followed after release +15/)
    expect(printed).toContain("events that it rests on: 17")
  })

  it("explains the difference between two days, and names each correction", async () => {
    const days = ["--day", "1404/03/31", "--against", "1404/02/31"]
    expect(await rowsOf("peopleFollowedUp", ...days)).toEqual([
      { before: 15, recordedLate: 0, corrected: 0, began: 1, ended: -1, moved: 0, after: 15 },
    ])
    const [released] = await rowsOf("peopleReleased", ...days)
    expect(released).toEqual({
      before: 15,
      recordedLate: 1,
      corrected: 0,
      began: 0,
      ended: 0,
      moved: 0,
      after: 16,
    })
    const { corrections }: Document = JSON.parse((await figures("--json", ...days)).printed)
    expect(corrections).toMatchObject([
      {
        subject: "late",
        day: "1404/02/30",
        recorded: "1404/03/27",
        figure: "peopleReleased",
        corrects: false,
      },
    ])
    // Read in June, the figure of May had it already.
    const [known] = await rowsOf("peopleReleased", ...days, "--known-by", "1404/03/30")
    expect(known).toMatchObject({ before: 16, recordedLate: 0, after: 16 })
    const { printed } = await figures(...days)
    expect(printed).toContain("afterCare/late")
  })

  it("breaks figures down, and hides what would give a few people away", async () => {
    const by = ["--day", "1404/02/31", "--by", "unit"]
    expect(await rowsOf("peopleFollowedUp", ...by)).toEqual([
      { value: 15 },
      { unit: "fars", value: 7 },
      { unit: "qom", value: 6 },
      { unit: "yazd", value: 2 },
    ])
    expect(await rowsOf("peopleFollowedUp", ...by, "--published")).toEqual([
      { value: 15 },
      { unit: "fars", value: 7 },
      { unit: "qom" },
      { unit: "yazd" },
    ])
    const { corrections }: Document = JSON.parse(
      (await figures("--json", "--published", "--day", "1404/03/31", "--against", "1404/02/31")).printed,
    )
    expect(corrections).toEqual([])
    const months = await rowsOf("peopleReleased", "--day", "1404/03/31", "--by", "month")
    expect(months).toEqual([
      { month: "1404/02", value: 16 },
      { month: "1404/02", code: "REL-CR", value: 16 },
    ])
  })

  it("breaks figures down by province, and counts one unit with all below it", async () => {
    const other = join(folder, "provinces.sqlite")
    await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const storage = yield* openSqlite({ file: other })
          yield* storage.commit(founded("south", "unit.province", "جنوب"))
          for (const unit of ["fars", "yazd"])
            yield* storage.commit(founded(unit, "unit.prison", unit, "south"))
        }),
      ),
    )
    await Effect.runPromise(
      written(
        ["fars", "fars", "yazd", "qom"].map((unit, place) => opened(`p-${place}`, unit, may, may - 1)),
        other,
      ),
    )
    const rows = async (...words: ReadonlyArray<string>) => {
      const ran = await runOverStores(["figures", other, "--day", "1404/03/31", "--json", ...words])
      const document: Document = JSON.parse(ran.printed)
      return document.figures.find(({ id }) => id === "peopleFollowedUp")?.rows
    }
    expect(await rows("--by", "province")).toEqual([
      { value: 4 },
      { province: "south", value: 3 },
      // It lies in no province that is registered.
      { province: "", value: 1 },
    ])
    expect(await rows("--unit", "south")).toEqual([{ value: 3 }])
    expect(await rows("--unit", "yazd", "--by", "unit")).toEqual([{ value: 1 }, { unit: "yazd", value: 1 }])
    const { printed } = await runOverStores(["figures", other, "--day", "1404/03/31", "--by", "province"])
    expect(printed).toContain("جنوب")
  })

  it("says of one unit which figures have cases that belong to none, and does not count them as nothing", async () => {
    const other = join(folder, "of-no-unit.sqlite")
    const complaint = (subject: string): Happening => ({
      ...{ kind: "grievance", subject, at: may },
      event: {
        ...{ type: "received", stage: "received", about: "conduct", complainedOf: [] },
        due: { acknowledgement: may + 3, ruling: may + 30 },
      },
    })
    await Effect.runPromise(written([opened("p-1", "fars", may, may - 1), complaint("c-1")], other))
    const run = (...words: ReadonlyArray<string>) =>
      runOverStores(["figures", other, "--day", "1404/03/31", "--lang", "en", ...words])
    const data = async (...words: ReadonlyArray<string>) =>
      (
        JSON.parse((await run("--json", ...words)).printed) as {
          readonly withoutUnit?: ReadonlyArray<string>
        }
      ).withoutUnit
    expect(await data()).toBeUndefined()
    expect(await data("--by", "unit")).toBeUndefined()
    const ofFars = await data("--unit", "fars")
    expect(ofFars).toEqual(expect.arrayContaining(["complaintsReceived"]))
    expect(ofFars).not.toContain("peopleFollowedUp")
    expect((await run("--unit", "fars")).printed).toContain(
      "these figures have cases of no unit, not counted here",
    )
    expect((await run()).printed).not.toContain("cases of no unit")
  })

  it("refuses a unit that the store does not know, and names the one that was probably meant", async () => {
    const other = join(folder, "unknown-unit.sqlite")
    await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const storage = yield* openSqlite({ file: other })
          yield* storage.commit(founded("shiraz", "unit.province", "شیراز"))
          yield* storage.commit(
            founded("new-shiraz", "unit.prison", "شیراز نو", "shiraz", jalaliDay(1404, 9, 1)),
          )
        }),
      ),
    )
    await Effect.runPromise(
      written([opened("p-1", "kerman", may, may - 1), returned("p-1", june, june)], other),
    )
    const run = (language: "fa" | "en", ...words: ReadonlyArray<string>) =>
      runOverStores(["figures", other, "--day", "1404/03/31", ...words], language)
    const said = (unit: string, meant: string) =>
      `bazgasht: the store has no such unit: --unit ${unit}; did you mean ${meant}?`
    for (const [unit, meant] of [
      ["shirz", "shiraz"],
      ["kermaan", "kerman"],
    ] as const)
      for (const words of [[], ["--json"], ["--by", "month"], ["--against", "1404/02/31"]]) {
        const { code, errors, printed } = await run("en", "--unit", unit, ...words)
        expect([code, errors, printed]).toEqual([2, expect.stringContaining(said(unit, meant)), ""])
      }
    const persian = await run("fa", "--unit", "shirz")
    expect([persian.code, persian.errors]).toEqual([2, expect.stringContaining("پایگاه چنین واحدی ندارد")])
    const nothingNear = await run("en", "--unit", "no unit at all")
    expect([nothingNear.code, nothingNear.errors]).toEqual([2, expect.stringContaining("the id of a unit")])
    // A unit that is not there yet, and one that the register does not have but a figure of another day has, are known.
    for (const unit of ["new-shiraz", "kerman"])
      expect(await run("en", "--unit", unit)).toMatchObject({ code: 0, errors: "" })
    const earlier = ["figures", other, "--day", "1404/01/01", "--unit", "kerman"]
    expect(await runOverStores(earlier)).toMatchObject({ code: 0, errors: "" })
  })

  it("reads a store without changing it, and keeps the table where it is asked to", async () => {
    const before = readFileSync(file)
    await figures()
    expect(readFileSync(file).equals(before)).toBe(true)
    expect((await figures("--keep")).code).toBe(0)
    const kept = await rowsOf("peopleFollowedUp", "--day", "1404/02/31")
    expect(kept).toEqual([{ value: 15 }])
    await Effect.runPromise(written([returned("a-1", june, june)]))
    const behind: Document = JSON.parse((await figures("--json")).printed)
    expect(behind).toMatchObject({ position: 17, isBehind: true })
    const current: Document = JSON.parse((await figures("--json", "--keep")).printed)
    expect(current).toMatchObject({ position: 18, isBehind: false })
  })

  it("writes tables, and pages with pictures in both languages", async () => {
    const { code, errors } = await figures(
      ...["--day", "1404/02/31", "--by", "unit", "--csv", folder, "--out", folder, "--lang", "fa"],
    )
    expect([code, errors]).toEqual([0, expect.stringContaining("figures.csv")])
    expect(readFileSync(join(folder, "figures.csv"), "utf8")).toContain("تحت مراقبت پس از خروج,fars,,7")
    const [fa, en] = ["fa", "en"].map((language) =>
      readFileSync(join(folder, `figures.${language}.html`), "utf8"),
    )
    expect(fa).toContain('dir="rtl"')
    expect(en).toContain("people followed after release")
    for (const page of [fa, en]) expect(page).toContain("<svg")
  })

  it("refuses days and breakdowns that make no sense", async () => {
    for (const [words, said] of [
      [["--against", "1404/03/01", "--day", "1404/02/01"], "a day before the day of the figures"],
      [["--day", "1404/03/01", "--known-by", "1404/02/01"], "not before the one whose figures"],
      [["--by", "provence"], "province"],
      [["--by", "month", "--day", "1404/03/01", "--against", "1404/02/01"], "without --against"],
      [["--published", "--smallest", "1"], "two or more"],
    ] as const) {
      const { code, errors } = await figures(...words)
      expect([code, errors]).toEqual([2, expect.stringContaining(said)])
    }
  })
})
