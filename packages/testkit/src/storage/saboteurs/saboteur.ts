/** Stores with one thing broken: the suite is good if it finds every one of them. */

import {
  type CaseCommit,
  chain,
  type MessagePage,
  type StorageAdapter,
  type StoredEvent,
  type StoredMessage,
} from "@bazgasht/casework/ports"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import type { StoreFactory } from "../store-under-test.ts"

/** A store with one thing broken. */
export interface Saboteur {
  /** What it does wrong. */
  readonly name: string
  readonly store: StoreFactory
  /** The test that is there for this; others may find it too. */
  readonly caughtBy: string
}

export type Sabotage = (sound: StorageAdapter) => Partial<StorageAdapter>

export const committed =
  (change: (commit: CaseCommit) => CaseCommit): Sabotage =>
  (sound) => ({ commit: (commit) => sound.commit(change(commit)) })

export const listed =
  (
    change: (messages: ReadonlyArray<StoredMessage>, page: MessagePage) => ReadonlyArray<StoredMessage>,
  ): Sabotage =>
  (sound) => ({
    messages: (page) => Effect.map(sound.messages(page), (messages) => change(messages, page)),
  })

/** Stores in memory with something replaced: by the test that is there for them, what each does wrong, and how. */
export const saboteurs = (wrongs: {
  readonly [caughtBy: string]: { readonly [name: string]: Sabotage }
}): ReadonlyArray<Saboteur> =>
  Object.entries(wrongs).flatMap(([caughtBy, each]) =>
    Object.entries(each).map(([name, sabotage]) => ({
      name,
      caughtBy,
      store: Effect.succeed({
        open: Effect.map(openMemory({ maxBytes: 200_000 }), (sound) => ({ ...sound, ...sabotage(sound) })),
      }),
    })),
  )

/** A commit that was tampered with, chained anew so that a sound store takes it: behind a version, or where it was. */
export const rechained = (
  commit: CaseCommit,
  { version, hash } = { version: commit.expectedVersion, hash: commit.events[0].previous },
): CaseCommit => ({
  ...commit,
  expectedVersion: version,
  events: chain(
    commit.events.map((event, place) => ({ ...event, version: version + place + 1 })),
    hash,
    commit.messages,
  ) as [StoredEvent, ...Array<StoredEvent>],
})
