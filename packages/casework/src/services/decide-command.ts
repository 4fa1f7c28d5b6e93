import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type AccessRefused, CaseNotFound, refusedAccess } from "../access/access-error.ts"
import type { AccessContext } from "../access/authorization.ts"
import type { Caller } from "../access/caller.ts"
import { writingToStore } from "../identifiers/stored-writings.ts"
import type { ChangeUnit, UnitChanged } from "../life-cycle/change-unit.ts"
import { giveCommand } from "../life-cycle/give-command.ts"
import type { Handled } from "../life-cycle/life-cycle.ts"
import type { CommonRefusal } from "../life-cycle/refusals.ts"
import type { GivenSetting, LifeCycleTypes } from "../life-cycle/transition.ts"
import type { CaseBasis } from "../ports/storage/basis.ts"
import type { LoadedCase, StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { noHash } from "../ports/storage/stored-event.ts"
import { recordingReader, wholeSetting } from "./case-reader.ts"
import { checkLinkedSeparation } from "./separation-of-duties.ts"
import { CommandRefused, type LawUnknown } from "./service-error.ts"
import { accessContextIn, type Serving, withVisibility } from "./visible-case.ts"

/** A command that came to something, the state that it met, and the hash behind which its events are chained. */
export interface Decided<L extends LifeCycleTypes> {
  readonly before: L["State"]
  readonly handled: Handled<L> | Handled<L, UnitChanged>
  /** The id under which the case is stored, or will be. */
  readonly subject: string
  readonly previous: string
  /** Other cases on which the decision rests. */
  readonly basedOn: ReadonlyArray<CaseBasis>
}

/** What keeps a command from being carried out, on what is stored. */
type DecidingError<L extends LifeCycleTypes> =
  | AccessRefused
  | CaseNotFound
  | CommandRefused<L["Refusal"] | CommonRefusal>
  | LawUnknown
  | StorageError

/** Who asks for what, by which law it is decision. */
export interface DecisionRequest<L extends LifeCycleTypes> {
  readonly caller: Caller
  readonly command: L["Command"] | ChangeUnit
  readonly setting: GivenSetting<L>
}

/**
 * Decides on a command: an answer that was given before, a change that is still to be stored, or an error. `stored` is the case as it was loaded with the
 * command, `undefined` where there is none.
 */
export const decide = Effect.fn("casework.decide")(function* <L extends LifeCycleTypes>(
  serving: Serving<L> & { readonly storage: Pick<StorageAdapter, "load" | "query"> },
  { caller, command: given, setting: law }: DecisionRequest<L>,
  stored: LoadedCase | undefined,
): Effect.fn.Return<Decided<L>, DecidingError<L>> {
  const { access, codec, kind, storage } = serving
  const { lifeCycle } = kind
  const subject = stored?.subject ?? writingToStore(given.subject)
  const command: L["Command"] | ChangeUnit = { ...given, subject }
  const request = { kind: kind.kind, type: command.type, by: command.by }

  const permit = (context: AccessContext | undefined) =>
    Effect.flatMap(access.authorize(caller, request, context), (decision) =>
      decision.allowed ? Effect.void : Effect.fail(refusedAccess(kind.kind, decision)),
    )

  const reader = recordingReader(storage, { kind: kind.kind, subject })
  // A law, and what a kind reads, look at what a command is only as far as they know it.
  const settingFor = (state: L["State"]) =>
    wholeSetting(kind, { state, command: command as L["Command"], setting: law }, reader.read)

  const handle = (
    state: L["State"],
    setting: L["Setting"],
    past: ReadonlyArray<L["Event"] | UnitChanged>,
  ) => {
    const handled = giveCommand(lifeCycle, state, command, setting, past)
    const held = Result.flatMap(handled, (done) =>
      done.newEvents.length === 0
        ? Result.succeed(done)
        : Result.map(checkLinkedSeparation(kind, caller, state, command, setting), () => done),
    )
    return Effect.fromResult(
      Result.mapError(
        held,
        (refusal) => new CommandRefused({ kind: kind.kind, subject: command.subject, ...refusal }),
      ),
    )
  }

  const found = stored === undefined ? undefined : yield* withVisibility(serving, caller, stored)
  if (stored !== undefined && found !== undefined) {
    const { context, visibility, state } = found
    const past = yield* Effect.forEach(stored.handled ?? [], (event) => Effect.fromResult(codec.event(event)))
    // A command that was carried out is answered as it was then, even where its giver may not read the case any more.
    const before =
      past.length === 0 ? undefined : giveCommand(lifeCycle, state, command, yield* settingFor(state), past)
    const own = before !== undefined && Result.isSuccess(before) && before.success.newEvents.length === 0
    if (visibility !== "none" && !own) yield* permit(context)
    if (visibility !== "none" || own)
      return {
        before: state,
        handled: yield* handle(state, yield* settingFor(state), past),
        subject,
        previous: stored.hash,
        basedOn: reader.basis(),
      }
  }

  // From here on a case that is hidden from the caller is one that does not exist.
  if (!lifeCycle.transitions.some((row) => row.from === lifeCycle.none.stage && row.command === command.type))
    return yield* new CaseNotFound({ code: "case.notFound", kind: kind.kind, subject: command.subject })
  yield* permit(undefined)
  const handled = yield* handle(lifeCycle.none, yield* settingFor(lifeCycle.none), [])
  yield* permit(accessContextIn(kind, command.subject, handled.state))
  return { before: lifeCycle.none, handled, subject, previous: noHash, basedOn: reader.basis() }
})
