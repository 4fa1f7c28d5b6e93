/** Kept tables: what is computed from the feed, with the position on which it rests. */

import {
  compareTexts,
  type KeptChange,
  type KeptRow,
  maxKeptRows,
  maxNameBytes,
  PositionConflict,
  type StorageAdapter,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type ConformanceTest, tests, testsNeeding } from "../conformance-test.ts"
import { broken, equal, failureOf, holds, isSame, refused, winnersOf } from "../expect.ts"

const keeperOf = ({ dropRows, keepRows, keptRows }: StorageAdapter) => {
  if (dropRows === undefined || keepRows === undefined || keptRows === undefined)
    return broken("the adapter declares projections, and does not keep rows")
  return {
    dropRows,
    keepRows,
    keptRows,
    table: (projection: string) => keptRows({ projection, limit: 1_000 }),
  }
}

const first: KeptChange = {
  projection: "loans",
  expectedPosition: 0,
  position: 3,
  rows: [
    { key: "b", value: { count: 2, by: ["می‌خواهم", null] } },
    { key: "a", value: 1 },
  ],
}
const kept = {
  position: 3,
  rows: [
    { key: "a", value: 1 },
    { key: "b", value: { count: 2, by: ["می‌خواهم", null] } },
  ],
}

const nothing = { position: 0, rows: [] }

export const keeping: ReadonlyArray<ConformanceTest> = [
  ...testsNeeding("projections", {
    *"rows are kept with the position on which they rest, and those that a change does not name stay"({
      adapter,
    }) {
      const { keepRows, table } = keeperOf(adapter)
      equal(yield* table("loans"), nothing, "before anything")
      yield* keepRows(first)
      equal(yield* table("loans"), kept, "after the first change")
      yield* keepRows({
        ...first,
        expectedPosition: 3,
        position: 4,
        rows: [{ key: "a" }, { key: "none" }, { key: "c", value: null }],
      })
      equal(
        yield* table("loans"),
        { position: 4, rows: [kept.rows[1], { key: "c", value: null }] },
        "after a row was removed and another came",
      )
      yield* keepRows({ ...first, expectedPosition: 4, position: 9, rows: [] })
      equal((yield* table("loans")).position, 9, "position of a change of no row")
      equal(yield* table("cars"), nothing, "another table")
    },
    *"a change from another position is refused, and nothing of it is kept"({ adapter }) {
      const { keepRows, table } = keeperOf(adapter)
      const from = (expectedPosition: number): KeptChange => ({
        ...first,
        expectedPosition,
        position: 10,
        rows: [{ key: "a" }, { key: "z", value: 7 }],
      })
      const conflict = (expectedPosition: number, actual: number) =>
        Effect.map(failureOf(keepRows(from(expectedPosition)), `from ${expectedPosition}`), (failure) => {
          if (!(failure instanceof PositionConflict)) return broken("the failure is no PositionConflict")
          const { code, params, projection } = failure
          equal(
            { code, params, projection },
            {
              code: "storage.positionConflict",
              params: { expected: expectedPosition, actual },
              projection: "loans",
            },
            "failure",
          )
        })
      yield* conflict(3, 0)
      equal(yield* table("loans"), nothing, "a table that was never begun")
      yield* keepRows(first)
      for (const position of [0, 2, 4]) yield* conflict(position, 3)
      equal(yield* table("loans"), kept, "rows after refusals")
    },
    *"of many changes from one position exactly one is kept, wholly"({ adapter, store }) {
      const other = adapter.capabilities.shared ? yield* store.open : adapter
      let position = 0
      for (let turn = 1; turn <= 5; turn++) {
        const rivals = Array.from({ length: 6 }, (_, rival) => ({
          rival,
          keeper: keeperOf(rival % 2 === 0 ? adapter : other),
        }))
        const winners = yield* winnersOf(
          rivals,
          ({ keeper, rival }) =>
            keeper.keepRows({
              projection: "loans",
              expectedPosition: position,
              position: turn,
              rows: [
                { key: "turn", value: turn },
                { key: "winner", value: rival },
                { key: `of ${rival}`, value: turn },
              ],
            }),
          "storage.positionConflict",
        )
        equal(winners.length, 1, "winners")
        position = turn
        const winner = winners[0]?.rival ?? broken("no winner")
        const rows = new Map(
          (yield* keeperOf(other).table("loans")).rows.map(({ key, value }) => [key, value]),
        )
        equal(
          [rows.get("turn"), rows.get("winner"), rows.get(`of ${winner}`)],
          [turn, winner, turn],
          "rows of the winner",
        )
      }
    },
    *"rows are read by their keys, and in pages by the code points of their keys"({ adapter }) {
      const { keepRows, keptRows } = keeperOf(adapter)
      const keys = ["", "a", "a/", "a/1", "a/2", "a0", "ب", "\ufb8e", "\u{1F600}"].slice(1)
      const rows: ReadonlyArray<KeptRow> = keys.map((key, value) => ({ key, value }))
      yield* keepRows({ ...first, rows: rows.toReversed() })
      const page = (range: { readonly from?: string; readonly below?: string }, limit: number) =>
        Effect.map(keptRows({ projection: "loans", ...range, limit }), (found) => {
          equal(found.position, 3, "position of a page")
          return found.rows
        })
      equal(yield* page({}, 1_000), rows, "all")
      equal(yield* page({}, 3), rows.slice(0, 3), "a page")
      equal(yield* page({ from: "a/1" }, 2), rows.slice(3 - 1, 4), "a page from a key")
      equal(yield* page({ from: "a/", below: "a0" }, 9), rows.slice(1, 4), "a range")
      equal(yield* page({ from: "a/3", below: "a/9" }, 9), [], "an empty range")
      equal(yield* page({ from: "\ufb8e" }, 9), rows.slice(-2), "above the surrogates")
      const asked = ["ب", "a", "nothing", "a/2"]
      const found = yield* keptRows({ projection: "loans", keys: asked })
      equal(
        { ...found, rows: found.rows.toSorted((one, other) => compareTexts(one.key, other.key)) },
        { position: 3, rows: rows.filter(({ key }) => asked.includes(key)) },
        "by keys",
      )
      equal(yield* keptRows({ projection: "loans", keys: [] }), { position: 3, rows: [] }, "by no key")
    },
    *"a table that is dropped begins anew, and the others stay"({ adapter }) {
      const { dropRows, keepRows, table } = keeperOf(adapter)
      yield* keepRows(first)
      yield* keepRows({ ...first, projection: "cars" })
      yield* dropRows("loans")
      yield* dropRows("nothing")
      equal(yield* table("loans"), nothing, "dropped")
      equal(yield* table("cars"), kept, "another")
      const late = { ...first, expectedPosition: 3, position: 5 }
      yield* refused(keepRows(late), "storage.positionConflict", "a change of the table that was dropped")
      yield* keepRows({ ...first, rows: [] })
      equal(yield* table("loans"), { position: 3, rows: [] }, "begun anew")
    },
    *"kept tables last exactly as long as the events beside them"({ store }) {
      const { durable } = yield* Effect.scoped(
        Effect.gen(function* () {
          const adapter = yield* store.open
          yield* keeperOf(adapter).keepRows(first)
          return adapter.capabilities
        }),
      )
      equal(yield* keeperOf(yield* store.open).table("loans"), durable ? kept : nothing, "opened again")
    },
    *"changes of kept tables that make no sense are refused"({ adapter }) {
      const { dropRows, keepRows, keptRows, table } = keeperOf(adapter)
      yield* keepRows(first)
      const next: KeptChange = { ...first, expectedPosition: 3, position: 4 }
      const senseless: Readonly<Record<string, Partial<KeptChange>>> = {
        "no name": { projection: "" },
        "a position that is not behind": { position: 3 },
        "half a position": { position: 4.5 },
        "a key twice": { rows: [{ key: "a", value: 1 }, { key: "a" }] },
        "no key": { rows: [{ key: "", value: 1 }] },
        "U+0000 in a value": { rows: [{ key: "a", value: "\0" }] },
        "half a code point in a key": { rows: [{ key: "\ud83d", value: 1 }] },
        "too many rows": {
          rows: Array.from({ length: maxKeptRows + 1 }, (_, place) => ({ key: `row ${place}` })),
        },
      }
      for (const [what, part] of Object.entries(senseless))
        yield* refused(keepRows({ ...next, ...part }), "storage.invalid", what)
      const long = "ب".repeat(maxNameBytes / 2)
      yield* refused(
        keepRows({ ...next, rows: [{ key: `${long}a`, value: 1 }] }),
        "storage.tooLarge",
        "a key that is too long",
      )
      yield* refused(
        keepRows({ ...next, rows: [{ key: "a", value: "x".repeat(adapter.capabilities.maxBytes) }] }),
        "storage.tooLarge",
        "a value that is too long",
      )
      yield* refused(keptRows({ projection: "", limit: 1 }), "storage.invalid", "rows of no table")
      yield* refused(keptRows({ projection: "loans", limit: 0 }), "storage.invalid", "a page of nothing")
      yield* refused(keptRows({ projection: "loans", keys: [""] }), "storage.invalid", "a row of no key")
      yield* refused(dropRows(""), "storage.invalid", "dropping no table")
      equal(yield* table("loans"), kept, "as it was")
      const rows = Array.from({ length: maxKeptRows }, (_, place) => ({
        key: long.slice(3) + String(place).padStart(6, "0"),
        value: place,
      }))
      yield* keepRows({ ...next, projection: long, expectedPosition: 0, rows })
      const [last] = (yield* keptRows({ projection: long, keys: [rows.at(-1)?.key ?? ""] })).rows
      holds(isSame(last, rows.at(-1)), "as many and as long as may be")
    },
  }),
  ...tests({
    *"kept tables are there exactly if they are declared"({ adapter }) {
      const { capabilities, dropRows, keepRows, keptRows } = adapter
      yield* Effect.void
      for (const operation of [dropRows, keepRows, keptRows])
        holds(
          (capabilities.projections === true) === (operation !== undefined),
          "keepRows, keptRows and dropRows are there where projections are declared, and nowhere else",
        )
    },
  }),
]
