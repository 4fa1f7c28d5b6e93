import type { SQLInputValue } from "node:sqlite"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { storageOver } from "../src/storage.ts"
import { loan, message, opening } from "./commits.ts"
import { connected, newFile } from "./stores.ts"

const claim = (store: StorageAdapter, limit: number, now = 1_000) =>
  Effect.map(store.claim({ owner: "dispatcher-1", now, until: 2_000, limit }), (claimed) =>
    claimed.map(({ id }) => id),
  )

const filled = Effect.gen(function* () {
  const store = yield* openSqlite({ file: ":memory:" })
  for (const id of ["a", "b", "c", "d"]) yield* store.commit(opening(loan(id), { messages: [message(id)] }))
  for (const [id, notBefore] of Object.entries({ late: 900, early: 800, tomorrow: 5_000 }))
    yield* store.commit(opening(loan(id), { messages: [message(id, { notBefore })] }))
  return store
})

describe("a claim of fewer messages than are due", () => {
  it("takes in turn those that had to wait, the earliest first, and the others", () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const store = yield* filled
          expect(yield* claim(store, 1)).toEqual(["a"])
          expect(yield* claim(store, 1, 1_001)).toEqual(["early"])
          expect(yield* claim(store, 2)).toEqual(["b", "late"])
          expect(yield* claim(store, 3)).toEqual(["c", "d"])
        }),
      ),
    ))

  it("fills up from either", () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          expect(yield* claim(yield* filled, 5)).toEqual(["a", "b", "c", "late", "early"])
          expect(yield* claim(yield* filled, 9)).toEqual(["a", "b", "c", "d", "late", "early"])
        }),
      ),
    ))
})

it("seeks what is due, and walks over nothing that is not", () => {
  const connection = connected(newFile())
  const asked: Array<readonly [sql: string, parameters: ReadonlyArray<SQLInputValue>]> = []
  const store = storageOver({
    ...connection,
    all: (sql, ...parameters) => {
      asked.push([sql, parameters])
      return connection.all(sql, ...parameters)
    },
  })
  expect(Effect.runSync(claim(store, 3))).toEqual([])
  const plans = asked.flatMap(([sql, parameters]) =>
    connection.all<{ readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...parameters),
  )
  expect(new Set(plans.map(({ detail }) => detail))).toEqual(
    new Set(["<", "="].map((sign) => `SEARCH messages USING INDEX messages_due (<expr>${sign}?)`)),
  )
  connection.database.close()
})
