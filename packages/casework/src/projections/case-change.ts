/** Events of the feed with the states before and after them: what a projection is folded from. */

import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { AnyEvent, AnyState } from "../life-cycle/transition.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { FeedEntry } from "../ports/storage/stored-event.ts"
import { type CaseCodec, caseCodecOf, corrupt } from "../services/case-codec.ts"
import type { AnyKind, AnyLife } from "../services/case-kind.ts"

/** A change of one case by one event. */
export interface CaseChange<State = AnyState, Event = AnyEvent> {
  readonly kind: string
  readonly subject: string
  readonly before: State
  readonly event: Event
  readonly after: State
  /** Place of the event in the feed. */
  readonly position: number
}

/** How many states are remembered, so that the events of a case need not be read again for each further one. */
const maxRemembered = 4_096

interface Reader {
  readonly kind: AnyKind
  readonly codec: CaseCodec<AnyLife>
}

/** Reads entries of the feed as changes; those of other kinds are passed over. States come from memory, or from the history of the case. */
export const changesIn = (
  storage: Pick<StorageAdapter, "history">,
  kinds: ReadonlyArray<AnyKind>,
): ((entries: ReadonlyArray<FeedEntry>) => Effect.Effect<ReadonlyArray<CaseChange>, StorageError>) => {
  const readers = new Map<string, Reader>(
    kinds.map((kind) => [kind.kind, { kind, codec: caseCodecOf(kind) }]),
  )
  const remembered = new Map<string, AnyState>()

  const remember = (name: string, state: AnyState): void => {
    remembered.delete(name)
    remembered.set(name, state)
    const [oldest] = remembered.size > maxRemembered ? remembered.keys() : []
    if (oldest !== undefined) remembered.delete(oldest)
  }

  const step = (
    { codec, kind }: Reader,
    before: AnyState,
    entry: FeedEntry,
  ): Effect.Effect<{ readonly event: AnyEvent; readonly after: AnyState }, StorageError> => {
    const event = codec.event(entry)
    if (Result.isFailure(event)) return Effect.fail(event.failure)
    const after = kind.lifeCycle.evolve(before, event.success)
    return Result.isFailure(after)
      ? Effect.fail(corrupt(entry, "events that can follow each other"))
      : Effect.succeed({ event: event.success, after: after.success })
  }

  const stateBefore = Effect.fnUntraced(function* (reader: Reader, name: string, entry: FeedEntry) {
    const known = remembered.get(name)
    if (known?.version === entry.version - 1) return known
    let state: AnyState = reader.kind.lifeCycle.none
    if (entry.version === 1) return state
    for (const past of yield* storage.history({ kind: entry.kind, subject: entry.subject })) {
      if (past.version === entry.version) break
      state = (yield* step(reader, state, past)).after
    }
    return state
  })

  return Effect.fnUntraced(function* (entries: ReadonlyArray<FeedEntry>) {
    const changes: Array<CaseChange> = []
    for (const entry of entries) {
      const reader = readers.get(entry.kind)
      if (reader === undefined) continue
      const { kind, position, subject } = entry
      const name = JSON.stringify([kind, subject])
      const before = yield* stateBefore(reader, name, entry)
      const { after, event } = yield* step(reader, before, entry)
      remember(name, after)
      changes.push({ kind, subject, before, event, after, position })
    }
    return changes
  })
}
