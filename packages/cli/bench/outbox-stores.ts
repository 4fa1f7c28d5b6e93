/** Stores of their own for a benchmark, which several processes open. */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"
import type { Receipts } from "@bazgasht/casework"
import { chain, noHash, Storage, type StorageError, type StoredEvent } from "@bazgasht/casework/ports"
import { postgresReceipts, postgresStorage } from "@bazgasht/storage-postgres"
import { sqliteReceipts, sqliteStorage } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { Client } from "pg"

/** Where a store is. */
export type Place =
  | { readonly store: "PostgreSQL"; readonly url: string; readonly schema: string }
  | { readonly store: "SQLite"; readonly folder: string; readonly file: string }

const server = process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`

let stores = 0

/** A place where no store is yet. */
export const freshPlace = (store: Place["store"]): Place => {
  if (store === "PostgreSQL") return { store, url: server, schema: `bench_${process.pid}_${stores++}` }
  const folder = mkdtempSync(join(tmpdir(), "bazgasht-bench-"))
  return { store, folder, file: join(folder, "store.sqlite") }
}

export const remove = async (place: Place): Promise<void> => {
  if (place.store === "SQLite") return rmSync(place.folder, { recursive: true })
  const client = new Client({ connectionString: place.url })
  await client.connect()
  await client.query(`drop schema if exists ${place.schema} cascade`)
  await client.end()
}

export const storageOf = (place: Place): Layer.Layer<Storage, StorageError> =>
  place.store === "SQLite" ? sqliteStorage(place) : postgresStorage(place)

export const receiptsOf = (place: Place): Layer.Layer<Receipts, StorageError> =>
  place.store === "SQLite" ? sqliteReceipts(place) : postgresReceipts(place)

/** Opens cases, each of which has so many messages. */
export const fill = (
  {
    cases,
    perCase,
    prefix = "loan",
  }: { readonly cases: number; readonly perCase: number; readonly prefix?: string },
  message: (subject: string, place: number) => { readonly recipient: string; readonly notBefore?: number },
) =>
  Effect.gen(function* () {
    const storage = yield* Storage
    yield* Effect.forEach(
      Array.from({ length: cases }, (_, number) => ({ kind: "loan", subject: `${prefix}-${number}` })),
      (name) => {
        const messages = Array.from({ length: perCase }, (_, place) => ({
          id: `${name.subject}/${place}`,
          channel: "sms",
          template: "loan.approved",
          parameters: { name: "زهرا", day: 20_000 + place },
          ...message(name.subject, place),
        }))
        return storage.commit({
          ...name,
          expectedVersion: 0,
          events: chain([{ ...name, version: 1, body: null }], noHash, messages) as [StoredEvent],
          document: null,
          attributes: {},
          messages,
        })
      },
      { concurrency: 32, discard: true },
    )
  })
