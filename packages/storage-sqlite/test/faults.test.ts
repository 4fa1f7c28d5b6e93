import { readFileSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { StorageError, VersionConflict } from "@bazgasht/casework/ports"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { describe, expect, it } from "vitest"
import { storageOver } from "../src/storage.ts"
import { following, loan, message, opening } from "./commits.ts"
import { connected, newFile, withStore } from "./stores.ts"
import { verified } from "./verified.ts"

const opened = (file: string) => Effect.runPromise(Effect.flip(Effect.scoped(openSqlite({ file }))))

describe("a file that is no store", () => {
  it("is corrupt where it is no database", async () => {
    const file = newFile()
    writeFileSync(file, "این پایگاه داده نیست. ".repeat(100))
    expect(await opened(file)).toMatchObject({ code: "storage.corrupt" })
  })

  it("is unavailable where its folder does not exist", async () => {
    expect(await opened(`${newFile()}/none/store.sqlite`)).toMatchObject({ code: "storage.unavailable" })
  })

  it("is left alone where it belongs to another program", async () => {
    const file = newFile()
    const other = new DatabaseSync(file)
    other.exec("CREATE TABLE songs (title TEXT)")
    expect(await opened(file)).toMatchObject({
      code: "storage.invalid",
      params: { expected: "a store of cases, or a new file" },
    })
    expect(other.prepare("SELECT name FROM sqlite_schema").all()).toEqual([{ name: "songs" }])
    expect(other.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "delete" })
    other.close()
  })
})

describe("a full disk", () => {
  it("changes nothing, and is over when there is room again", async () => {
    const connection = connected(newFile())
    const { database } = connection
    const store = storageOver(connection)
    const pages = Number(connection.one<{ readonly page_count: number }>("PRAGMA page_count")?.page_count)
    database.exec(`PRAGMA max_page_count = ${pages + 24}`)
    const body = { type: "noted", text: "آ".repeat(2000) }

    const program = Effect.gen(function* () {
      let commit = opening(loan("loan-1"), { bodies: [body], messages: [message("message-1")] })
      let stored = 0
      const full = yield* Effect.flip(
        Effect.gen(function* () {
          for (;;) {
            yield* store.commit(commit)
            stored++
            commit = following(commit, { bodies: [body, body], messages: [message(`message-${stored + 1}`)] })
          }
        }),
      )
      expect(full).toMatchObject({ code: "storage.full" })
      expect(stored).toBeGreaterThan(2)
      expect(yield* verified(store)).toEqual(new Map([["loan-1", 2 * stored - 1]]))
      expect(yield* store.messages({ status: "waiting", limit: 1000 })).toHaveLength(stored)

      database.exec("PRAGMA max_page_count = 100000")
      expect(yield* store.commit(commit)).toEqual({ version: 2 * stored + 1, position: 2 * stored + 1 })
      yield* verified(store)
    })
    await Effect.runPromise(program)
    database.close()
  })
})

describe("another process that writes", () => {
  const held = (file: string) => {
    const other = connected(file)
    other.run("BEGIN IMMEDIATE")
    return other
  }

  it("makes the store unavailable to writers when it does not end, and never to readers", async () => {
    const file = newFile()
    await withStore({ file, busyTimeout: "60 millis" }, (store) =>
      Effect.gen(function* () {
        yield* store.commit(opening(loan("loan-1")))
        const other = held(file)
        const busy = yield* Effect.flip(store.commit(opening(loan("loan-2"))))
        expect(busy).toEqual(new StorageError({ code: "storage.unavailable" }))
        expect(yield* store.load(loan("loan-1"))).toMatchObject({ version: 1 })
        other.run("ROLLBACK")
        other.database.close()
        expect(yield* store.commit(opening(loan("loan-2")))).toEqual({ version: 1, position: 2 })
      }),
    )
  })

  it("is waited for without holding up the thread", async () => {
    const file = newFile()
    await withStore({ file, busyTimeout: "30 seconds" }, (store) =>
      Effect.gen(function* () {
        const other = held(file)
        const fiber = yield* Effect.forkChild(store.commit(opening(loan("loan-1"))))
        let turns = 0
        while (turns < 20) {
          yield* Effect.sleep("5 millis")
          turns++
        }
        expect(fiber.pollUnsafe()).toBeUndefined()
        other.run("COMMIT")
        other.database.close()
        expect(yield* Fiber.join(fiber)).toEqual({ version: 1, position: 1 })
      }),
    )
  })

  it("wins or loses a version, as we do", async () => {
    const file = newFile()
    await withStore({ file }, (one) =>
      Effect.promise(() =>
        withStore({ file }, (other) =>
          Effect.gen(function* () {
            const commit = opening(loan("loan-1"))
            yield* one.commit(commit)
            expect(yield* Effect.flip(other.commit(commit))).toEqual(
              new VersionConflict({
                code: "storage.versionConflict",
                kind: "loan",
                subject: "loan-1",
                params: { expected: 0, actual: 1 },
              }),
            )
            yield* other.commit(following(commit))
            expect(yield* one.load(loan("loan-1"))).toMatchObject({ version: 2 })
          }),
        ),
      ),
    )
  })
})

describe("a corrupt row", () => {
  const corrupted = async (sql: string) => {
    const file = newFile()
    const commit = opening(loan("loan-1"), { attributes: { open: true }, messages: [message("message-1")] })
    await withStore({ file }, (store) => store.commit(commit))
    const hand = new DatabaseSync(file)
    hand.exec(`DROP TRIGGER events_are_not_changed; ${sql}`)
    hand.close()
    return file
  }
  const corrupt = (expected: string) =>
    new StorageError({ code: "storage.corrupt", kind: "loan", subject: "loan-1", params: { expected } })

  it("is named where it is an event", async () => {
    const file = await corrupted("UPDATE events SET body = '{\"type\":'")
    await withStore({ file }, (store) =>
      Effect.gen(function* () {
        const error = corrupt("the event 1 as JSON")
        expect(yield* Effect.flip(store.feed({ after: 0, limit: 10 }))).toEqual(error)
        expect(yield* Effect.flip(store.history(loan("loan-1")))).toEqual(error)
        expect(yield* store.load(loan("loan-1"))).toMatchObject({ version: 1 })
      }),
    )
  })

  it("is named where it is a document or its attributes", async () => {
    for (const column of ["document", "attributes"]) {
      const file = await corrupted(`UPDATE cases SET ${column} = ''`)
      await withStore({ file }, (store) =>
        Effect.gen(function* () {
          const error = yield* Effect.flip(store.load(loan("loan-1")))
          expect(error).toMatchObject({ code: "storage.corrupt", kind: "loan", subject: "loan-1" })
          expect(yield* Effect.flip(store.query({ kind: "loan", where: [], limit: 1 }))).toEqual(error)
        }),
      )
    }
  })

  it("is named where it is a message, which stays unclaimed", async () => {
    const file = await corrupted("UPDATE messages SET parameters = 'x'")
    await withStore({ file }, (store) =>
      Effect.gen(function* () {
        const error = corrupt("parameters of the message message-1 as JSON")
        const request = { owner: "dispatcher-1", now: 0, until: 1000, limit: 1 }
        expect(yield* Effect.flip(store.claim(request))).toEqual(error)
        expect(yield* Effect.flip(store.messages({ status: "waiting", limit: 1 }))).toEqual(error)
      }),
    )
    const hand = new DatabaseSync(file)
    expect(hand.prepare("SELECT attempts, lease FROM messages").get()).toEqual({ attempts: 0, lease: null })
    hand.close()
  })

  it("is not rounded where it is a number that JavaScript does not have", async () => {
    const file = await corrupted("UPDATE cases SET version = 9007199254740993")
    await withStore({ file }, (store) =>
      Effect.gen(function* () {
        expect(yield* Effect.flip(store.load(loan("loan-1")))).toMatchObject({ code: "storage.corrupt" })
      }),
    )
  })

  it("is named where a table is missing", async () => {
    const file = await corrupted("DROP TABLE messages")
    await withStore({ file }, (store) =>
      Effect.gen(function* () {
        const commit = opening(loan("loan-2"), { messages: [message("message-2")] })
        expect(yield* Effect.flip(store.commit(commit))).toMatchObject({ code: "storage.corrupt" })
        expect(yield* store.load(loan("loan-2"))).toBeUndefined()
      }),
    )
  })
})

describe("a corrupt page", () => {
  it("is found when it is read, and others are still read", async () => {
    const file = newFile()
    await withStore({ file }, (store) =>
      Effect.forEach(Array.from({ length: 60 }), (_, number) =>
        store.commit(opening(loan(`loan-${number}`), { bodies: [{ text: "x".repeat(3000) }] })),
      ),
    )
    const hand = new DatabaseSync(file)
    const { page } =
      hand
        .prepare("SELECT max(pageno) AS page FROM dbstat WHERE name = 'events' AND pagetype = 'leaf'")
        .get() ?? {}
    hand.close()
    const bytes = readFileSync(file)
    bytes.fill(0xff, (Number(page) - 1) * 4096, Number(page) * 4096)
    writeFileSync(file, bytes)
    await withStore({ file }, (store) =>
      Effect.gen(function* () {
        expect(yield* Effect.flip(store.feed({ after: 0, limit: 1000 }))).toMatchObject({
          code: "storage.corrupt",
        })
        expect(yield* store.feed({ after: 0, limit: 1 })).toMatchObject([{ subject: "loan-0" }])
        expect(yield* store.load(loan("loan-59"))).toMatchObject({ version: 1 })
      }),
    )
  })
})

describe("events", () => {
  it.each([
    ["changed", "UPDATE events SET version = 2", "an event is never changed"],
    ["deleted", "DELETE FROM events", "an event is never deleted"],
    [
      "added in between",
      `INSERT INTO events (position, kind, subject, version, body, previous, hash, feed_hash)
        SELECT 5, kind, subject, 2, body, previous, hash, feed_hash FROM events`,
      "an event is added at the end of the feed",
    ],
    [
      "replaced",
      "INSERT OR REPLACE INTO events SELECT * FROM events",
      "an event is added at the end of the feed",
    ],
  ])("cannot be %s by a careless hand", async (_, sql, reason) => {
    const file = newFile()
    await withStore({ file }, (store) => store.commit(opening(loan("loan-1"))))
    const hand = new DatabaseSync(file)
    expect(() => hand.exec(sql)).toThrow(reason)
    hand.close()
  })
})

describe("a store that was closed", () => {
  it("is unavailable", async () => {
    const closed = await withStore({ file: ":memory:" }, Effect.succeed)
    expect(await Effect.runPromise(Effect.flip(closed.load(loan("loan-1"))))).toEqual(
      new StorageError({ code: "storage.unavailable" }),
    )
  })
})
