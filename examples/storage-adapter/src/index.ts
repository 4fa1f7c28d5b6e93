/**
 * A store of cases over keys and values.
 *
 * @module
 */

import {
  BasisChanged,
  ClaimConflict,
  checkClaim,
  checkClaims,
  checkClaimsAsked,
  checkCommit,
  checkName,
  checkPage,
  checkQuery,
  checkSettlements,
  findAmong,
  readCursor,
  Storage,
  type StorageAdapter,
  StorageError,
  VersionConflict,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { heldIn, setClaimsIn } from "./claims.ts"
import { commitTo } from "./commit.ts"
import { type Driver, openDriver } from "./driver.ts"
import { type Entries, entriesOf } from "./entries.ts"
import { claimIn, messagesIn, settleIn } from "./outbox.ts"
import { feedIn, historyIn, loadIn } from "./reading.ts"

/** The most bytes of an event or a document. */
const maxBytes = 1_000_000

/** Everything that is not a failure of the store is a defect, and stays one. */
const failureOf = (error: unknown): VersionConflict | ClaimConflict | BasisChanged | StorageError => {
  if (error instanceof VersionConflict || error instanceof ClaimConflict) return error
  if (error instanceof BasisChanged) return error
  if (error instanceof StorageError) return error
  throw error
}

const storageOver = ({ transact }: Driver): StorageAdapter => {
  /** Asks the store, unless something is wrong with what is asked. */
  const ask = <Value>(
    wrong: () => StorageError | undefined,
    work: (entries: Entries) => Promise<Value>,
  ): Effect.Effect<Value, VersionConflict | ClaimConflict | BasisChanged | StorageError> =>
    Effect.suspend(() => {
      const error = wrong()
      return error === undefined
        ? Effect.tryPromise({
            try: () => transact((transaction) => work(entriesOf(transaction))),
            catch: failureOf,
          })
        : Effect.fail(error)
    })

  /** Only what is written is in conflict with something else. */
  const read = <Value>(
    wrong: () => StorageError | undefined,
    work: (entries: Entries) => Promise<Value>,
  ): Effect.Effect<Value, StorageError> =>
    ask(wrong, work).pipe(
      Effect.catchTags({
        VersionConflict: (conflict) => Effect.die(conflict),
        ClaimConflict: (conflict) => Effect.die(conflict),
        BasisChanged: (changed) => Effect.die(changed),
      }),
    )

  return {
    capabilities: {
      name: "key-value",
      durable: true,
      queries: true,
      shared: true,
      claims: true,
      basis: true,
      maxBytes,
    },
    commit: (commit) =>
      ask(
        () => checkCommit(commit, maxBytes),
        (entries) => commitTo(entries, commit),
      ),
    load: (name) =>
      read(
        () => checkName(name),
        (entries) => loadIn(entries, name),
      ),
    history: (name) =>
      read(
        () => checkName(name),
        (entries) => historyIn(entries, name, name.after ?? 0),
      ),
    query: (query) =>
      Effect.suspend(() => {
        const start = checkQuery(query) ?? readCursor(query)
        return start instanceof StorageError
          ? Effect.fail(start)
          : read(
              () => undefined,
              async (entries) => findAmong(await entries.cases(query.kind), query, start),
            )
      }),
    feed: ({ after, limit }) =>
      read(
        () => checkPage({ after, limit }),
        (entries) => feedIn(entries, after, limit),
      ),
    claim: (claim) =>
      read(
        () => checkClaim(claim),
        (entries) => claimIn(entries, claim),
      ),
    settle: (settlements, now) =>
      read(
        () => checkSettlements(settlements, now),
        (entries) => settleIn(entries, settlements, now),
      ),
    messages: (page) =>
      read(
        () => checkPage(page),
        (entries) => messagesIn(entries, page),
      ),
    heldClaims: (asked) =>
      read(
        () => checkClaimsAsked(asked),
        (entries) => heldIn(entries, asked),
      ),
    setClaims: (claims) =>
      ask(
        () => checkClaims(claims),
        (entries) => setClaimsIn(entries, claims),
      ).pipe(Effect.catchTag("BasisChanged", (changed) => Effect.die(changed))),
  }
}

/**
 * Opens a file as a store until the scope is closed.
 *
 * @example
 * const program = Effect.scoped(
 *   Effect.flatMap(openKeyValue("cases.kv"), (storage) => storage.load({ kind: "loan", subject: "loan-1" })),
 * )
 */
export const openKeyValue = (file: string): Effect.Effect<StorageAdapter, StorageError, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.try({
      try: () => openDriver(file),
      catch: () => new StorageError({ code: "storage.unavailable" }),
    }),
    ({ close }) => Effect.sync(close),
  ).pipe(Effect.map(storageOver))

/** A file as the store of cases: what `openCasework` takes as its `storage`. */
export const keyValueStorage = (file: string): Layer.Layer<Storage, StorageError> =>
  Layer.effect(Storage, openKeyValue(file))
