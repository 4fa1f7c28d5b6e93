/** The stores over which the systems run: a file of SQLite, or a schema of PostgreSQL. */

import type { Storage, StorageError } from "@bazgasht/casework/ports"
import { postgresStorage } from "@bazgasht/storage-postgres"
import { sqliteStorage } from "@bazgasht/storage-sqlite"
import type * as Layer from "effect/Layer"

/** Where a store is, as text: it goes to other processes. */
export type StorePlace =
  | { readonly kind: "sqlite"; readonly file: string }
  | { readonly kind: "postgres"; readonly url: string; readonly schema: string }

/** The store at a place. */
export const storeAt = (place: StorePlace): Layer.Layer<Storage, StorageError> =>
  place.kind === "sqlite"
    ? sqliteStorage({ file: place.file })
    : postgresStorage({ url: place.url, schema: place.schema, connections: 2 })
