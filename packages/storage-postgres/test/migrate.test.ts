import { verifyStore } from "@bazgasht/casework"
import { feedHashOf, hashOfEvent, type MessageStatus, noHash } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { openPostgres } from "../src/index.ts"
import { steps } from "../src/schema/steps.ts"
import { changeAfter, opening } from "./changes.ts"
import { freshSchema, needsServer, onServer, schemaName, serverUrl } from "./server.ts"
import { run } from "./stores.ts"

const url = serverUrl ?? ""

const query = (text: string) => Effect.promise(() => onServer((client) => client.query(text)))

describe.skipIf(serverUrl === undefined)(`${needsServer}a schema`, () => {
  test("is made once, though many open it at the same time", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const stores = yield* Effect.all(
          Array.from({ length: 8 }, () => openPostgres({ url, schema, connections: 2 })),
          { concurrency: "unbounded" },
        )
        const stored = yield* Effect.forEach(stores, (storage, index) =>
          storage.commit(opening(`loan-${index}`)),
        )
        expect(stored.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      }),
    ))

  test("keeps what it holds when it is opened again", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const change = opening("loan-1")
        yield* Effect.scoped(Effect.flatMap(openPostgres({ url, schema }), ({ commit }) => commit(change)))
        const storage = yield* openPostgres({ url, schema })
        expect((yield* storage.load(change))?.version).toBe(1)
      }),
    ))

  test("of the first version is brought up to date, with what dispatchers noted out of the references", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const [first] = steps
        yield* query(`create schema ${schema};
          create table ${schema}.migrations (version integer primary key, applied timestamptz not null default now());
          ${first?.(schema)}
          insert into ${schema}.migrations values (1);`)
        yield* query(`insert into ${schema}.cases values ('loan', 'loan-1', 1, 'a', '{}', '{}')`)
        for (const [place, standing] of ["waiting", "unknown", "accepted", "parked"].entries())
          yield* query(`insert into ${schema}.messages
              (id, kind, subject, position, place, channel, recipient, template, parameters, standing, reference, first)
            values ('${standing}', 'loan', 'loan-1', 1, ${place}, 'sms', 'person-1', 'invited', '{}', '${standing}',
              'said', ${place === 0})`)
        const storage = yield* openPostgres({ url, schema, connections: 1 })
        const noted = (status: MessageStatus) =>
          Effect.map(storage.messages({ status, limit: 10 }), ([message]) => [
            message?.reference,
            message?.note,
          ])
        expect(yield* noted("waiting")).toEqual([undefined, "said"])
        expect(yield* noted("unknown")).toEqual([undefined, "said"])
        expect(yield* noted("accepted")).toEqual(["said", undefined])
        expect(yield* storage.requeue?.(["parked", "accepted"]) ?? Effect.die("missing")).toEqual([
          "accepted",
        ])
        const [claimed] = yield* storage.claim({ owner: "dispatcher-1", now: 1_000, until: 2_000, limit: 10 })
        expect(claimed).toMatchObject({ id: "waiting", note: "said" })
      }),
    ))

  test("of before messages were sealed keeps its events as they are, and seals what comes behind them", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const before = steps.slice(0, 3)
        yield* query(`create schema ${schema};
          create table ${schema}.migrations (version integer primary key, applied timestamptz not null default now());
          ${before.map((step) => step(schema)).join("\n")}
          insert into ${schema}.migrations values (1), (2), (3);`)
        const name = { kind: "loan", subject: "loan-1" }
        const event = { ...name, version: 1, body: { type: "noted", command: "c-1", amount: 1.5 } }
        const hash = hashOfEvent(event, noHash)
        const old = { ...event, previous: noHash, hash, position: 1, feedHash: feedHashOf(noHash, hash) }
        // As the adapter of then committed it.
        yield* query(`select ${schema}.commit_case('loan', 'loan-1', 0, '${noHash}',
          array['{"type":"noted","command":"c-1","amount":1.5}']::json[], array['${hash}'], '{}', '{}',
          '[{"id":"m-1","channel":"sms","recipient":"person-1","template":"invited","parameters":{}}]')`)
        const notCovered = { casesNotCovered: 1, kindsNotCovered: ["loan"], messagesNotCovered: 1 }
        const known = { position: 1, cases: 1, messages: 0, ...notCovered }
        for (const _ of [1, 2]) {
          const storage = yield* openPostgres({ url, schema, connections: 1 })
          expect(yield* storage.feed({ after: 0, limit: 10 })).toEqual([old])
          expect(yield* storage.history(name)).toEqual([old])
          expect(yield* storage.load({ ...name, command: "c-1" })).toMatchObject({ handled: [event] })
          expect(yield* verifyStore(storage)).toMatchObject(known)
        }
        const storage = yield* openPostgres({ url, schema, connections: 1 })
        const message = {
          id: "m-2",
          channel: "sms",
          recipient: "person-1",
          template: "invited",
          parameters: {},
        }
        yield* storage.commit(changeAfter("loan-1", { version: 1, hash }, { messages: [message] }))
        expect(yield* verifyStore(storage)).toMatchObject({ ...known, position: 2, messages: 1 })
        const [claimed] = yield* storage.claim({ owner: "dispatcher-1", now: 0, until: 1, limit: 1 })
        expect(claimed).toMatchObject({ id: "m-1" })
      }),
    ))

  test("of before stages stood beside numbers lists the cases of a stage by their days", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const before = steps.slice(0, 13)
        const numbered = "select 'loan-' || lpad(i::text, 3, '0') as subject, i from generate_series(0, 99) i"
        yield* query(`create schema ${schema};
          create table ${schema}.migrations (version integer primary key, applied timestamptz not null default now());
          ${before.map((step) => step(schema)).join("\n")}
          insert into ${schema}.migrations select generate_series(1, ${before.length});
          insert into ${schema}.cases
            select 'loan', subject, 1, '', '{}', json_build_object('stage', 'stage ' || i % 2, 'due', 200 - i)
            from (${numbered}) numbered;
          insert into ${schema}.attributes
            select 'loan', subject, 'stage', 2, 0, 'stage ' || i % 2 from (${numbered}) numbered
            union all select 'loan', subject, 'due', 1, 200 - i, '' from (${numbered}) numbered;`)
        const storage = yield* openPostgres({ url, schema, connections: 1 })
        // So few at a time that they are not looked up one by one.
        const asked = {
          kind: "loan",
          where: [{ attribute: "stage", is: "stage 1" }],
          sort: { attribute: "due", order: "ascending" },
          limit: 1,
        } as const
        const first = yield* storage.query(asked)
        const second = yield* storage.query({ ...asked, after: first.next ?? "" })
        expect([...first.cases, ...second.cases].map(({ subject }) => subject)).toEqual([
          "loan-099",
          "loan-097",
        ])
        const page = { kind: "loan", after: { subject: "", name: "" }, limit: 1000 }
        expect(storage.index === undefined ? [] : yield* storage.index(page)).toHaveLength(200)
      }),
    ))

  test("of a newer adapter is refused by its version, and left as it is", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        yield* openPostgres({ url, schema })
        yield* query(`insert into ${schema}.migrations values (1000)`)
        expect(yield* Effect.flip(openPostgres({ url, schema }))).toMatchObject({
          code: "storage.unsupported",
          params: { capability: "schema version 1000" },
        })
      }),
    ))

  test("of which a step fails is left as it was", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        // The name of a table that the step is going to make is taken.
        yield* query(`create schema ${schema}; create view ${schema}.messages as select 1`)
        expect((yield* Effect.flip(openPostgres({ url, schema }))).code).toBe("storage.unavailable")
        const { rows } = yield* query(
          `select relname from pg_class where relnamespace = '${schema}'::regnamespace`,
        )
        expect(rows).toEqual([{ relname: "messages" }])
        yield* query(`drop view ${schema}.messages`)
        expect((yield* (yield* openPostgres({ url, schema })).commit(opening("loan-1"))).position).toBe(1)
      }),
    ))

  test("that is up to date serves a role that may only read and write its rows", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        yield* openPostgres({ url, schema })
        const role = yield* Effect.acquireRelease(
          Effect.tap(Effect.sync(schemaName), (name) => query(`create role ${name} login`)),
          (name) => query(`drop owned by ${name}; drop role ${name}`),
        )
        yield* query(`grant usage on schema ${schema} to ${role};
          grant select, insert, update, delete on all tables in schema ${schema} to ${role}`)
        const asRole = new URL(url)
        asRole.username = role
        yield* Effect.scoped(
          Effect.gen(function* () {
            const storage = yield* openPostgres({ url: asRole.href, schema })
            expect((yield* storage.commit(opening("loan-1"))).position).toBe(1)
          }),
        )
      }),
    ))

  test("in a database that is not in UTF-8 is refused by the encoding", () =>
    run(
      Effect.gen(function* () {
        const name = yield* Effect.acquireRelease(
          Effect.tap(Effect.sync(schemaName), (made) =>
            query(`create database ${made} encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0`),
          ),
          (made) => query(`drop database ${made}`),
        )
        const inLatin = new URL(url)
        inLatin.pathname = `/${name}`
        expect(yield* Effect.flip(Effect.scoped(openPostgres({ url: inLatin.href })))).toMatchObject({
          code: "storage.unsupported",
          params: { capability: "encoding LATIN1" },
        })
      }),
    ))

  test("under another isolation level stores nothing, by name", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const strict = new URL(url)
        strict.searchParams.set("options", "-c default_transaction_isolation=serializable")
        const storage = yield* openPostgres({ url: strict.href, schema })
        for (const asked of [storage.commit(opening("loan-1")), storage.settle([], 1)])
          expect(yield* Effect.flip<unknown, unknown, never>(asked)).toMatchObject({
            code: "storage.unsupported",
          })
        expect(yield* storage.feed({ after: 0, limit: 1 })).toEqual([])
      }),
    ))

  test.each(["", "Loan", "1st", "pg_catalog", 'x"; drop schema public', "x".repeat(64), "سند"])(
    "may not be called %j",
    async (schema) => {
      expect(await run(Effect.flip(openPostgres({ url, schema })))).toMatchObject({ code: "storage.invalid" })
    },
  )
})
