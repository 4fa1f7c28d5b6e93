import type { SQLInputValue } from "node:sqlite"
import type { StorageError } from "@bazgasht/casework/ports"
import type {
  KeptReading,
  Reading,
  ReadingQuery,
  ReadingRegister,
  ReadingWay,
} from "@bazgasht/casework/readings"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import { busyRetry } from "./busy-retry.ts"
import { attempt, type Connection, change } from "./database.ts"
import { openReadingsDatabase } from "./open-database.ts"
import type { SqliteStorageOptions } from "./storage.ts"

/** How a register of readings is opened. */
export interface SqliteReadingsOptions extends Pick<SqliteStorageOptions, "file" | "busyTimeout"> {
  /** Whether it is only looked into; a file that is not there is not made then. */
  readonly readOnly?: boolean
}

interface ReadingRow {
  readonly place: number
  readonly id: string
  readonly at: number
  readonly person: string
  readonly roles: string
  readonly kind: string
  readonly subject: string
  readonly way: ReadingWay
  readonly purpose: string | null
}

const add = `INSERT INTO readings (id, at, person, roles, kind, subject, way, purpose) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO NOTHING`

const append = ({ run }: Connection, readings: ReadonlyArray<Reading>): void => {
  for (const { at, id, kind, person, purpose = null, roles, subject, way } of readings)
    run(add, id, at, person, JSON.stringify(roles), kind, subject, way, purpose)
}

const conditions = {
  person: "person = ?",
  kind: "kind = ?",
  subject: "subject = ?",
  from: "at >= ?",
  to: "at < ?",
  after: "place > ?",
} as const

const find = ({ all }: Connection, { limit, ...where }: ReadingQuery): ReadonlyArray<KeptReading> => {
  const asked = (Object.keys(conditions) as ReadonlyArray<keyof typeof conditions>).flatMap((name) => {
    const value = where[name]
    return value === undefined ? [] : [{ sql: conditions[name], value }]
  })
  const only = asked.length === 0 ? "" : `WHERE ${asked.map(({ sql }) => sql).join(" AND ")}`
  const values: ReadonlyArray<SQLInputValue> = [...asked.map(({ value }) => value), limit]
  return all<ReadingRow>(`SELECT * FROM readings ${only} ORDER BY place LIMIT ?`, ...values).map(
    ({ at, id, kind, person, place, purpose, roles, subject, way }) => ({
      ...{ place, id, at, person, kind, subject, way },
      roles: JSON.parse(roles) as ReadonlyArray<string>,
      ...(purpose === null ? {} : { purpose }),
    }),
  )
}

/**
 * A register of readings in a file of its own, for as long as a scope lasts. The file lets entries be added and looked at, and refuses to change one or to
 * take one out; who may write the file itself can do so all the same, so it belongs where the officers who read cannot write.
 *
 * @example
 * const register = yield* openSqliteReadings({ file: "readings.sqlite" })
 * const casework = yield* makeCasework({ storage, kinds, access, readings: { register, auditors: ["auditor"] } })
 */
export const openSqliteReadings = ({
  busyTimeout = "5 seconds",
  file,
  readOnly = false,
}: SqliteReadingsOptions): Effect.Effect<ReadingRegister, StorageError, Scope.Scope> => {
  const retrying = busyRetry(busyTimeout)
  return Effect.acquireRelease(
    retrying(() => openReadingsDatabase(file, readOnly)),
    ({ database }) => Effect.sync(() => database.close()),
  ).pipe(
    Effect.map(
      (connection): ReadingRegister => ({
        append: (readings) =>
          retrying(() => change(connection, () => Result.succeed(append(connection, readings)))),
        find: (query) => retrying(() => attempt(() => Result.succeed(find(connection, query)))),
      }),
    ),
  )
}
