import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite"
import type { StorageError } from "@bazgasht/casework/ports"
import * as Result from "effect/Result"
import { failureOf, failureOfCommit } from "./failure.ts"

/** A connection. What SQLite throws goes through; {@link attempt} and {@link change} turn it into errors. */
export interface Connection {
  readonly database: DatabaseSync
  /** Runs a statement and says how many rows it changed. */
  readonly run: (sql: string, ...parameters: ReadonlyArray<SQLInputValue>) => number
  /** The first row of an answer. */
  readonly one: <Row>(sql: string, ...parameters: ReadonlyArray<SQLInputValue>) => Row | undefined
  readonly all: <Row>(sql: string, ...parameters: ReadonlyArray<SQLInputValue>) => ReadonlyArray<Row>
}

/** A connection over an open database. Each statement is prepared once. */
export const connectionOver = (database: DatabaseSync): Connection => {
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    database,
    run: (sql, ...parameters) => Number(prepared(sql).run(...parameters).changes),
    // The tables are strict: a column holds what its type says.
    one: <Row>(sql: string, ...parameters: ReadonlyArray<SQLInputValue>) =>
      prepared(sql).get(...parameters) as Row | undefined,
    all: <Row>(sql: string, ...parameters: ReadonlyArray<SQLInputValue>) =>
      prepared(sql).all(...parameters) as unknown as ReadonlyArray<Row>,
  }
}

/** Reads or writes, with what SQLite throws as an error. */
export const attempt = <Answer, Failure>(
  work: () => Result.Result<Answer, Failure>,
): Result.Result<Answer, Failure | StorageError> => {
  try {
    return work()
  } catch (thrown) {
    return Result.fail(failureOf(thrown))
  }
}

const committed = ({ run }: Connection): Result.Result<void, StorageError> => {
  try {
    run("COMMIT")
    return Result.succeed(undefined)
  } catch (thrown) {
    return Result.fail(failureOfCommit(thrown))
  }
}

/**
 * Makes a change as one transaction, beside which no other writes: stored whole where the work succeeds, taken back where it
 * fails or throws.
 */
export const change = <Answer, Failure>(
  connection: Connection,
  work: () => Result.Result<Answer, Failure>,
): Result.Result<Answer, Failure | StorageError> =>
  attempt((): Result.Result<Answer, Failure | StorageError> => {
    connection.run("BEGIN IMMEDIATE")
    try {
      const result = work()
      if (Result.isFailure(result)) return Result.fail(result.failure)
      return Result.map(committed(connection), () => result.success)
    } finally {
      // What fails for want of room SQLite has taken back by itself.
      if (connection.database.isTransaction) connection.run("ROLLBACK")
    }
  })
