/** What an author of an adapter hands to the conformance suite. */

import type {
  FeedEntry,
  HeldClaim,
  StorageAdapter,
  StoredCase,
  StoredMessage,
} from "@bazgasht/casework/ports"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** Everything in a store, read by another way than the adapter: the driver itself, the file, a tool of the server. */
export interface StoreContent {
  /** In the order of the feed. */
  readonly events: ReadonlyArray<FeedEntry>
  /** In any order. */
  readonly cases: ReadonlyArray<StoredCase>
  /** In any order. */
  readonly messages: ReadonlyArray<StoredMessage>
  /** In any order; absent where the adapter does not declare claims. */
  readonly claims?: ReadonlyArray<HeldClaim>
}

/** How a commit can be broken off between two of its steps. */
export interface StoreFaults {
  /** The steps at which it can happen, such as `events written`; each is tried. */
  readonly steps: ReadonlyArray<string>
  /** Breaks the next commit off at the step, as if the process were killed; the suite opens the store anew. */
  readonly breakAt: (step: string) => Effect.Effect<void, unknown>
}

/** A store that is empty and used by one test alone. It goes with its scope. */
export interface FreshStore {
  /** Opens the store. It may be opened again after its scope was closed, and while it is open. */
  readonly open: Effect.Effect<StorageAdapter, unknown, Scope.Scope>
  /** A second way to read it, if there is one. */
  readonly look?: Effect.Effect<StoreContent, unknown>
  /** Ways to break a commit off, if there are any. */
  readonly faults?: StoreFaults
}

/** Makes a store for one test: a new file, a new schema, a new name. */
export type StoreFactory = Effect.Effect<FreshStore, unknown, Scope.Scope>
