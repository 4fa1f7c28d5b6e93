/** Figures are what a replay of all events says, however the feed was folded. */

import type { AnyState } from "@bazgasht/casework"
import { type FeedEntry, StorageError } from "@bazgasht/casework/ports"
import {
  type CaseChange,
  compareFigures,
  type FigureCell,
  type FigurePart,
  keepUp,
  type PersonAmount,
  type ProjectionStore,
  readFigures,
} from "@bazgasht/casework/projections"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isUnitChanged } from "../../src/life-cycle/change-unit.ts"
import { keyOf, replayedByPerson, replayed as replayedOf } from "./replayed.ts"
import { changesOf, feedOf, figures, firstDay, projection, step, storeOf, unitOf } from "./stays.ts"

const history = fc.array(step, { maxLength: 24 }).map(feedOf)
const anyDay = fc.integer({ min: firstDay - 8, max: firstDay + 36 }) as fc.Arbitrary<Day>

const replayed = (feed: ReadonlyArray<FeedEntry>, day: Day, readings = {}) =>
  replayedOf(figures, changesOf(feed), unitOf, day, readings)

const nameOf = (person: PersonAmount): string => `${keyOf(person)}\0${person.of}`

/** Whether the state before a change had said of a day that something begins or ends on it, in a cell. */
const saidBefore = (
  { before, event, kind }: CaseChange,
  { code, figure, unit }: FigureCell,
  day: Day,
): boolean =>
  figures
    .filter(({ id }) => id === figure)
    .flatMap(({ sources }) => sources.filter((source) => source.kind === kind))
    .flatMap(
      ({ ofState }) =>
        (ofState as ((state: AnyState) => ReadonlyArray<FigurePart>) | undefined)?.(before) ?? [],
    )
    // A case that is handed over says nothing else of the days before.
    .filter(({ from }) => from !== undefined && (!isUnitChanged(event) || from >= event.at))
    .filter(({ amount, from = day, to }) => amount !== 0 && (to === undefined || to > from))
    .some(
      (part) =>
        (part.unit ?? unitOf(kind, before)) === unit &&
        (part.code ?? "") === code &&
        (part.from === day || part.to === day),
    )

const run = <Value>(effect: Effect.Effect<Value, StorageError>): Promise<Value> => Effect.runPromise(effect)

/** A process that is killed at some writes: before they are stored, or before it hears that they are. */
const killed = (
  store: ProjectionStore,
  faults: ReadonlyArray<"none" | "before" | "after">,
): ProjectionStore => {
  let place = 0
  const lost = new StorageError({ code: "storage.outcomeUnknown" })
  return {
    ...store,
    keepRows: (change) =>
      Effect.suspend(() => {
        const fault = faults[place++] ?? "none"
        if (fault === "before") return Effect.fail(lost)
        return fault === "after"
          ? Effect.andThen(store.keepRows(change), Effect.fail(lost))
          : store.keepRows(change)
      }),
  }
}

/** A process that ends otherwise than killed is a fault of ours. */
const onlyKilled = (error: unknown): void => {
  if (!(error instanceof StorageError && error.code === "storage.outcomeUnknown")) throw error
}

const faults = fc.array(fc.constantFrom("none" as const, "before" as const, "after" as const), {
  maxLength: 12,
})

describe("figures over random histories", () => {
  it("are what a replay of all events says, as of any day and as known by any day", async () => {
    await fc.assert(
      fc.asyncProperty(history, anyDay, fc.nat(9), anyDay, async (feed, day, later, since) => {
        const store = storeOf(feed)
        await run(keepUp(store, projection))
        const knownBy = (day + later) as Day
        expect((await run(readFigures(store, projection, { day }))).values).toEqual(replayed(feed, day))
        expect((await run(readFigures(store, projection, { day, knownBy, since }))).values).toEqual(
          replayed(feed, day, { knownBy, since }),
        )
      }),
      { numRuns: runs(300) },
    )
  })

  it("are of the people who have anything in them, as of any day and as known by any day", async () => {
    await fc.assert(
      fc.asyncProperty(history, anyDay, fc.nat(9), anyDay, async (feed, day, later, since) => {
        const store = storeOf(feed)
        await run(keepUp(store, projection, { pageSize: 5 }))
        const readings = { since, knownBy: (day + later) as Day }
        const { people } = await run(readFigures(store, projection, { day, ...readings, withPeople: true }))
        const named = people?.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
        expect(named).toEqual(replayedByPerson(figures, changesOf(feed), unitOf, day, readings))
      }),
      { numRuns: runs(300) },
    )
  })

  it("are the same in whatever pages the feed is folded, while it grows, by processes that are killed", async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(fc.record({ more: fc.nat(9), pageSize: fc.integer({ min: 1, max: 9 }), faults }), {
          maxLength: 6,
        }),
        async (feed, turns) => {
          const growing = feed.slice(0, 0) as Array<(typeof feed)[number]>
          const store = storeOf(growing)
          for (const { faults, more, pageSize } of turns) {
            growing.push(...feed.slice(growing.length, growing.length + more))
            const processes = [killed(store, faults), killed(store, faults.toReversed())]
            await Promise.all(
              processes.map((each, process) =>
                run(keepUp(each, projection, { pageSize: pageSize + 2 * process })).catch(onlyKilled),
              ),
            )
          }
          growing.push(...feed.slice(growing.length))
          await run(keepUp(store, projection, { pageSize: 3 }))
          const whole = storeOf(feed)
          expect(await run(keepUp(whole, projection))).toBe(feed.length)
          const rowsOf = (each: ProjectionStore) =>
            run(each.keptRows({ projection: projection.name, limit: 1_000 }))
          expect(await rowsOf(store)).toEqual(await rowsOf(whole))
        },
      ),
      { numRuns: runs(150) },
    )
  })

  it("of two days differ by what began, ended, moved and was corrected, and every correction is named", async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        anyDay,
        fc.nat(20),
        fc.nat(5),
        anyDay,
        async (feed, against, later, known, since) => {
          const store = storeOf(feed)
          const changes = changesOf(feed)
          await run(keepUp(store, projection))
          const [day, againstKnownBy] = [(against + later) as Day, (against + known) as Day]
          const { corrections, differences } = await run(
            compareFigures(store, projection, { day, against, againstKnownBy, since }),
          )
          const valuesOf = (part: "before" | "after") =>
            differences
              .map((each) => ({ figure: each.figure, unit: each.unit, code: each.code, value: each[part] }))
              .filter(({ value }) => value !== 0)
          expect(valuesOf("after")).toEqual(replayed(feed, day, { since }))
          expect(valuesOf("before")).toEqual(replayed(feed, against, { since, knownBy: againstKnownBy }))
          for (const each of differences) {
            const { after, before, began, corrected, ended, moved, recordedLate } = each
            expect(before + recordedLate + corrected + began + ended + moved).toBe(after)
            const named = corrections.filter((late) => keyOf(late) === keyOf(each))
            const sumOf = (isCorrection: boolean): number =>
              named
                .filter(({ corrects }) => corrects === isCorrection)
                .reduce((sum, { amount }) => sum + amount, 0)
            expect([sumOf(false), sumOf(true)]).toEqual([recordedLate, corrected])
          }
          for (const { corrects, day: counted, kind, position, recorded, subject, ...cell } of corrections) {
            expect(counted <= against && recorded > againstKnownBy).toBe(true)
            expect(feed[position - 1]).toMatchObject({ kind, subject })
            const change = changes[position - 1]
            // What is taken back was said: by the state before, of this day, in this cell.
            if (change !== undefined)
              expect({ corrects, cell, counted }).toEqual({
                corrects: saidBefore(change, cell, counted),
                cell,
                counted,
              })
          }
        },
      ),
      { numRuns: runs(300) },
    )
  })

  it("that are read while they are folded are those of one position", async () => {
    await fc.assert(
      fc.asyncProperty(history, anyDay, fc.integer({ min: 1, max: 4 }), async (feed, day, pageSize) => {
        const store = storeOf(feed)
        const reading = Effect.repeat(readFigures(store, projection, { day }), { times: 3 })
        const [{ position, values }] = await run(
          Effect.all([reading, keepUp(store, projection, { pageSize })], { concurrency: "unbounded" }),
        )
        expect(values).toEqual(replayed(feed.slice(0, position), day))
      }),
      { numRuns: runs(100) },
    )
  })

  it("that only move from one unit to another neither begin nor end", async () => {
    const content = { unit: "north", code: "", amount: 2 }
    const feed = feedOf([
      { place: 0, later: 0, closes: false, content },
      { place: 0, later: 5, closes: false, content: { ...content, unit: "south" } },
      { place: 1, later: 6, closes: false, content },
    ])
    const store = storeOf(feed)
    await run(keepUp(store, projection))
    const days = { against: firstDay as Day, day: (firstDay + 9) as Day }
    const { differences } = await run(compareFigures(store, projection, days))
    expect(differences).toEqual([
      {
        figure: "open",
        unit: "north",
        code: "",
        before: 2,
        recordedLate: 0,
        corrected: 0,
        began: 2,
        ended: 0,
        moved: -2,
        after: 2,
      },
      {
        figure: "open",
        unit: "south",
        code: "",
        before: 0,
        recordedLate: 0,
        corrected: 0,
        began: 0,
        ended: 0,
        moved: 2,
        after: 2,
      },
    ])
  })

  it("of a day are corrected where a case says otherwise than before, and else only recorded late", async () => {
    const content = { unit: "north", code: "", amount: 2 }
    const compared = async (feed: ReadonlyArray<FeedEntry>) => {
      const store = storeOf(feed)
      await run(keepUp(store, projection))
      const days = { against: (firstDay + 3) as Day, day: (firstDay + 9) as Day }
      const { differences } = await run(compareFigures(store, projection, days))
      return differences.find(({ unit }) => unit === "elsewhere")
    }
    const known = { place: 1, later: 8, closes: false, content }
    const course = { ...content, from: firstDay as Day }
    expect(
      await compared(feedOf([known, { place: 0, later: 0, closes: false, content: course }])),
    ).toMatchObject({
      before: 0,
      recordedLate: 2,
      corrected: 0,
      after: 2,
    })
    const first = { place: 0, later: 0, closes: false, content: course }
    const second = { ...first, later: 8, content: { ...course, amount: 5 } }
    expect(await compared(feedOf([first, second]))).toMatchObject({
      before: 2,
      recordedLate: 0,
      corrected: 3,
      after: 5,
    })
  })
})
