import type { StorageError } from "@bazgasht/casework/ports"
import type {
  KeptReading,
  Reading,
  ReadingQuery,
  ReadingRegister,
  ReadingWay,
} from "@bazgasht/casework/readings"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Database, Parameter, Row } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { openDatabase } from "./open-database.ts"
import { readRows } from "./rows.ts"
import { checkCurrent, migrate } from "./schema/migrate.ts"
import { checkSchemaName } from "./schema/schema-name.ts"
import type { PostgresStorageOptions } from "./storage.ts"

/** How a register of readings is opened. Its schema is `bazgasht_readings` where none is named: it is kept apart from the cases. */
export interface PostgresReadingsOptions extends PostgresStorageOptions {}

const conditions = {
  person: "person =",
  kind: "kind =",
  subject: "subject =",
  from: "at >=",
  to: "at <",
  after: "place >",
} as const

const readingIn = (row: Row): KeptReading => ({
  place: Number(row["place"]),
  id: String(row["id"]),
  at: Number(row["at"]),
  person: String(row["person"]),
  roles: JSON.parse(String(row["roles"])) as ReadonlyArray<string>,
  kind: String(row["kind"]),
  subject: String(row["subject"]),
  way: String(row["way"]) as ReadingWay,
  ...(row["purpose"] === null ? {} : { purpose: String(row["purpose"]) }),
})

const registerOver = (database: Database, schema: string): ReadingRegister => {
  const add = { name: "append readings", text: `select ${schema}.append_readings($1)` }
  const find = ({ limit, ...where }: ReadingQuery) => {
    const values: Array<Parameter> = []
    const asked = (Object.keys(conditions) as ReadonlyArray<keyof typeof conditions>).flatMap((name) => {
      const value = where[name]
      return value === undefined ? [] : [{ name, text: `${conditions[name]} $${values.push(value)}` }]
    })
    const only = asked.length === 0 ? "" : `where ${asked.map(({ text }) => text).join(" and ")}`
    const statement = {
      name: `readings ${asked.map(({ name }) => name).join(" ")}`,
      text: `select * from ${schema}.readings ${only} order by place limit $${values.push(limit)}`,
    }
    return database.run(statement, values)
  }
  return {
    append: (readings: ReadonlyArray<Reading>) =>
      readings.length === 0
        ? Effect.void
        : Effect.asVoid(database.run(add, [JSON.stringify(readings)])).pipe(
            Effect.uninterruptible,
            Effect.mapError((failure) => storageErrorOf(failure, { writes: true })),
          ),
    find: (query) =>
      find(query).pipe(
        Effect.mapError((failure) => storageErrorOf(failure, { writes: false })),
        Effect.flatMap((rows) => readRows(rows, readingIn)),
      ),
  }
}

/**
 * A register of readings in PostgreSQL, for as long as a scope lasts. The server refuses to change an entry or to take one out; the owner of the schema can
 * allow it again, so it belongs to another role than the one of the application.
 *
 * @example
 * const register = yield* openPostgresReadings({ url: "postgres://auditing@localhost/cases" })
 * const casework = yield* makeCasework({ storage, kinds, access, readings: { register, auditors: ["auditor"] } })
 */
export const openPostgresReadings = Effect.fnUntraced(function* ({
  connections = 2,
  connectTimeout = 10_000,
  preparedStatements = true,
  readOnly = false,
  schema = "bazgasht_readings",
  statementTimeout = 30_000,
  url,
}: PostgresReadingsOptions): Effect.fn.Return<ReadingRegister, StorageError, Scope.Scope> {
  yield* checkSchemaName(schema)
  const options = { url, connections, connectTimeout, statementTimeout, preparedStatements, readOnly }
  const database = yield* openDatabase(options)
  yield* readOnly ? checkCurrent(database, schema) : migrate(database, schema)
  return registerOver(database, schema)
})
