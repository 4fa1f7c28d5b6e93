/** Connections to a server over the `pg` driver, shared by all that ask. */

import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { Pool, type PoolClient, types } from "pg"
import { type Database, DatabaseFailure, failureBehind, type Row } from "./database.ts"

/** Where a server is, and how long and how often it is asked at a time. */
export interface PoolOptions {
  readonly url: string
  readonly connections: number
  readonly connectTimeout: number
  readonly statementTimeout: number
  readonly preparedStatements: boolean
  readonly readOnly: boolean
}

// The oids of `json` and `int8`, which never change.
const json = 114
const int8 = 20

const parserOf = (oid: number): ((text: string) => unknown) =>
  oid === json ? (text) => text : oid === int8 ? Number : types.getTypeParser(oid)

/** Beyond its own time-out the server may take this long to say so, in milliseconds. */
const grace = 5_000

const day = 86_400_000

const ignore = (): void => {}

const settingsOf = (readOnly: boolean): ReadonlyArray<string> => [
  // Positions in the feed rest on every statement seeing what was committed before it.
  "default_transaction_isolation=read committed",
  ...(readOnly ? ["default_transaction_read_only=on"] : []),
  // Every statement has an index that holds its order. After a restore, before the tables are analyzed, the planner would rather read
  // and sort them whole.
  ...["seqscan", "bitmapscan", "hashjoin", "mergejoin"].map((plan) => `enable_${plan}=off`),
  // Every statement is short.
  "jit=off",
]

const makePool = ({ connectTimeout, connections, readOnly, statementTimeout, url }: PoolOptions): Pool => {
  const pool = new Pool({
    connectionString: url,
    application_name: "bazgasht",
    max: connections,
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + grace,
    options: settingsOf(readOnly)
      .map((setting) => `-c ${setting.replaceAll(" ", "\\ ")}`)
      .join(" "),
    types: { getTypeParser: (oid: number) => parserOf(oid) },
  })
  // A statement that runs learns of a lost connection; without listeners the process would end.
  pool.on("error", ignore)
  pool.on("connect", (client) => client.on("error", ignore))
  return pool
}

const borrow = async (pool: Pool): Promise<PoolClient> => {
  try {
    return await pool.connect()
  } catch (error) {
    const { sqlState } = failureBehind(error)
    throw new DatabaseFailure({ outcome: "unreachable", ...(sqlState !== undefined && { sqlState }) })
  }
}

const withClient = <Value>(
  pool: Pool,
  keptAfter: DatabaseFailure["outcome"] | "nothing",
  work: (client: PoolClient) => Promise<Value>,
): Effect.Effect<Value, DatabaseFailure> =>
  Effect.tryPromise({
    try: async () => {
      const client = await borrow(pool)
      try {
        const value = await work(client)
        client.release()
        return value
      } catch (error) {
        const failure = failureBehind(error)
        client.release(failure.outcome !== keptAfter)
        throw failure
      }
    },
    catch: (error) => (error instanceof DatabaseFailure ? error : failureBehind(error)),
  })

/** A database over a pool of connections, which are closed with the scope. */
export const openDatabase = (options: PoolOptions): Effect.Effect<Database, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => makePool(options)),
      (pool) => Effect.promise(() => pool.end()),
    ),
    (pool) => ({
      run: (statement, parameters) =>
        withClient(pool, "refused", async (client) => {
          const { text } = statement
          const sent = options.preparedStatements ? statement : { text }
          const { rows } = await client.query<Row>({ ...sent, values: [...parameters] })
          return rows
        }),
      script: (text) =>
        withClient(pool, "nothing", async (client) => {
          // Moving many rows to new tables may take a day; the driver would give up much sooner.
          const request = { text, query_timeout: day }
          await client.query(request)
        }),
    }),
  )
