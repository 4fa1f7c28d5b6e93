import { type StorageError, VersionConflict } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { describe, expect, test } from "vitest"
import { type Database, DatabaseFailure } from "../src/database.ts"
import { openPostgres } from "../src/index.ts"
import { openDatabase } from "../src/open-database.ts"
import { storageOver } from "../src/storage.ts"
import { following, message, opening } from "./changes.ts"
import { onRow, undisturbed } from "./disturb.ts"
import { type BreakableWay, proxyTo } from "./proxy.ts"
import { freshSchema, needsServer, onServer, serverUrl } from "./server.ts"

const url = serverUrl ?? ""

const run = <Value, Failure>(work: Effect.Effect<Value, Failure, Scope.Scope>): Promise<Value> =>
  Effect.runPromise(Effect.scoped(work))

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** Kills the connections of the store that are at work on a commit in a schema. */
const killBackendsIn = (schema: string): Promise<void> =>
  onServer((client) =>
    until(async () => {
      const { rows } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where query like $1 and state = 'active' and wait_event is not null and pid <> pg_backend_pid()
           and application_name = 'bazgasht'`,
        [`%${schema}.commit_case%`],
      )
      return rows.length > 0
    }),
  )

const codeOf = (failure: { readonly code: string }): string => failure.code

const whole = opening("loan-1", { events: 3, attributes: { amount: 5 }, messages: [message("m-1")] })

/** How many rows there are of what a commit stores. */
const countIn = (schema: string): Promise<ReadonlyArray<number>> =>
  onServer(async (client) => {
    const { rows } = await client.query({
      text: `select (select count(*) from ${schema}.cases), (select count(*) from ${schema}.events),
        (select count(*) from ${schema}.attributes), (select count(*) from ${schema}.messages)`,
      rowMode: "array",
    })
    return (rows[0] ?? []).map(Number)
  })

const nothing = [0, 0, 0, 0]
const all = [1, 3, 1, 1]

describe.skipIf(serverUrl === undefined)(`${needsServer}a connection that breaks`, () => {
  const throughProxy = (
    work: (proxy: BreakableWay, schema: string) => Effect.Effect<void, unknown, Scope.Scope>,
  ): Promise<void> =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        yield* work(yield* proxyTo(url), schema)
      }),
    )

  test("before the server hears of a commit leaves nothing, and the next one is stored", () =>
    throughProxy((proxy, schema) =>
      Effect.gen(function* () {
        const storage = yield* openPostgres({ url: proxy.url, schema })
        proxy.send("cut before")
        expect(codeOf(yield* Effect.flip(storage.commit(whole)))).toBe("storage.outcomeUnknown")
        expect(yield* storage.load(whole)).toBeUndefined()
        expect(yield* storage.commit(whole)).toEqual({ version: 3, position: 3 })
        expect(yield* Effect.promise(() => countIn(schema))).toEqual(all)
      }),
    ))

  test("before the answer leaves all of it, once", () =>
    throughProxy((proxy, schema) =>
      Effect.gen(function* () {
        const storage = yield* openPostgres({ url: proxy.url, schema })
        proxy.send("cut after")
        expect(codeOf(yield* Effect.flip(storage.commit(whole)))).toBe("storage.outcomeUnknown")
        expect((yield* storage.load(whole))?.version).toBe(3)
        expect(yield* Effect.flip(storage.commit(whole))).toBeInstanceOf(VersionConflict)
        expect(yield* Effect.promise(() => countIn(schema))).toEqual(all)
      }),
    ))

  test("without anybody noticing is given up, and not thought to be stored or not", () =>
    throughProxy((proxy, schema) =>
      Effect.gen(function* () {
        const storage = yield* openPostgres({ url: proxy.url, schema, statementTimeout: 2_000 })
        proxy.send("swallowed")
        expect(codeOf(yield* Effect.flip(storage.commit(whole)))).toBe("storage.outcomeUnknown")
        expect(yield* storage.commit(whole)).toEqual({ version: 3, position: 3 })
      }),
    ))

  test("for a while makes the store unavailable for that while", () =>
    throughProxy((proxy, schema) =>
      Effect.gen(function* () {
        const storage = yield* openPostgres({ url: proxy.url, schema })
        yield* storage.commit(whole)
        yield* Effect.promise(proxy.goDown)
        const change = following(whole)
        for (const asked of [
          storage.load(whole),
          storage.feed({ after: 0, limit: 1 }),
          storage.commit(change),
        ]) {
          expect(codeOf(yield* Effect.flip(asked as Effect.Effect<unknown, StorageError>))).toBe(
            "storage.unavailable",
          )
        }
        yield* Effect.promise(proxy.comeBack)
        expect(yield* storage.commit(change)).toEqual({ version: 4, position: 4 })
      }),
    ))

  test.each(["at once", "at the commit"] as const)(
    "because the server ends it while it stores (%s) leaves nothing",
    (when) =>
      run(
        Effect.gen(function* () {
          const schema = yield* freshSchema
          const storage = yield* openPostgres({ url, schema })
          yield* Effect.promise(() => onRow(schema, "insert on events", when, "perform pg_sleep(60)"))
          const [failure] = yield* Effect.all(
            [Effect.flip(storage.commit(whole)), Effect.promise(() => killBackendsIn(schema))],
            { concurrency: 2 },
          )
          expect(codeOf(failure)).toBe("storage.outcomeUnknown")
          yield* Effect.promise(() => undisturbed(schema))
          expect(yield* Effect.promise(() => countIn(schema))).toEqual(nothing)
          expect(yield* storage.commit(whole)).toEqual({ version: 3, position: 3 })
          expect(yield* Effect.promise(() => countIn(schema))).toEqual(all)
        }),
      ),
  )

  test("while nobody uses it is replaced", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const storage = yield* openPostgres({ url, schema })
        yield* storage.commit(whole)
        yield* Effect.promise(() =>
          onServer(async (client) => {
            const ended = await client.query(
              "select pg_terminate_backend(pid) from pg_stat_activity where query like $1 and state = 'idle'",
              [`%${schema}.%`],
            )
            expect(ended.rows.length).toBeGreaterThan(0)
            await until(async () => {
              const { rows } = await client.query(
                "select from pg_stat_activity where query like $1 and state = 'idle'",
                [`%${schema}.%`],
              )
              return rows.length === 0
            })
          }),
        )
        // Until its end is heard of, a connection may be used once more.
        const found = yield* Effect.retry(storage.load(whole), { times: 3 })
        expect(found?.version).toBe(3)
      }),
    ))
})

describe.skipIf(serverUrl === undefined)(`${needsServer}a server that refuses`, () => {
  test.each([
    { sqlState: "53100", code: "storage.full" },
    { sqlState: "53200", code: "storage.unavailable" },
    { sqlState: "54000", code: "storage.tooLarge" },
    { sqlState: "40001", code: "storage.unavailable" },
    { sqlState: "XX001", code: "storage.corrupt" },
    { sqlState: "25006", code: "storage.unavailable" },
  ])("with $sqlState has stored nothing: $code", ({ code, sqlState }) =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const storage = yield* openPostgres({ url, schema })
        for (const when of ["at once", "at the commit"] as const) {
          yield* Effect.promise(() =>
            onRow(
              schema,
              "insert on events",
              when,
              `raise exception 'personal words' using errcode = '${sqlState}'`,
            ),
          )
          const failure = yield* Effect.flip(storage.commit(whole))
          expect(codeOf(failure)).toBe(code)
          expect(JSON.stringify(failure)).not.toContain("personal words")
          yield* Effect.promise(() => undisturbed(schema))
        }
        expect(yield* Effect.promise(() => countIn(schema))).toEqual(nothing)
        expect(yield* storage.commit(whole)).toEqual({ version: 3, position: 3 })
      }),
    ),
  )

  test("because a statement takes too long has stored nothing", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const storage = yield* openPostgres({ url, schema, statementTimeout: 1_000 })
        yield* Effect.promise(() => onRow(schema, "insert on events", "at once", "perform pg_sleep(60)"))
        expect(codeOf(yield* Effect.flip(storage.commit(whole)))).toBe("storage.unavailable")
        expect(yield* Effect.promise(() => countIn(schema))).toEqual(nothing)
      }),
    ))

  test("a statement that another has overtaken says by how much", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const storage = yield* openPostgres({ url, schema })
        yield* storage.commit(whole)
        const database = yield* openDatabase({
          url,
          connections: 1,
          connectTimeout: 5_000,
          statementTimeout: 5_000,
          preparedStatements: true,
          readOnly: false,
        })
        // As under a stricter isolation level: another moves the case on, and the loser is told no more than that it lost.
        const overtaken: Database = {
          ...database,
          run: (statement, parameters) =>
            statement.name === "commit"
              ? Effect.andThen(
                  Effect.orDie(storage.commit(following(whole))),
                  Effect.fail(new DatabaseFailure({ outcome: "refused", sqlState: "40001" })),
                )
              : database.run(statement, parameters),
        }
        const failure = yield* Effect.flip((yield* storageOver(overtaken, schema)).commit(following(whole)))
        expect(failure).toMatchObject({ _tag: "VersionConflict", params: { expected: 3, actual: 4 } })
      }),
    ))

  test("connections beyond its pool makes the store unavailable", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const storage = yield* openPostgres({ url, schema, connections: 1, connectTimeout: 200 })
        yield* Effect.promise(() => onRow(schema, "insert on events", "at the commit", "perform pg_sleep(3)"))
        const [, failure] = yield* Effect.all(
          [storage.commit(opening("slow")), Effect.delay(Effect.flip(storage.load(whole)), "50 millis")],
          { concurrency: 2 },
        )
        expect(codeOf(failure)).toBe("storage.unavailable")
      }),
    ))

  test("to be found makes the store unavailable, and its address is in no error", async () => {
    const failure = await run(
      Effect.flip(openPostgres({ url: "postgres://user:a-secret@127.0.0.1:1/nowhere" })),
    )
    expect(codeOf(failure)).toBe("storage.unavailable")
    expect(JSON.stringify(failure)).not.toMatch(/secret|nowhere/)
  })
})

describe.skipIf(serverUrl === undefined)(`${needsServer}a row that cannot be read`, () => {
  test("is named, and its neighbours are read", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const storage = yield* openPostgres({ url, schema })
        yield* storage.commit(opening("loan-1"))
        yield* storage.commit(opening("loan-2"))
        yield* Effect.promise(() =>
          onServer((client) =>
            client.query(`update ${schema}.cases set attributes = '[1]' where subject = 'loan-1'`),
          ),
        )
        const failure = yield* Effect.flip(storage.load({ kind: "loan", subject: "loan-1" }))
        expect(failure).toMatchObject({ code: "storage.corrupt", kind: "loan", subject: "loan-1" })
        expect((yield* storage.load({ kind: "loan", subject: "loan-2" }))?.version).toBe(1)
      }),
    ))
})
