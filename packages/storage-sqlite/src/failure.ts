import { StorageError, type StorageErrorCode } from "@bazgasht/casework/ports"

/** The store is unavailable while another connection holds a lock. */
export class Busy extends StorageError {}

const busy: ReadonlySet<number> = new Set([5 /* BUSY */, 6 /* LOCKED */, 15 /* PROTOCOL */])

const codes: ReadonlyMap<number, StorageErrorCode> = new Map([
  [3 /* PERM */, "storage.unavailable"],
  [7 /* NOMEM */, "storage.unavailable"],
  [8 /* READONLY */, "storage.unavailable"],
  [10 /* IOERR */, "storage.unavailable"],
  [11 /* CORRUPT */, "storage.corrupt"],
  [13 /* FULL */, "storage.full"],
  [14 /* CANTOPEN */, "storage.unavailable"],
  [18 /* TOOBIG */, "storage.tooLarge"],
  // What callers can get wrong is checked before: a constraint that fails speaks of rows that were changed by another hand.
  [19 /* CONSTRAINT */, "storage.corrupt"],
  [23 /* AUTH */, "storage.unavailable"],
  [26 /* NOTADB */, "storage.corrupt"],
])

/** The extended result codes of reading less than was written, and of pages that do not fit their checksum. */
const unreadable: ReadonlySet<number> = new Set([522 /* IOERR_SHORT_READ */, 8202 /* IOERR_DATA */])

/** What an error of SQLite, of Node or of the file system says of itself. */
interface Thrown {
  readonly code?: unknown
  readonly errcode?: unknown
  readonly syscall?: unknown
  readonly message: string
}

const codeOf = (error: Thrown): StorageErrorCode | undefined => {
  // An integer that no JavaScript number holds was not written by us.
  if (error.code === "ERR_OUT_OF_RANGE" && error.message.startsWith("Value is too large"))
    return "storage.corrupt"
  if (error.code === "ERR_INVALID_STATE") return "storage.unavailable"
  if (error.syscall !== undefined) return error.code === "ENOSPC" ? "storage.full" : "storage.unavailable"
  if (typeof error.errcode !== "number") return undefined
  if (unreadable.has(error.errcode)) return "storage.corrupt"
  if (/^no such (table|column)/.test(error.message)) return "storage.corrupt"
  return codes.get(error.errcode & 0xff)
}

/** The error of a store that something thrown by SQLite stands for. What is neither is our own mistake, and thrown again. */
export const failureOf = (thrown: unknown): StorageError => {
  if (!(thrown instanceof Error)) throw thrown
  if ("errcode" in thrown && busy.has(Number(thrown.errcode) & 0xff))
    return new Busy({ code: "storage.unavailable" })
  const code = codeOf(thrown)
  if (code === undefined) throw thrown
  return new StorageError({ code })
}

/** The same for a commit: where reading or writing fails in the middle of it, the change may be stored. */
export const failureOfCommit = (thrown: unknown): StorageError =>
  thrown instanceof Error && "errcode" in thrown && (Number(thrown.errcode) & 0xff) === 10
    ? new StorageError({ code: "storage.outcomeUnknown" })
    : failureOf(thrown)
