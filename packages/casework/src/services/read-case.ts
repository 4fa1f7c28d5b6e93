import { digestOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { AccessRefused, CaseNotFound } from "../access/access-error.ts"
import type { Caller } from "../access/caller.ts"
import { verifyHistory } from "../audit/verify.ts"
import type { UnitChanged } from "../life-cycle/change-unit.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { corrupt } from "./case-codec.ts"
import { findStoredCase } from "./find-stored-case.ts"
import { formerDocument } from "./former-document.ts"
import { redact, type Serving, type VisibleCase, withVisibility } from "./visible-case.ts"

type Reading<L extends LifeCycleTypes> = Serving<L> & { readonly storage: StorageAdapter }

/** An event of a case, and the hash that seals it and all before it in the case. */
export interface PastEvent<L extends LifeCycleTypes> {
  /** One of the life cycle, or that the case was handed to another unit. */
  readonly event: L["Event"] | UnitChanged
  /** Its place among the events of all cases. */
  readonly position: number
  readonly hash: string
}

const notFound = (kind: string, subject: string): CaseNotFound =>
  new CaseNotFound({ code: "case.notFound", kind, subject })

const look = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  reading: Reading<L>,
  caller: Caller,
  subject: string,
) {
  const { kind } = reading.kind
  const stored = yield* findStoredCase(reading.storage, { kind, subject })
  const found = stored === undefined ? undefined : yield* withVisibility(reading, caller, stored)
  const seen = stored === undefined || found === undefined ? undefined : redact(stored.subject, found)
  return stored === undefined || seen === undefined ? yield* notFound(kind, subject) : { stored, seen }
})

/** A case as the caller may see it. */
export const readCase = <L extends LifeCycleTypes>(
  reading: Reading<L>,
  caller: Caller,
  subject: string,
): Effect.Effect<VisibleCase<L>, CaseNotFound | StorageError> =>
  Effect.map(look(reading, caller, subject), ({ seen }) => seen)

/** The case with its events up to the version in which it was loaded. */
const past = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  reading: Reading<L>,
  caller: Caller,
  subject: string,
) {
  const { kind } = reading.kind
  const { seen, stored } = yield* look(reading, caller, subject)
  if (!seen.whole) return yield* new AccessRefused({ code: "access.notWhole", kind })
  const name = { kind, subject: stored.subject }
  const entries = (yield* reading.storage.history(name)).slice(0, stored.version)
  if (Result.isFailure(verifyHistory(name, [entries], stored)))
    return yield* corrupt(stored, "events that are linked up to the case as it stands")
  const events = yield* Effect.forEach(entries, (entry) =>
    Effect.fromResult(
      Result.map(
        reading.codec.event(entry),
        (event): PastEvent<L> => ({
          event,
          position: entry.position,
          hash: entry.hash,
        }),
      ),
    ),
  )
  return { stored, events }
})

/** The events of a case in their order, each held against its link. Only for who may see the whole case. */
export const historyOf = <L extends LifeCycleTypes>(
  reading: Reading<L>,
  caller: Caller,
  subject: string,
): Effect.Effect<ReadonlyArray<PastEvent<L>>, CaseNotFound | AccessRefused | StorageError> =>
  Effect.map(past(reading, caller, subject), ({ events }) => events)

/** The state that the events of a case add up to, held against what is stored. Only for who may see the whole case. */
export const replayCase = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  reading: Reading<L>,
  caller: Caller,
  subject: string,
) {
  const { lifeCycle } = reading.kind
  const { events: entries, stored } = yield* past(reading, caller, subject)
  const events = entries.map(({ event }) => event)
  const replayed = lifeCycle.replay(events)
  if (Result.isFailure(replayed)) return yield* corrupt(stored, "events that can follow each other")
  const document = yield* reading.codec.stateJson(replayed.success)
  const documents = [document, formerDocument(lifeCycle, events, document)]
  return documents.map(digestOf).includes(digestOf(stored.document))
    ? replayed.success
    : yield* corrupt(stored, "the state that its events add up to")
})
