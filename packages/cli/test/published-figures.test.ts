/** What is published of a small organisation, publication after publication: no two give a few people away. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { jalali, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { formatDay } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { opened, returned, writeHappenings } from "./after-care-world.ts"
import { runOverStores } from "./store-platform.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-published-"))
afterAll(() => rmSync(folder, { recursive: true }))

const threshold = 5
const units = ["fars", "qom", "yazd"]
const firstDay = jalaliDay(1404, 1, 1)
const written = (day: number): string => formatDay(jalali, day as never)
/** The last day of a month of the year. */
const endOf = (month: number): number => (jalali.addMonths(firstDay, month) ?? firstDay) - 1

interface Life {
  readonly id: string
  readonly unit: string
  readonly from: number
  /** The day on which they are followed no more. */
  readonly to: number
}

const never = Number.POSITIVE_INFINITY

/** People of a few months, in months of few and of many changes. */
const lives: fc.Arbitrary<ReadonlyArray<Life>> = fc
  .tuple(
    fc.array(fc.integer({ min: 4, max: 14 }), { minLength: units.length, maxLength: units.length }),
    fc.array(
      fc.record({
        unit: fc.constantFrom(...units),
        month: fc.integer({ min: 2, max: 4 }),
        come: fc.constantFrom(0, 0, 1, 1, 2, 6),
        leave: fc.constantFrom(0, 0, 1, 1, 3, 5),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([begun, changes]) => {
    const all: Array<Life> = units.flatMap((unit, place) =>
      Array.from({ length: begun[place] ?? 0 }, (_, one) => ({
        ...{ id: `${unit}-${one}`, unit, from: firstDay + 5, to: never },
      })),
    )
    for (const [at, { come, leave, month, unit }] of changes.entries()) {
      const day = endOf(month) - 10 + at
      for (let one = 0; one < come; one++)
        all.push({ id: `${unit}-${at}-new-${one}`, unit, from: day, to: never })
      const there = all.filter((life) => life.unit === unit && life.from < day && life.to === never)
      for (const life of there.slice(0, leave)) all[all.indexOf(life)] = { ...life, to: day }
    }
    return all
  })

const happenings = (all: ReadonlyArray<Life>) =>
  all
    .flatMap(({ from, id, to, unit }) => [
      opened(id, unit, from, from),
      ...(to === never ? [] : [returned(id, to, to)]),
    ])
    .toSorted((one, other) => one.at - other.at)

interface Row {
  readonly unit?: string
  readonly month?: string
  readonly value?: number
  readonly before?: number
  readonly after?: number
  readonly code?: string
}

type Figures = ReadonlyArray<{ readonly id: string; readonly rows: ReadonlyArray<Row> }>

/** Numbers of a figure that were published of one day or month: by unit, and of all units under the empty name. */
interface Reading {
  readonly shown: ReadonlyMap<string, number | undefined>
  /** Who is counted. */
  readonly counts: (life: Life) => boolean
}

/** The numbers that can be known from a reading: those that it shows, and the only one that it does not show, by the sum. */
const knownIn = ({ shown }: Reading): ReadonlySet<string> => {
  const names = ["", ...units]
  // What is not listed is zero.
  const open = names.filter((name) => !shown.has(name) || shown.get(name) !== undefined)
  return new Set(open.length === units.length ? names : open)
}

/** Expects that no two readings tell together of few people. */
const expectSafe = (figure: string, all: ReadonlyArray<Life>, readings: ReadonlyArray<Reading>): void => {
  const known = readings.map(knownIn)
  for (const [place, one] of readings.entries())
    for (const [other, of] of readings.slice(0, place).entries())
      for (const name of ["", ...units]) {
        const within = all.filter(({ unit }) => name === "" || unit === name)
        const [now, then] = [within.filter(one.counts), within.filter(of.counts)]
        const changed = within.filter((life) => one.counts(life) !== of.counts(life)).length
        const difference = Math.abs(now.length - then.length)
        const isSmall = figure === "peopleFollowedUp" ? difference < threshold : changed < threshold
        if (difference === 0 || !isSmall) continue
        const areBothKnown = known[place]?.has(name) === true && known[other]?.has(name) === true
        expect(areBothKnown, `${figure} of ${name || "all"}: ${then.length} and ${now.length}`).toBe(false)
      }
}

const rowsIn = (figures: Figures, figure: string): ReadonlyArray<Row> =>
  (figures.find(({ id }) => id === figure)?.rows ?? []).filter(({ code }) => code === undefined)

const shownIn = (rows: ReadonlyArray<Row>, part: "value" | "before" | "after"): Reading["shown"] =>
  new Map(rows.map((row) => [row.unit ?? "", row[part]]))

const figures = async (store: string, ...words: ReadonlyArray<string>): Promise<Figures> => {
  const { code, errors, printed } = await runOverStores(["figures", store, "--json", ...words])
  expect([code, errors]).toEqual([0, ""])
  return (JSON.parse(printed) as { readonly figures: Figures }).figures
}

const isFollowedOn =
  (day: number) =>
  ({ from, to }: Life): boolean =>
    from <= day && day < to
const isReleasedIn =
  (since: number, day: number) =>
  ({ from }: Life): boolean =>
    since <= from && from <= day

let stores = 0
const storeOf = async (all: ReadonlyArray<Life>): Promise<string> => {
  const store = join(folder, `${stores++}.sqlite`)
  await Effect.runPromise(writeHappenings(store, happenings(all)))
  return store
}

describe("figures that are published", () => {
  it("tell of no few people who came or left between two days", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (all) => {
        const store = await storeOf(all)
        const of = await figures(
          store,
          ...["--published", "--by", "unit", "--day", written(endOf(3)), "--against", written(endOf(2))],
        )
        expectSafe("peopleFollowedUp", all, [
          { shown: shownIn(rowsIn(of, "peopleFollowedUp"), "before"), counts: isFollowedOn(endOf(2)) },
          { shown: shownIn(rowsIn(of, "peopleFollowedUp"), "after"), counts: isFollowedOn(endOf(3)) },
        ])
        expectSafe("peopleReleased", all, [
          {
            shown: shownIn(rowsIn(of, "peopleReleased"), "before"),
            counts: isReleasedIn(firstDay, endOf(2)),
          },
          { shown: shownIn(rowsIn(of, "peopleReleased"), "after"), counts: isReleasedIn(firstDay, endOf(3)) },
        ])
      }),
      { numRuns: runs(50, { least: 20 }) },
    )
  })

  it("tell of no few people who came or left between two months", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (all) => {
        const store = await storeOf(all)
        const of = await figures(store, "--published", "--by", "month", "--day", written(endOf(4)))
        const months = [1, 2, 3, 4]
        const shownOf = (figure: string, month: number): Reading["shown"] => {
          const name = `1404/0${month}`
          const row = rowsIn(of, figure).find((one) => one.month === name)
          return new Map([
            ["", row === undefined ? 0 : row.value],
            ...units.map((unit) => [unit, undefined] as const),
          ])
        }
        expectSafe(
          "peopleFollowedUp",
          all,
          months.map((month) => ({
            shown: shownOf("peopleFollowedUp", month),
            counts: isFollowedOn(endOf(month)),
          })),
        )
        const released = months.map((month) => ({
          shown: shownOf("peopleReleased", month),
          counts: isReleasedIn(endOf(month - 1) + 1, endOf(month)),
        }))
        expectSafe("peopleReleased", all, released)
        // The year to date may be published beside the months: it gives no month away.
        const hidden = released.filter(({ shown }) => shown.get("") === undefined)
        expect(hidden).not.toHaveLength(1)
      }),
      { numRuns: runs(50, { least: 20 }) },
    )
  })

  it("tell of no few people beside what was published before and is handed in", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (all) => {
        const store = await storeOf([])
        const files: Array<string> = []
        const readings: Array<{ readonly followed: Reading; readonly released: Reading }> = []
        let done = 0
        for (const month of [2, 3, 4]) {
          const day = endOf(month)
          await Effect.runPromise(
            writeHappenings(
              store,
              happenings(all).filter(({ at }) => done < at && at <= day),
            ),
          )
          done = day
          const words = ["--published", "--by", "unit", "--day", written(day), "--json"]
          const { code, errors, printed } = await runOverStores([
            ...["figures", store, ...words],
            ...files.flatMap((file) => ["--earlier", file]),
          ])
          expect([code, errors]).toEqual([0, ""])
          const file = `${store}-${month}.json`
          writeFileSync(file, printed)
          files.push(file)
          const of = (JSON.parse(printed) as { readonly figures: Figures }).figures
          readings.push({
            followed: { shown: shownIn(rowsIn(of, "peopleFollowedUp"), "value"), counts: isFollowedOn(day) },
            released: {
              shown: shownIn(rowsIn(of, "peopleReleased"), "value"),
              counts: isReleasedIn(firstDay, day),
            },
          })
        }
        expectSafe(
          "peopleFollowedUp",
          all,
          readings.map(({ followed }) => followed),
        )
        expectSafe(
          "peopleReleased",
          all,
          readings.map(({ released }) => released),
        )
      }),
      { numRuns: runs(40, { least: 15 }) },
    )
  })
})

describe("a file of an earlier publication", () => {
  let store = ""
  const words = ["--published", "--by", "unit"]
  const publication = () => join(folder, "publication.json")
  const people = (count: number, unit: string): ReadonlyArray<Life> =>
    Array.from({ length: count }, (_, one) => ({ id: `${unit}-${one}`, unit, from: firstDay + 5, to: never }))

  const publish = async (file: string, ...of: ReadonlyArray<string>): Promise<void> => {
    const { code, printed } = await runOverStores(["figures", store, "--json", ...of])
    expect(code).toBe(0)
    writeFileSync(file, printed)
  }

  beforeAll(async () => {
    store = await storeOf([...people(60, "fars"), ...people(20, "qom")])
    await publish(publication(), ...words, "--day", written(endOf(2)))
    const come = [{ id: "new", unit: "fars", from: endOf(3) - 2, to: never }]
    await Effect.runPromise(writeHappenings(store, happenings(come)))
  })

  const held = (...of: ReadonlyArray<string>) =>
    runOverStores(["figures", store, "--json", ...of, "--earlier", publication()])

  it("keeps one person who came since from being seen, and leaves the others as they are", async () => {
    const later = ["--day", written(endOf(3))]
    const alone = rowsIn(await figures(store, ...words, ...later), "peopleFollowedUp")
    expect(alone).toEqual([{ value: 81 }, { unit: "fars", value: 61 }, { unit: "qom", value: 20 }])
    const { printed } = await held(...words, ...later)
    const beside = (JSON.parse(printed) as { readonly figures: Figures }).figures
    expect(rowsIn(beside, "peopleFollowedUp")).toEqual([{}, { unit: "fars" }, { unit: "qom", value: 20 }])
  })

  it("is read whichever calendar and days it is of: of one day, of two and of months", async () => {
    const file = join(folder, "other-calendar.json")
    for (const of of [
      [...words, "--calendar", "gregorian"],
      [...words, "--against", written(endOf(1))],
      ["--published", "--by", "month"],
      ["--published", "--by", "month", "--calendar", "gregorian"],
      ["--published"],
    ]) {
      await publish(file, ...of, "--day", written(endOf(2)))
      const { code, errors, printed } = await runOverStores([
        ...["figures", store, ...of.filter((word) => word !== "--against" && !word.startsWith("1404"))],
        ...["--day", written(endOf(3)), "--earlier", file, "--json"],
      ])
      expect([of, code, errors]).toEqual([of, 0, ""])
      const rows = rowsIn((JSON.parse(printed) as { readonly figures: Figures }).figures, "peopleFollowedUp")
      expect(JSON.stringify(rows)).not.toContain("61")
      expect(JSON.stringify(rows)).not.toContain("81")
    }
  })

  it("is refused in words where it cannot be held against", async () => {
    const written2 = JSON.parse(readFileSync(publication(), "utf8")) as {
      readonly figures: ReadonlyArray<{ readonly id: string; readonly rows: ReadonlyArray<object> }>
      readonly [name: string]: unknown
    }
    const file = join(folder, "wrong.json")
    const other = await storeOf(people(9, "yazd"))
    const changed = (figure: string, change: object) => ({
      ...written2,
      figures: written2.figures.map((one) => (one.id === figure ? { ...one, ...change } : one)),
    })
    const { smallest: _, ...unpublished } = written2
    const day = ["--day", written(endOf(3))]
    const refusals: ReadonlyArray<readonly [string, string, string, ReadonlyArray<string>]> = [
      ["[1]", "the file of a publication", store, day],
      ["no json", "the file of a publication", store, day],
      [
        JSON.stringify({ ...written2, format: "bazgasht.worklist/2" }),
        "the file of a publication",
        store,
        day,
      ],
      [JSON.stringify(unpublished), "the file of a publication", store, day],
      [JSON.stringify({ ...written2, day: "1404/13/45" }), "the file of a publication", store, day],
      [
        JSON.stringify(changed("peopleFollowedUp", { definition: { fa: "کسان", en: "others" } })),
        "figure peopleFollowedUp is defined otherwise",
        store,
        day,
      ],
      [
        JSON.stringify(changed("peopleFollowedUp", { id: "somebody" })),
        "figure somebody is defined otherwise",
        store,
        day,
      ],
      [
        JSON.stringify(changed("peopleFollowedUp", { rows: [{ value: 79 }] })),
        "a publication of this store",
        store,
        day,
      ],
      [JSON.stringify(written2), "a publication of this store", other, day],
      [JSON.stringify(written2), "of the same day or of one before", store, ["--day", written(endOf(1))]],
    ]
    for (const [content, said, address, options] of refusals) {
      writeFileSync(file, content)
      const { code, errors, printed } = await runOverStores([
        ...["figures", address, ...words, ...options, "--earlier", file],
      ])
      expect([code, errors, printed]).toEqual([2, expect.stringContaining(said), ""])
      expect(errors).toContain(`--earlier ${file}`)
    }
    for (const [options, said] of [
      [["--published"], "with the same --by and --unit"],
      [[...words, "--unit", "fars"], "with the same --by and --unit"],
      [["--by", "unit"], "only with --published"],
    ] as const) {
      const { code, errors } = await held(...options, ...day)
      expect([code, errors]).toEqual([2, expect.stringContaining(said)])
    }
    const nothing = await runOverStores(["figures", store, ...words, "--earlier", join(folder, "none.json")])
    expect([nothing.code, nothing.errors]).toEqual([
      2,
      expect.stringContaining("a file or folder with this name"),
    ])
    const persian = await runOverStores(
      ["figures", store, "--published", ...day, "--earlier", publication()],
      "fa",
    )
    expect([persian.code, persian.errors]).toEqual([2, expect.stringContaining("انتشاری با همین")])
  })
})
