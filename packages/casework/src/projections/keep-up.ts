/** Keeping a projection up with the feed: page by page, each stored with the position on which the table then rests. */

import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { makePace } from "../audit/pace.ts"
import { maxPageSize } from "../ports/storage/checks.ts"
import type { Json } from "../ports/storage/json.ts"
import { maxKeptRows } from "../ports/storage/kept-rows.ts"
import { type KeptTables, tablesInMemory } from "../ports/storage/kept-tables.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { changesIn } from "./case-change.ts"
import type { Projection } from "./projection.ts"

/** A store of cases that keeps tables. */
export type ProjectionStore = Pick<StorageAdapter, "feed" | "history"> & KeptTables

/**
 * The store as one that keeps tables: by itself where it declares projections, else in the memory of this process.
 *
 * @example
 * const program = Effect.map(Storage, (storage) => projectionStoreOf(storage).keepRows === storage.keepRows)
 * await Effect.runPromise(Effect.provide(program, memoryStorage())) // => true
 */
export const projectionStoreOf = (storage: StorageAdapter): ProjectionStore => {
  const { dropRows, feed, history, keepRows, keptRows } = storage
  return keepRows === undefined || keptRows === undefined || dropRows === undefined
    ? { feed, history, ...tablesInMemory() }
    : { feed, history, keepRows, keptRows, dropRows }
}

/** How a projection is kept up. */
export interface KeepUpOptions {
  /** How many events at most are folded at a time; 1 to 1000, which it is where it is absent. */
  readonly pageSize?: number
}

const positionOf = (store: ProjectionStore, projection: string): Effect.Effect<number, StorageError> =>
  Effect.map(store.keptRows({ projection, keys: [] }), ({ position }) => position)

/** The rows of some keys. Where the table moves in between, what is computed from them is refused when it is to be kept. */
const rowsOf = Effect.fnUntraced(function* (
  { keptRows }: ProjectionStore,
  projection: string,
  keys: ReadonlyArray<string>,
) {
  const rows = new Map<string, Json>()
  for (let start = 0; start < keys.length; start += maxPageSize) {
    const page = yield* keptRows({ projection, keys: keys.slice(start, start + maxPageSize) })
    for (const { key, value } of page.rows) rows.set(key, value)
  }
  return rows
})

/**
 * Folds the feed into the table of a projection, from the position on which it rests to the end of the feed, and gives the position that it
 * rests on then. It may be broken off anywhere, and run in several processes at once: every event counts exactly once. An event that
 * cannot be read stops it with `storage.corrupt` before that event.
 *
 * @example
 * const program = Effect.flatMap(Storage, (storage) => keepUp(projectionStoreOf(storage), figuresProjection([], [])))
 * // Nothing has happened yet.
 * await Effect.runPromise(Effect.provide(program, memoryStorage())) // => 0
 */
export const keepUp = Effect.fn("projection.keepUp")(function* (
  store: ProjectionStore,
  projection: Projection,
  { pageSize = maxPageSize }: KeepUpOptions = {},
): Effect.fn.Return<number, StorageError> {
  yield* Effect.annotateCurrentSpan("projection", projection.name)
  const changesOf = changesIn(store, projection.kinds)
  const pace = yield* makePace
  let position = yield* positionOf(store, projection.name)
  let limit = pageSize
  for (;;) {
    if (pace.isDue()) yield* pace.rest
    const entries = yield* store.feed({ after: position, limit })
    const last = entries.at(-1)
    if (last === undefined) return position
    const { keys, rows } = projection.fold(yield* changesOf(entries))
    const before = yield* rowsOf(store, projection.name, keys)
    const changed = rows((key) => before.get(key))
    if (changed.length > maxKeptRows && limit > 1) {
      limit = Math.ceil(limit / 2)
      continue
    }
    const kept = yield* store
      .keepRows({
        projection: projection.name,
        expectedPosition: position,
        position: last.position,
        rows: changed,
      })
      .pipe(
        Effect.as(true),
        Effect.catchTag("PositionConflict", () => Effect.succeed(false)),
      )
    // Another process was quicker: what it has folded is not folded again.
    position = kept ? last.position : yield* positionOf(store, projection.name)
  }
})

/**
 * Keeps a projection up for as long as the fiber runs, and looks for new events after each interval. A store that cannot be
 * reached is asked again after the next one.
 *
 * @example
 * const followed = Effect.flatMap(Storage, (storage) =>
 *   follow(projectionStoreOf(storage), figuresProjection([], []), { pollInterval: "1 second" }),
 * )
 * // It ends when it is interrupted, here by a timeout.
 * const ended = Effect.timeoutOption(followed, "10 millis")
 * const { _tag } = await Effect.runPromise(Effect.provide(ended, memoryStorage()))
 * _tag // => "None"
 */
export const follow = (
  store: ProjectionStore,
  projection: Projection,
  { pollInterval, ...options }: KeepUpOptions & { readonly pollInterval: Duration.Input },
): Effect.Effect<never, StorageError> =>
  keepUp(store, projection, options).pipe(
    Effect.catch((error) => (error.code === "storage.unavailable" ? Effect.void : Effect.fail(error))),
    Effect.andThen(Effect.sleep(pollInterval)),
    Effect.forever,
  )
