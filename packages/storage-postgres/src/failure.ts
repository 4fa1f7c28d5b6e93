/** What a failure of the database means to a program that stores cases. */

import { StorageError, type StorageErrorCode } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { DatabaseFailure } from "./database.ts"

/** By the SQLSTATE itself or its first two characters, the class: <https://www.postgresql.org/docs/current/errcodes-appendix.html>. */
const meanings: { readonly [sqlState: string]: StorageErrorCode } = {
  // Statements of ours that the server does not know, or that it runs with another view of what was committed.
  "0A000": "storage.unsupported",
  // Bytes, escapes or numbers that the server has no text or number for.
  "22": "storage.invalid",
  // Resolution or completion of a transaction that is not known.
  "08007": "storage.outcomeUnknown",
  "40003": "storage.outcomeUnknown",
  "53100": "storage.full",
  // Limits of the program: too long for an index, too deep for its stack.
  "54": "storage.tooLarge",
  // A broken row or index.
  XX001: "storage.corrupt",
  XX002: "storage.corrupt",
}

const codeOf = ({ outcome, sqlState }: DatabaseFailure, writes: boolean): StorageErrorCode => {
  if (outcome === "unreachable") return "storage.unavailable"
  if (outcome === "lost") return writes ? "storage.outcomeUnknown" : "storage.unavailable"
  return meanings[sqlState ?? ""] ?? meanings[sqlState?.slice(0, 2) ?? ""] ?? "storage.unavailable"
}

const inWords = ({ outcome, sqlState }: DatabaseFailure): string =>
  outcome === "refused"
    ? `no refusal by the server, SQLSTATE ${sqlState ?? "absent"}`
    : `an answer of the server${sqlState === undefined ? "" : `, SQLSTATE ${sqlState}`}`

/** The error of a statement that reads, or of one that writes and may have been done although no answer came. */
export const storageErrorOf = (
  failure: DatabaseFailure,
  { writes, ...concerned }: { readonly writes: boolean; readonly kind?: string; readonly subject?: string },
): StorageError => {
  const code = codeOf(failure, writes)
  return new StorageError({
    code,
    ...concerned,
    ...(code === "storage.unsupported" && { capability: "PostgreSQL with read committed transactions" }),
    params: { expected: inWords(failure) },
  })
}

/** Whether the server undid a statement because of another that ran beside it. */
export const isRaced = ({ outcome, sqlState }: DatabaseFailure): boolean =>
  outcome === "refused" && ["23505", "40001", "40P01"].includes(sqlState ?? "")

/** A request that makes no sense. */
export const invalid = (expected: string): Effect.Effect<never, StorageError> =>
  Effect.fail(new StorageError({ code: "storage.invalid", params: { expected } }))
