import { DatabaseSync } from "node:sqlite"
import { verifyStore } from "@bazgasht/casework"
import { type FeedEntry, feedHashOf, hashOfEvent, noHash, StorageError } from "@bazgasht/casework/ports"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { connectionOver } from "../src/database.ts"
import { migrate } from "../src/schema/migrate.ts"
import { steps } from "../src/schema/steps.ts"
import { behind, following, loan, message, opening } from "./commits.ts"
import { newFile, withStore } from "./stores.ts"

const schemaOf = (file: string) => {
  const hand = new DatabaseSync(file)
  const schema = hand.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY name").all()
  hand.close()
  return schema
}

describe("the steps of the tables", () => {
  it("are taken once, however often a file is opened", async () => {
    const file = newFile()
    await withStore({ file }, (store) => store.commit(opening(loan("loan-1"))))
    const before = schemaOf(file)
    await withStore({ file }, (store) =>
      Effect.map(store.load(loan("loan-1")), (found) => expect(found).toMatchObject({ version: 1 })),
    )
    expect(schemaOf(file)).toEqual(before)
  })

  it("are taken from where a file stands, and keep what is in it", () => {
    const connection = connectionOver(new DatabaseSync(":memory:"))
    const [first, second, third] = [
      "CREATE TABLE one (a INTEGER)",
      "ALTER TABLE one ADD COLUMN b INTEGER DEFAULT 2",
      "CREATE TABLE two (c INTEGER); INSERT INTO two SELECT b FROM one",
    ]
    expect(migrate(connection, [first])).toEqual(Result.succeed(undefined))
    connection.run("INSERT INTO one VALUES (1)")
    expect(migrate(connection, [first, second, third])).toEqual(Result.succeed(undefined))
    expect(migrate(connection, [first, second, third])).toEqual(Result.succeed(undefined))
    expect(connection.all("SELECT a, b, c FROM one, two")).toEqual([{ a: 1, b: 2, c: 2 }])
  })

  it("are taken all or none", () => {
    const connection = connectionOver(new DatabaseSync(":memory:"))
    const first = "CREATE TABLE one (a INTEGER)"
    Result.getOrThrow(migrate(connection, [first]))
    expect(() => migrate(connection, [first, "CREATE TABLE two (a INTEGER)", "NONSENSE"])).toThrow("syntax")
    expect(connection.all("SELECT name FROM sqlite_schema")).toEqual([{ name: "one" }])
    expect(connection.one("PRAGMA user_version")).toEqual({ user_version: 1 })
    expect(migrate(connection, [first, "CREATE TABLE two (a INTEGER)"])).toEqual(Result.succeed(undefined))
  })

  it("move what dispatchers noted out of the references, and leave what gateways gave", () => {
    const connection = connectionOver(new DatabaseSync(":memory:"))
    Result.getOrThrow(migrate(connection, steps.slice(0, 1)))
    connection.run("PRAGMA foreign_keys = OFF")
    for (const [place, standing] of ["waiting", "unknown", "accepted", "parked"].entries())
      connection.run(
        `INSERT INTO messages (position, place, id, kind, subject, channel, recipient, template, parameters, standing,
           attempts, reference, foremost)
         VALUES (1, ?, ?, 'loan', 'loan-1', 'sms', 'person-1', 'invited', '{}', ?, 1, 'said', 0)`,
        place,
        standing,
        standing,
      )
    Result.getOrThrow(migrate(connection, steps))
    expect(connection.all("SELECT id, reference, note FROM messages ORDER BY place")).toEqual([
      { id: "waiting", reference: null, note: "said" },
      { id: "unknown", reference: null, note: "said" },
      { id: "accepted", reference: "said", note: null },
      { id: "parked", reference: null, note: "said" },
    ])
  })

  it("leave events of before as they are, with messages that are not covered, and seal what comes behind them", async () => {
    const file = newFile()
    const database = new DatabaseSync(file)
    const connection = connectionOver(database)
    Result.getOrThrow(migrate(connection, steps.slice(0, 3)))
    const name = loan("loan-1")
    const events: Array<FeedEntry> = []
    for (const version of [1, 2]) {
      const last = events.at(-1) ?? { hash: noHash, feedHash: noHash }
      const event = { ...name, version, body: { type: "noted", command: `c-${version}`, amount: 1.5 } }
      const hash = hashOfEvent(event, last.hash)
      const feedHash = feedHashOf(last.feedHash, hash)
      events.push({ ...event, previous: last.hash, hash, position: version, feedHash })
    }
    const hash = events.at(-1)?.hash ?? noHash
    connection.run("INSERT INTO cases VALUES ('loan', 'loan-1', 2, ?, '{}', '{}')", hash)
    for (const { body, feedHash, hash: own, position, previous, version } of events)
      connection.run(
        `INSERT INTO events (position, kind, subject, version, body, previous, hash, feed_hash)
         VALUES (?, 'loan', 'loan-1', ?, ?, ?, ?, ?)`,
        position,
        version,
        JSON.stringify(body),
        previous,
        own,
        feedHash,
      )
    connection.run(
      `INSERT INTO messages (position, place, id, kind, subject, channel, recipient, template, parameters, standing,
         attempts, foremost)
       VALUES (1, 0, 'message-1', 'loan', 'loan-1', 'sms', 'person-1', 'invited', '{}', 'waiting', 0, 1)`,
    )
    database.close()
    const notCovered = { casesNotCovered: 1, kindsNotCovered: ["loan"], messagesNotCovered: 1 }
    const known = { position: 2, cases: 1, messages: 0, ...notCovered }
    for (const _ of [1, 2])
      await withStore({ file }, (store) =>
        Effect.gen(function* () {
          expect(yield* store.feed({ after: 0, limit: 10 })).toEqual(events)
          expect(yield* store.history(name)).toEqual(events)
          const handled = events.map(({ body, version }) => ({ ...name, version, body }))
          expect(yield* store.load({ ...name, command: "c-2" })).toMatchObject({ handled })
          expect(yield* verifyStore(store)).toMatchObject(known)
        }),
      )
    await withStore({ file }, (store) =>
      Effect.gen(function* () {
        const next = behind({ ...name, version: 2, hash }, { messages: [message("message-2")] })
        yield* store.commit(next)
        expect(yield* verifyStore(store)).toMatchObject({ ...known, position: 3, messages: 1 })
        const [claimed] = yield* store.claim({ owner: "dispatcher-1", now: 0, until: 1, limit: 1 })
        expect(claimed).toMatchObject({ id: "message-1" })
      }),
    )
  })

  it("put the stages of cases beside their numbers, so that a list of a stage has those of before", async () => {
    const file = newFile()
    const database = new DatabaseSync(file)
    const connection = connectionOver(database)
    Result.getOrThrow(migrate(connection, steps.slice(0, 10)))
    for (let place = 0; place < 100; place++) {
      const subject = `loan-${String(place).padStart(3, "0")}`
      connection.run("INSERT INTO cases VALUES ('loan', ?, 1, '', '{}', '{}')", subject)
      connection.run(
        "INSERT INTO attributes VALUES ('loan', ?, 'stage', 2, ?)",
        subject,
        `stage ${place % 2}`,
      )
      connection.run("INSERT INTO attributes VALUES ('loan', ?, 'due', 1, ?)", subject, 200 - place)
    }
    database.close()
    await withStore({ file }, (store) =>
      Effect.gen(function* () {
        // So few at a time that they are not looked up one by one.
        const asked = {
          kind: "loan",
          where: [{ attribute: "stage", is: "stage 1" }],
          sort: { attribute: "due", order: "ascending" },
          limit: 1,
        } as const
        const first = yield* store.query(asked)
        const second = yield* store.query({ ...asked, after: first.next ?? "" })
        expect([...first.cases, ...second.cases].map(({ subject }) => subject)).toEqual([
          "loan-099",
          "loan-097",
        ])
        const page = { kind: "loan", after: { subject: "", name: "" }, limit: 1000 }
        expect(store.index === undefined ? [] : yield* store.index(page)).toHaveLength(200)
      }),
    )
  })

  it("are refused by name where a newer version has taken more", async () => {
    const file = newFile()
    await withStore({ file }, (store) => store.commit(opening(loan("loan-1"))))
    const newer = steps.length + 6
    const hand = new DatabaseSync(file)
    hand.exec(`PRAGMA user_version = ${newer}`)
    hand.close()
    expect(await Effect.runPromise(Effect.flip(Effect.scoped(openSqlite({ file }))))).toEqual(
      new StorageError({
        code: "storage.unsupported",
        params: { capability: `schema ${newer}`, expected: `a file with schema ${steps.length} or older` },
      }),
    )
  })

  it("stop a process that does not know them from writing, and not from reading", async () => {
    const file = newFile()
    await withStore({ file }, (store) =>
      Effect.gen(function* () {
        const commit = opening(loan("loan-1"), { messages: [message("message-1")] })
        yield* store.commit(commit)
        const hand = new DatabaseSync(file)
        hand.exec(`PRAGMA user_version = ${steps.length + 1}`)
        hand.close()
        const newer = { code: "storage.unsupported", params: { capability: `schema ${steps.length + 1}` } }
        expect(yield* Effect.flip(store.commit(following(commit)))).toMatchObject(newer)
        const claim = store.claim({ owner: "dispatcher-1", now: 0, until: 1, limit: 1 })
        expect(yield* Effect.flip(claim)).toMatchObject(newer)
        expect(yield* store.load(loan("loan-1"))).toMatchObject({ version: 1 })
      }),
    )
  })
})
