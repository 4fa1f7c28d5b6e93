/** Leaves an entry for each reading, off its path: an answer waits for no register, and none is given where no entry could be kept. */

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import type { Caller } from "../access/caller.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import type { IdSource } from "../services/ids.ts"
import type { Reading, ReadingRegister, ReadingWay } from "./reading-register.ts"

/** What is recorded of readings, and where. */
export interface ReadingRegisterOptions {
  readonly register: ReadingRegister
  /** The roles that may look into the register. */
  readonly auditors: ReadonlyArray<string>
  /** Of which kinds of cases a reading leaves an entry; of every kind where it is absent. */
  readonly protects?: (kind: string) => boolean
  /** How many entries may wait for the register, before reading is refused; 10,000 where it is absent. */
  readonly maxWaiting?: number
}

/** Records readings. */
export interface ReadingRecorder {
  readonly record: (
    caller: Caller,
    way: ReadingWay,
    kind: string,
    subjects: ReadonlyArray<string>,
  ) => Effect.Effect<void, StorageError>
}

/** How many entries are added at once. */
const together = 1_000

const patience = Schedule.min([Schedule.exponential("50 millis"), Schedule.spaced("5 seconds")])

/**
 * A recorder for as long as a scope lasts; what still waits at its end is added then. While the register does not answer entries wait, and once too many
 * do, `storage.unavailable` refuses to read.
 */
export const readingRecorder = Effect.fnUntraced(function* (
  { maxWaiting = 10_000, protects = () => true, register }: ReadingRegisterOptions,
  ids: IdSource,
): Effect.fn.Return<ReadingRecorder, never, Scope.Scope> {
  const waiting: Array<Reading> = []
  const some = yield* Latch.make(false)
  const addNext = Effect.gen(function* () {
    const next = waiting.slice(0, together)
    yield* register.append(next)
    waiting.splice(0, next.length)
  })
  const work = Effect.forever(
    Effect.gen(function* () {
      yield* some.await
      while (waiting.length > 0) yield* Effect.retry(addNext, patience)
      yield* some.close
      // What came in between the two is not left behind.
      if (waiting.length > 0) yield* some.open
    }),
  )
  yield* Effect.addFinalizer(() =>
    Effect.gen(function* () {
      while (waiting.length > 0) yield* addNext
    }).pipe(
      Effect.catch(({ code }) =>
        Effect.logError("readings were not recorded").pipe(
          Effect.annotateLogs({ code, readings: waiting.length }),
        ),
      ),
    ),
  )
  yield* Effect.forkScoped(work)
  return {
    record: Effect.fnUntraced(function* (caller, way, kind, subjects) {
      if (subjects.length === 0 || !protects(kind)) return
      if (waiting.length + subjects.length > maxWaiting)
        return yield* new StorageError({ code: "storage.unavailable", kind })
      const at = yield* Clock.currentTimeMillis
      const roles = [...new Set(caller.offices.map(({ role }) => role))]
      const { person, purpose } = caller
      for (const subject of subjects)
        waiting.push({
          id: yield* ids.next,
          at,
          person,
          roles,
          kind,
          subject,
          way,
          ...(purpose === undefined ? {} : { purpose }),
        })
      yield* some.open
    }),
  }
})
