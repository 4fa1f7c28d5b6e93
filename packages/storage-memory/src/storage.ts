/** The store itself: every request is checked, then answered in one step that nothing can come between. */

import {
  checkClaim,
  checkClaims,
  checkClaimsAsked,
  checkCommit,
  checkIds,
  checkName,
  checkPage,
  checkQuery,
  checkSettlements,
  readCursor,
  Storage,
  type StorageAdapter,
  StorageError,
  tablesInMemory,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { feed, history, load } from "./cases.ts"
import { heldClaims, setClaims, settingClash } from "./claims.ts"
import { apply, clashOf } from "./commit.ts"
import { emptyStore, type Store } from "./database.ts"
import { claim, messagesOf, requeue, settle } from "./outbox.ts"
import { query } from "./query.ts"

/** How a store in memory is limited. */
export interface MemoryStorageOptions {
  /** The most bytes of canonical JSON that an event or a document may have; a million where it is absent. */
  readonly maxBytes?: number
}

/** Answers when it is run, not when it is asked for, unless something is wrong by then. */
const answer = <Answer, Failure>(
  wrong: () => Failure | undefined,
  answered: () => Answer,
): Effect.Effect<Answer, Failure> =>
  Effect.suspend(() => {
    const failure = wrong()
    return failure === undefined ? Effect.succeed(answered()) : Effect.fail(failure)
  })

const storageOver = (store: Store, maxBytes: number): StorageAdapter => ({
  capabilities: {
    name: "memory",
    durable: false,
    queries: true,
    shared: false,
    supportsRequeue: true,
    claims: true,
    basis: true,
    projections: true,
    maxBytes,
  },
  commit: (commit) =>
    answer(
      () => checkCommit(commit, maxBytes) ?? clashOf(store, commit),
      () => apply(store, commit),
    ),
  load: (name) =>
    answer(
      () => checkName(name),
      () => load(store, name),
    ),
  history: (name) =>
    answer(
      () => checkName(name),
      () => history(store, name),
    ),
  query: (asked) =>
    Effect.suspend(() => {
      const start = checkQuery(asked) ?? readCursor(asked)
      return start instanceof StorageError ? Effect.fail(start) : Effect.succeed(query(store, asked, start))
    }),
  feed: ({ after, limit }) =>
    answer(
      () => checkPage({ after, limit }),
      () => feed(store, { after, limit }),
    ),
  claim: (claimed) =>
    answer(
      () => checkClaim(claimed),
      () => claim(store, claimed),
    ),
  settle: (settlements, now) =>
    answer(
      () => checkSettlements(settlements, now),
      () => settle(store, settlements, now),
    ),
  requeue: (ids) =>
    answer(
      () => checkIds(ids),
      () => requeue(store, ids),
    ),
  messages: (page) =>
    answer(
      () => checkPage(page),
      () => messagesOf(store, page),
    ),
  heldClaims: (asked) =>
    answer(
      () => checkClaimsAsked(asked),
      () => heldClaims(store, asked),
    ),
  setClaims: (claims) =>
    answer(
      () => checkClaims(claims) ?? settingClash(store, claims),
      () => setClaims(store, claims),
    ),
  ...tablesInMemory(maxBytes),
})

/**
 * Opens an empty store of cases in the memory of this process: for tests, for demonstrations, and as the reference of what a store
 * has to do. Each is used by its opener alone, and its content is gone with it.
 *
 * @example
 * const storage = Effect.runSync(openMemory())
 * await Effect.runPromise(storage.load({ kind: "loan", subject: "loan-1" })) // => undefined
 */
export const openMemory = ({
  maxBytes = 1_000_000,
}: MemoryStorageOptions = {}): Effect.Effect<StorageAdapter> =>
  Effect.sync(() => storageOver(emptyStore(), maxBytes))

/**
 * The memory of this process as the store of cases: every build of the layer is a store of its own.
 *
 * @example
 * const loaded = Effect.flatMap(Storage, (storage) => storage.load({ kind: "loan", subject: "loan-1" }))
 * await Effect.runPromise(Effect.provide(loaded, memoryStorage())) // => undefined
 */
export const memoryStorage = (options?: MemoryStorageOptions): Layer.Layer<Storage> =>
  Layer.effect(Storage, openMemory(options))
