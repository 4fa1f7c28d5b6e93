/**
 * Pieces of SQL with their parameters. Whatever comes from a caller is a parameter.
 *
 * @module
 */

import type { SQLInputValue } from "node:sqlite"

/** A piece of SQL. */
export interface Piece {
  readonly sql: string
  readonly parameters: ReadonlyArray<SQLInputValue>
}

export const piece = (sql: string, ...parameters: ReadonlyArray<SQLInputValue>): Piece => ({
  sql,
  parameters,
})

/** Pieces one behind the other. */
export const joined = (pieces: ReadonlyArray<Piece>, separator = " "): Piece => ({
  sql: pieces.map(({ sql }) => sql).join(separator),
  parameters: pieces.flatMap(({ parameters }) => parameters),
})

/** Pieces that all have to hold. */
export const all = (pieces: ReadonlyArray<Piece>): Piece => joined(pieces, " AND ")
