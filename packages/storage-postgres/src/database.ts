/**
 * A database as the adapter sees it: statements that are transactions of their own, and the ways in which they fail.
 */

import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** A row by the names of its columns. JSON comes as text, whole numbers of 64 bits as numbers. */
export type Row = { readonly [column: string]: unknown }

export type Parameter = string | number | null | ReadonlyArray<string | number | null>

/** A statement; one with a name is parsed by the server once for each connection. */
export interface Statement {
  readonly name?: string
  readonly text: string
}

/**
 * A statement that was not answered as it should be.
 *
 * - `unreachable`: it was never sent
 * - `refused`: the server has undone it and says why; `sqlState` is its code, `constraint` what it would have broken
 * - `lost`: the server went away, or did not answer in time: whether it was done is not known
 */
export class DatabaseFailure extends Schema.TaggedError<DatabaseFailure>()("DatabaseFailure", {
  outcome: Schema.Literals(["unreachable", "refused", "lost"]),
  sqlState: Schema.optionalKey(Schema.String),
  constraint: Schema.optionalKey(Schema.String),
}) {}

export interface Database {
  readonly run: (
    statement: Statement,
    parameters: ReadonlyArray<Parameter>,
  ) => Effect.Effect<ReadonlyArray<Row>, DatabaseFailure>
  /** Runs statements that begin and commit a transaction themselves; after a failure nothing of them is left. */
  readonly script: (text: string) => Effect.Effect<void, DatabaseFailure>
}

/** Errors that never end a connection, for servers that do not say `ERROR` in English. */
const leavesConnection = /^(?:0A|2[0-8]|40001|40P01|42|54|57014|P0)/

/** Only an error leaves the connection in use; after a fatal one it is unknown how far the server had come. */
const isRefusal = (severity: string, code: string): boolean =>
  severity === "ERROR" || (severity !== "FATAL" && severity !== "PANIC" && leavesConnection.test(code))

/**
 * The failure behind what a driver throws. Texts of the server are left out: they may hold what is stored.
 *
 * @example
 * failureBehind(Object.assign(new Error(), { severity: "ERROR", code: "53100" })).outcome // => "refused"
 */
export const failureBehind = (error: unknown): DatabaseFailure => {
  const { code, constraint, severity } = (error ?? {}) as { readonly [member: string]: unknown }
  // Only what the server says has a severity; EPIPE looks like a code of it.
  if (typeof code !== "string" || typeof severity !== "string")
    return new DatabaseFailure({ outcome: "lost" })
  return new DatabaseFailure({
    outcome: isRefusal(severity, code) ? "refused" : "lost",
    sqlState: code,
    ...(typeof constraint === "string" && { constraint }),
  })
}
