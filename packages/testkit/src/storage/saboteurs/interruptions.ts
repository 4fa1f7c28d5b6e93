/** Stores that last, and are broken off, or looked into from behind. */

import {
  type BasisChanged,
  type CaseCommit,
  type ClaimConflict,
  type Committed,
  type StorageAdapter,
  StorageError,
  type VersionConflict,
} from "@bazgasht/casework/ports"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import { contentOf } from "../content.ts"
import type { FreshStore, StoreContent } from "../store-under-test.ts"
import { rechained, type Saboteur } from "./saboteur.ts"

/** What is left of a commit that is broken off. */
type BreakingOff = (
  sound: StorageAdapter,
  commit: CaseCommit,
) => Effect.Effect<Committed, StorageError | VersionConflict | ClaimConflict | BasisChanged>

/** A store that outlasts its openings, with commits that can be interrupted and content that can be read. */
export const interruptible = (
  breakingOff: BreakingOff,
  look: (content: StoreContent) => StoreContent = (content) => content,
): FreshStore => {
  const sound = Effect.runSync(openMemory())
  let isArmed = false
  const adapter: StorageAdapter = {
    ...sound,
    capabilities: { ...sound.capabilities, durable: true, shared: true },
    commit: (commit) =>
      Effect.suspend(() => {
        if (!isArmed) return sound.commit(commit)
        isArmed = false
        return breakingOff(sound, commit)
      }),
  }
  return {
    open: Effect.succeed(adapter),
    look: Effect.map(contentOf(sound), look),
    faults: {
      steps: ["in the middle"],
      breakAt: () =>
        Effect.sync(() => {
          isArmed = true
        }),
    },
  }
}

const unavailable = new StorageError({ code: "storage.unavailable" })

const unknown = new StorageError({ code: "storage.outcomeUnknown" })

const brokenOff = "a commit that is broken off between any two steps is stored wholly or not at all"

const broken = (name: string, breakingOff: BreakingOff): Saboteur => ({
  name,
  caughtBy: brokenOff,
  store: Effect.sync(() => interruptible(breakingOff)),
})

export const brokenInterruptions: ReadonlyArray<Saboteur> = [
  broken("stores events without their messages when it is broken off", (sound, commit) =>
    Effect.andThen(sound.commit(rechained({ ...commit, messages: [] })), unknown),
  ),
  broken("stores half of the events when it is broken off", (sound, commit) =>
    Effect.andThen(sound.commit(rechained({ ...commit, events: [commit.events[0]] })), unknown),
  ),
  broken("keeps the claims of a commit that is broken off, and nothing else of it", (sound, commit) =>
    Effect.andThen(
      Effect.ignore(
        sound.setClaims?.({ ...commit, version: commit.expectedVersion, claims: commit.claims ?? [] }) ??
          Effect.void,
      ),
      unknown,
    ),
  ),
  broken("says that nothing was changed when it was", (sound, commit) =>
    Effect.andThen(sound.commit(commit), unavailable),
  ),
  broken("says that it has committed before it has", ({ load }, commit) =>
    Effect.map(load(commit), () => ({ version: commit.expectedVersion + commit.events.length, position: 1 })),
  ),
  {
    name: "keeps for itself what it says it has stored",
    caughtBy: "what the adapter says is what is stored",
    store: Effect.sync(() =>
      interruptible(
        () => unavailable,
        (content) => ({ ...content, messages: content.messages.slice(1) }),
      ),
    ),
  },
]
