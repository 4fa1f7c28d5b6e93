import type { Jurisdiction } from "@bazgasht/core"
import { type CaseFile, decodeCaseFile, outlook, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { decodeFamilyFile } from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import {
  any,
  before,
  type Day,
  decisionRule,
  formatDay,
  gregorian,
  onDay,
  today as todayOfCase,
} from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { boardAgrees, day as dayNamed, parole, ruritania } from "../../../core/test/country/ruritania.ts"
import { comingChanges } from "../../src/figures/index.ts"

const begun = dayNamed("2023/01/10")

const fileOf = (place: number, years: number, months: number, later: number, hearing?: number): CaseFile =>
  Result.getOrThrow(
    decodeCaseFile(
      {
        id: `R-${place}`,
        kind: "prisoner",
        custody: { commitmentDay: formatDay(gregorian, (begun + later) as Day), detention: [], escapes: [] },
        events: [],
        reports: { boardAgrees: true },
        sentences: [
          {
            judgmentDay: "2023/01/05",
            punishments: { imprisonment: { kind: "custody", term: `${years}y ${months}m` } },
            ...(hearing === undefined
              ? {}
              : { hearing: { day: formatDay(gregorian, (begun + hearing) as Day) } }),
          },
        ],
      },
      ruritania,
    ),
  )

const files = fc
  .array(
    fc.record(
      { years: fc.integer({ min: 1, max: 6 }), months: fc.nat(11), later: fc.nat(200), hearing: fc.nat(900) },
      { requiredKeys: ["years", "months", "later"] },
    ),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ hearing, later, months, years }, place) => fileOf(place, years, months, later, hearing)),
  )

const changesOf = (prisoners: ReadonlyArray<CaseFile>, day: number, through: number) =>
  Effect.runPromise(
    comingChanges({ prisoners, families: [] }, ruritania, { day: day as Day, through: through as Day }),
  )

const routesOn = (file: CaseFile, today: Day) =>
  outlook(ruritania.release?.routes ?? [], releaseFacts(file, ruritania, today), {
    ...{ pack: ruritania.pack, today, history: releaseHistory(file, ruritania, today) },
  }).routes

describe("what comes in the days ahead", () => {
  it("is what each file says on that day, and nothing else of these days", async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(500), fc.nat(400), async (prisoners, later, length) => {
        const day = (begun + later) as Day
        const list = await changesOf(prisoners, day, day + length)
        for (const { change, isCertain, on, rule, subject } of list) {
          expect(on > day && on <= day + length).toBe(true)
          const file = prisoners.find(({ id }) => id === subject)
          if (file === undefined) throw new Error("a change of no file")
          const outcomeOn = (today: number) =>
            routesOn(file, today as Day).find((decision) => decision.rule.id === rule)?.outcome.outcome
          if (change !== "begins") continue
          expect(outcomeOn(on - 1)).toBe("notYet")
          expect(outcomeOn(on)).toBe(isCertain ? "eligible" : "undetermined")
        }
        const expected = prisoners.flatMap((file) =>
          routesOn(file, day).flatMap(({ outcome, rule }) =>
            outcome.outcome === "notYet" && outcome.from <= day + length
              ? [[file.id, rule.id, outcome.from]]
              : [],
          ),
        )
        const found = list.filter(({ change }) => change === "begins")
        expect(found.map(({ on, rule, subject }) => [subject, rule, on]).toSorted()).toEqual(
          expected.toSorted(),
        )
        expect(list.map(({ on }) => on)).toEqual(
          list.map(({ on }) => on).toSorted((one, other) => one - other),
        )
      }),
      { numRuns: runs(60) },
    )
  })

  it("ends for certain only where the answer is known from that day on", async () => {
    const until = dayNamed("2024/06/20")
    const untilThenOr = decisionRule({
      ...parole,
      expression: any(before(todayOfCase, onDay(until)), boardAgrees),
    })
    const ruling = { ...ruritania, release: { ...ruritania.release, routes: [untilThenOr] } } as Jurisdiction
    const days = { day: dayNamed("2024/06/01"), through: dayNamed("2024/06/30") }
    const endOf = async (reports: object) => {
      const file = decodeCaseFile({ id: "R-1", kind: "prisoner", reports }, ruritania)
      const prisoners = [Result.getOrThrow(file)]
      return await Effect.runPromise(comingChanges({ prisoners, families: [] }, ruling, days))
    }
    const end = { change: "ends", on: until }
    expect(await endOf({ boardAgrees: false })).toMatchObject([{ ...end, isCertain: true }])
    expect(await endOf({})).toMatchObject([{ ...end, isCertain: false }])
    expect(await endOf({ boardAgrees: true })).toEqual([])
  })

  it("of a longer time holds that of a shorter one first", async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.nat(1_500),
        fc.nat(300),
        fc.nat(300),
        async (prisoners, later, short, more) => {
          const day = begun + later
          const [list, longer] = [
            await changesOf(prisoners, day, day + short),
            await changesOf(prisoners, day, day + short + more),
          ]
          expect(longer.slice(0, list.length)).toEqual(list)
          for (const change of longer) {
            expect(await changesOf(prisoners, day, change.on)).toContainEqual(change)
            expect(await changesOf(prisoners, day, change.on - 1)).not.toContainEqual(change)
          }
        },
      ),
      { numRuns: runs(40) },
    )
  })

  it("says when support whose end is decided ends", async () => {
    const family = (end: string) =>
      Result.getOrThrow(
        decodeFamilyFile(
          {
            kind: "family",
            id: "F-1",
            support: { status: "active", start: "2024/01/01", end, suspensions: [] },
          },
          ruritania,
          { today: dayNamed("2024/06/01") },
        ),
      )
    const days = { day: dayNamed("2024/06/01"), through: dayNamed("2024/06/30") }
    const ending = (end: string) =>
      Effect.runPromise(comingChanges({ prisoners: [], families: [{ file: family(end) }] }, ruritania, days))
    expect(await ending("2024/06/20")).toMatchObject([
      { kind: "family", subject: "F-1", about: "cover", change: "ends", on: dayNamed("2024/06/20") },
    ])
    expect(await ending("2024/07/20")).toEqual([])
  })
})
