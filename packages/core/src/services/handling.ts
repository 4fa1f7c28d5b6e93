/**
 * Carrying out a command: decided on what is stored, stored under the version on which it was decided.
 *
 * @module
 */

import * as Effect from "effect/Effect"
import { type AccessRefused, type CaseNotFound, refusedAccess } from "../access/access-error.ts"
import type { Caller } from "../access/caller.ts"
import { isOwn } from "../access/judging.ts"
import type { CommonRefusal } from "../life-cycle/refusals.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import { chain } from "../ports/storage/chain.ts"
import type { MessageToSend } from "../ports/storage/outbox.ts"
import type { CaseCommit, StorageAdapter } from "../ports/storage/storage.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import type { StoredEvent } from "../ports/storage/stored-event.ts"
import { attributesOf } from "./case-kind.ts"
import { type CommandRequest, type Decided, decide } from "./deciding.ts"
import type { IdSource } from "./ids.ts"
import type { Serving } from "./seeing.ts"
import { CaseConflict, type CommandInvalid, type CommandRefused } from "./service-error.ts"

/** What a command came to. The same command always comes to the same. */
export interface CommandAnswer<L extends LifeCycleTypes> {
  readonly subject: string
  /** The version of its event. */
  readonly version: number
  /** The stage that the event led to. */
  readonly stage: L["State"]["stage"]
}

/** What keeps a command from being carried out. */
export type HandlingError<L extends LifeCycleTypes> =
  | CommandInvalid
  | AccessRefused
  | CaseNotFound
  | CommandRefused<L["Refusal"] | CommonRefusal>
  | StorageError
  | CaseConflict

/** What a kind of cases is served with where it is changed. */
export interface Changing<L extends LifeCycleTypes> extends Serving<L> {
  readonly storage: StorageAdapter
  readonly ids: IdSource
}

const commitOf = <L extends LifeCycleTypes>(
  { coding, ids, kind }: Changing<L>,
  subject: string,
  { handled: { newEvents, state }, previous }: Decided<L>,
): Effect.Effect<CaseCommit> =>
  Effect.gen(function* () {
    const name = { kind: kind.kind, subject }
    const messages: Array<MessageToSend> = []
    for (const message of newEvents.flatMap((event) => kind.messagesOf?.(event, state) ?? []))
      messages.push({ ...message, id: yield* ids.next })
    const events = yield* Effect.forEach(newEvents, (event) =>
      Effect.map(coding.eventJson(event), (body) => ({ ...name, version: event.version, body })),
    )
    return {
      ...name,
      expectedVersion: state.version - newEvents.length,
      // There are new events, otherwise there would be nothing to store.
      events: chain(events, previous, messages) as readonly [StoredEvent, ...ReadonlyArray<StoredEvent>],
      document: yield* coding.stateJson(state),
      attributes: attributesOf(kind, state),
      messages,
    }
  })

/** Carries out a command, or says why not. */
export const handleCommand = <L extends LifeCycleTypes>(
  changing: Changing<L>,
  caller: Caller,
  given: unknown,
  setting: L["Setting"],
): Effect.Effect<CommandAnswer<L>, HandlingError<L>> =>
  Effect.gen(function* () {
    const { coding, kind, storage } = changing
    const command = yield* Effect.fromResult(coding.command(given))
    const { subject } = command
    if (!isOwn(caller, command.by))
      return yield* Effect.fail(refusedAccess(kind.kind, { allowed: false, reason: "notCaller" }))
    const request: CommandRequest<L> = { caller, command, setting }
    const name = { kind: kind.kind, subject }
    const decideNow = Effect.flatMap(storage.load(name), (stored) => decide(changing, request, stored))
    const answer = ({ handled: { outcome } }: Decided<L>): CommandAnswer<L> => ({ subject, ...outcome })
    const isStored = ({ handled }: Decided<L>): boolean => handled.newEvents.length === 0

    /** Whether the change was stored; as long as that cannot be read, it stays unknown. */
    const findOut = (unknown: StorageError) =>
      decideNow.pipe(
        Effect.mapError((error) => (error._tag === "StorageError" ? unknown : error)),
        Effect.flatMap((now) =>
          isStored(now)
            ? Effect.succeed(answer(now))
            : Effect.fail(new StorageError({ code: "storage.unavailable", ...name })),
        ),
      )

    const decided = yield* decideNow
    if (isStored(decided)) return answer(decided)
    const commit = yield* commitOf(changing, subject, decided)
    return yield* storage.commit(commit).pipe(
      Effect.map(() => answer(decided)),
      Effect.catchTags({
        // Never stored again: on what is stored now the command is either carried out, or formed on another version.
        VersionConflict: () =>
          Effect.flatMap(decideNow, (now) =>
            isStored(now)
              ? Effect.succeed(answer(now))
              : Effect.fail(new CaseConflict({ code: "case.conflict", ...name })),
          ),
        StorageError: (error) =>
          error.code === "storage.outcomeUnknown" ? findOut(error) : Effect.fail(error),
      }),
    )
  })
