/**
 * Your store: values under keys, changed in transactions. Here it is one table of a SQLite file; put the driver of your own store
 * in its place.
 *
 * @module
 */

import { DatabaseSync } from "node:sqlite"
import { StorageError } from "@bazgasht/casework/ports"

/** What may be done in a transaction. */
export interface Transaction {
  readonly get: (key: string) => Promise<string | undefined>
  readonly put: (key: string, value: string) => Promise<void>
  readonly remove: (key: string) => Promise<void>
  /** The values under the keys that begin with a prefix and come after a key, in the order of the keys. */
  readonly scan: (prefix: string, after?: string) => Promise<ReadonlyArray<string>>
}

/** A store that is open. */
export interface Driver {
  /** All of the work is stored, or nothing; transactions that are stored have happened one after the other. */
  readonly transact: <Value>(work: (transaction: Transaction) => Promise<Value>) => Promise<Value>
  readonly close: () => void
}

/** The end of the last transaction on each file of this process: on one connection they cannot overlap. */
const turns = new Map<string, Promise<unknown>>()

const inTurn = <Value>(file: string, work: () => Promise<Value>): Promise<Value> => {
  const turn = (turns.get(file) ?? Promise.resolve()).then(work, work)
  turns.set(file, turn)
  return turn
}

/** What an error of the store means to whoever asked; nothing was changed unless it says so. */
const failureOf = (error: unknown): unknown => {
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : undefined
  if (code === undefined) return error
  if (code === 13) return new StorageError({ code: "storage.full" })
  if (code === 11 || code === 26) return new StorageError({ code: "storage.corrupt" })
  return new StorageError({ code: "storage.unavailable" })
}

/** Opens a file. */
export const openDriver = (file: string): Driver => {
  const database = new DatabaseSync(file, { timeout: 5_000 })
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    create table if not exists entries (key text primary key, value text not null) strict, without rowid;
  `)
  const get = database.prepare("select value from entries where key = ?")
  const put = database.prepare(
    "insert into entries values (?, ?) on conflict do update set value = excluded.value",
  )
  const remove = database.prepare("delete from entries where key = ?")
  const scan = database.prepare("select value from entries where key > ? and key < ? order by key")
  const transaction: Transaction = {
    get: async (key) => get.get(key)?.["value"] as string | undefined,
    put: async (key, value) => void put.run(key, value),
    remove: async (key) => void remove.run(key),
    scan: async (prefix, after = prefix) =>
      scan.all(after, `${prefix}\u{10ffff}`).map(({ value }) => value as string),
  }
  return {
    transact: (work) =>
      inTurn(file, async () => {
        try {
          database.exec("begin immediate")
          const value = await work(transaction)
          database.exec("commit")
          return value
        } catch (error) {
          if (database.isTransaction) database.exec("rollback")
          throw failureOf(error)
        }
      }),
    close: () => database.close(),
  }
}
