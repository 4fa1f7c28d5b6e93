/** Stores that declare what they are not, or do not declare what they are. */

import type { StorageAdapter, StorageCapabilities } from "@bazgasht/casework/ports"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import type { Saboteur } from "./saboteur.ts"

const durable = "durable is declared exactly if what was committed is there when the store is opened again"
const shared = "shared is declared exactly if two that have the store open see each other's commits"
const queries = "queries are refused by name exactly if they are not declared"

const declaring = (adapter: StorageAdapter, declared: Partial<StorageCapabilities>): StorageAdapter => ({
  ...adapter,
  capabilities: { ...adapter.capabilities, ...declared },
})

/** Each opening gives another store. */
const forgetful = (name: string, caughtBy: string, declared: Partial<StorageCapabilities>): Saboteur => ({
  name,
  caughtBy,
  store: Effect.succeed({ open: Effect.map(openMemory(), (sound) => declaring(sound, declared)) }),
})

/** Each opening gives the same store. */
const lasting = (name: string, caughtBy: string, declared: Partial<StorageCapabilities>): Saboteur => ({
  name,
  caughtBy,
  store: Effect.map(openMemory(), (sound) => ({ open: Effect.succeed(declaring(sound, declared)) })),
})

export const falseDeclarations: ReadonlyArray<Saboteur> = [
  forgetful("says that it lasts, and forgets", durable, { durable: true }),
  lasting("lasts, and does not say so", durable, { durable: false, shared: true }),
  forgetful("says that it is shared, and is not", shared, { shared: true }),
  lasting("is shared, and does not say so", shared, { durable: true, shared: false }),
  forgetful("answers queries, and does not say so", queries, { queries: false }),
]
