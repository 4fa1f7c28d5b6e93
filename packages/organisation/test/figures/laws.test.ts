/** The figures of the organisation over lives of its cases. */

import { compareFigures, keepUp, readFigures } from "@bazgasht/casework/projections"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { replayed } from "../../../casework/test/projections/replayed.ts"
import { organisationFigures, organisationProjection } from "../../src/figures/index.ts"
import { changesOf, histories, storeOf, unitOf } from "./lives.ts"

const projection = organisationProjection()
const history = await histories(projection.kinds.map(({ kind }) => kind))

/** A day of a history or near it. */
const dayIn = (feed: Awaited<ReturnType<typeof changesOf>>, place: number, later: number): Day =>
  ((feed[place % Math.max(1, feed.length)]?.event.at ?? 20_000) + later) as Day

describe("the figures of the organisation", () => {
  it("are what a replay of all events says, as of any day and as known by any day", async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.nat(),
        fc.integer({ min: -3, max: 40 }),
        fc.nat(30),
        async (feed, place, later, known) => {
          const store = storeOf(feed)
          await Effect.runPromise(keepUp(store, projection, { pageSize: 7 }))
          const changes = changesOf(feed)
          const day = dayIn(changes, place, later)
          const knownBy = (day + known) as Day
          const { values } = await Effect.runPromise(readFigures(store, projection, { day, knownBy }))
          expect(values).toEqual(replayed(organisationFigures, changes, unitOf, day, { knownBy }))
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it("of two days differ by exactly what is explained", async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), fc.nat(60), async (feed, place, later) => {
        const store = storeOf(feed)
        await Effect.runPromise(keepUp(store, projection))
        const against = dayIn(changesOf(feed), place, 0)
        const day = (against + later) as Day
        const { differences } = await Effect.runPromise(compareFigures(store, projection, { day, against }))
        for (const { after, before, began, corrected, ended, moved, recordedLate } of differences)
          expect(before + recordedLate + corrected + began + ended + moved).toBe(after)
      }),
      { numRuns: runs(60) },
    )
  })

  it("say of freed debtors parts that add up to their debt", async () => {
    const petitions = await histories(["debtPetition"])
    await fc.assert(
      fc.asyncProperty(petitions, async (feed) => {
        const store = storeOf(feed)
        await Effect.runPromise(keepUp(store, projection))
        const { values } = await Effect.runPromise(readFigures(store, projection, { day: 40_000 as Day }))
        const parts = values.filter(({ figure }) => figure === "debtOfFreed")
        const debts = changesOf(feed)
          .filter(({ event }) => event.type === "released")
          .flatMap(({ after }) =>
            "obligations" in after ? (after.obligations as ReadonlyArray<{ sum: number }>) : [],
          )
        expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(
          debts.reduce((sum, { sum: debt }) => sum + debt, 0),
        )
      }),
      { numRuns: runs(1_000) },
    )
  })

  it("say of every number that is by person whose it is, but for money that is free for anybody", async () => {
    const byPerson = organisationFigures.flatMap(({ byPerson, id }) => (byPerson === true ? [id] : []))
    const sums = (
      cells: ReadonlyArray<{ readonly figure: string; readonly code: string; value: number }>,
    ) => {
      const sum = new Map<string, number>()
      for (const { code, figure, value } of cells)
        if (byPerson.includes(figure) && !(figure === "poolsOnHand" && code === "free"))
          sum.set(`${figure}/${code}`, (sum.get(`${figure}/${code}`) ?? 0) + value)
      return [...sum].filter(([, value]) => value !== 0).toSorted()
    }
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), fc.nat(40), async (feed, place, later) => {
        const store = storeOf(feed)
        await Effect.runPromise(keepUp(store, projection))
        const day = dayIn(changesOf(feed), place, later)
        const { people, values } = await Effect.runPromise(
          readFigures(store, projection, { day, withPeople: true }),
        )
        expect(sums(people ?? [])).toEqual(sums(values))
      }),
      { numRuns: runs(100) },
    )
  })

  it("have ids, titles and definitions of their own, in both languages", () => {
    const texts = organisationFigures.flatMap(({ definition, title }) => [
      definition.fa,
      definition.en,
      title.fa,
      title.en,
    ])
    expect(new Set(texts).size).toBe(texts.length)
    expect(new Set(organisationFigures.map(({ id }) => id)).size).toBe(organisationFigures.length)
    for (const { id } of organisationFigures) expect(id).toMatch(/^[a-zA-Z]+$/)
  })
})
