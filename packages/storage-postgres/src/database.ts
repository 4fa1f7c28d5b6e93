/**
 * A database as the adapter sees it: statements that are transactions of their own, and the ways in which they fail.
 *
 * @module
 */

import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"

/** A row by the names of its columns. JSON comes as text, whole numbers of 64 bits as numbers. */
export type Row = { readonly [column: string]: unknown }

export type Parameter = string | number | ReadonlyArray<string>

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
export class DatabaseFailure extends Data.TaggedError("DatabaseFailure")<{
  readonly outcome: "unreachable" | "refused" | "lost"
  readonly sqlState?: string
  readonly constraint?: string
}> {}

export interface Database {
  readonly run: (
    statement: Statement,
    parameters: ReadonlyArray<Parameter>,
  ) => Effect.Effect<ReadonlyArray<Row>, DatabaseFailure>
  /** Runs statements that begin and commit a transaction themselves; after a failure nothing of them is left. */
  readonly script: (text: string) => Effect.Effect<void, DatabaseFailure>
}

/** The failure behind what a driver throws. Texts of the server are left out: they may hold what is stored. */
export const failureBehind = (error: unknown): DatabaseFailure => {
  const { code, constraint, severity } = (error ?? {}) as {
    readonly [member: string]: unknown
  }
  const reason = {
    ...(typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && { sqlState: code }),
    ...(typeof constraint === "string" && { constraint }),
  }
  // Only an error leaves the connection in use; after a fatal one nobody knows how far the server had come.
  return new DatabaseFailure({ outcome: severity === "ERROR" ? "refused" : "lost", ...reason })
}
