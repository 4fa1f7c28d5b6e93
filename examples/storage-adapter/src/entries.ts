/**
 * What is kept, as JSON.
 *
 * @module
 */

import {
  type CaseName,
  type FeedEntry,
  type HeldClaim,
  noHash,
  StorageError,
  type StoredCase,
  type StoredMessage,
} from "@bazgasht/casework/ports"
import type { Transaction } from "./driver.ts"
import { keys } from "./keys.ts"

/** A message, and by whom it is taken. */
export interface KeptMessage {
  readonly message: StoredMessage
  readonly claim?: { readonly lease: string; readonly until: number }
}

/** The end of the feed. */
export interface FeedEnd {
  readonly position: number
  readonly feedHash: string
}

const read = <Value>(text: string): Value => {
  try {
    return JSON.parse(text)
  } catch {
    throw new StorageError({ code: "storage.corrupt" })
  }
}

/** Reads and writes what is kept in a transaction. */
export const entriesOf = ({ get, put, remove, scan }: Transaction) => {
  const readAt = async <Value>(key: string): Promise<Value | undefined> => {
    const text = await get(key)
    return text === undefined ? undefined : read<Value>(text)
  }
  return {
    write: (key: string, value: unknown): Promise<void> => put(key, JSON.stringify(value)),
    remove,
    case: (key: string) => readAt<StoredCase>(key),
    cases: async (kind: string) => (await scan(keys.casesOf(kind))).map(read<StoredCase>),
    event: (key: string) => readAt<FeedEntry>(key),
    versionOf: (name: CaseName, command: string) => readAt<number>(keys.command(name, command)),
    keyInFeed: (position: number) => readAt<string>(keys.feed(position)),
    end: async (): Promise<FeedEnd> => (await readAt<FeedEnd>(keys.end)) ?? { position: 0, feedHash: noHash },
    message: (id: string) => readAt<KeptMessage>(keys.message(id)),
    ids: async (prefix: string, after?: string) => (await scan(prefix, after)).map(read<string>),
    held: async (prefix: string) => (await scan(prefix)).map(read<HeldClaim>),
    claims: async () => (await readAt<number>(keys.claims)) ?? 0,
  }
}

/** What is kept, in a transaction. */
export type Entries = ReturnType<typeof entriesOf>
