import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type AccessRefused, type CaseNotFound, refusedAccess } from "../access/access-error.ts"
import { isOwn } from "../access/authorization.ts"
import type { Caller } from "../access/caller.ts"
import { isUnitChanged, type UnitChanged } from "../life-cycle/change-unit.ts"
import type { CommonRefusal } from "../life-cycle/refusals.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import { chain } from "../ports/storage/chain.ts"
import type { MessageToSend } from "../ports/storage/outbox.ts"
import type { CaseCommit, StorageAdapter } from "../ports/storage/storage.ts"
import {
  type BasisChanged,
  type ClaimConflict,
  StorageError,
  type VersionConflict,
} from "../ports/storage/storage-error.ts"
import type { CaseName, StoredEvent } from "../ports/storage/stored-event.ts"
import { claimedBy } from "./case-claim.ts"
import { attributesOf, claimsIn, isClaiming, isHolding, resemblancesIn } from "./case-kind.ts"
import { checkBasis } from "./case-reader.ts"
import { type Decided, type DecisionRequest, decide } from "./decide-command.ts"
import { findStoredCase } from "./find-stored-case.ts"
import type { IdSource } from "./ids.ts"
import {
  AlreadyClaimed,
  CaseConflict,
  type CommandInvalid,
  type CommandRefused,
  type LawUnknown,
} from "./service-error.ts"
import { type Serving, withVisibility } from "./visible-case.ts"

/** A case that may be the same as another. */
export interface ResemblingCase {
  /** What the two may be: `sameDebt`, `jointDebt`. */
  readonly resemblance: string
  /** The other case; absent where the caller may see nothing of it. */
  readonly holder?: CaseName
}

/** What a command came to. The same command always comes to the same, but for the cases that are alike by now. */
export interface CommandAnswer<L extends LifeCycleTypes> {
  /** The id under which the case is stored. */
  readonly subject: string
  /** The version of its event. */
  readonly version: number
  /** The stage that the event led to. */
  readonly stage: L["State"]["stage"]
  /**
   * Cases that may be the same as this one, as far as the store shows them now: a warning, for which nothing is refused. `unknown` where the
   * command was carried out and the store did not answer then; absent where there is none.
   */
  readonly resembles?: ReadonlyArray<ResemblingCase> | "unknown"
}

/** What keeps a command from being carried out. */
export type HandlingError<L extends LifeCycleTypes> =
  | CommandInvalid
  | AccessRefused
  | CaseNotFound
  | CommandRefused<L["Refusal"] | CommonRefusal>
  | StorageError
  | CaseConflict
  | AlreadyClaimed
  | LawUnknown

/** What a kind of cases is served with where it is changed. */
export interface Changing<L extends LifeCycleTypes> extends Serving<L> {
  readonly storage: StorageAdapter
  readonly ids: IdSource
}

const commitOf = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  { codec, ids, kind, storage }: Changing<L>,
  { basedOn, handled: { newEvents, state }, previous, subject }: Decided<L>,
) {
  const name = { kind: kind.kind, subject }
  const messages: Array<MessageToSend> = []
  const ownEvents = newEvents.flatMap((event) => (isUnitChanged(event) ? [] : [event as L["Event"]]))
  for (const message of ownEvents.flatMap((event) => kind.messagesOf?.(event, state) ?? []))
    messages.push({ ...message, id: yield* ids.next })
  const events = yield* Effect.forEach(newEvents as ReadonlyArray<L["Event"] | UnitChanged>, (event) =>
    Effect.map(codec.eventJson(event), (body) => ({ ...name, version: event.version, body })),
  )
  return {
    ...name,
    expectedVersion: state.version - newEvents.length,
    // There are new events, otherwise there would be nothing to store.
    events: chain(events, previous, messages) as readonly [StoredEvent, ...ReadonlyArray<StoredEvent>],
    document: yield* codec.stateJson(state),
    attributes: attributesOf(kind, state),
    messages,
    ...(isHolding(kind) && storage.capabilities.claims === true ? { claims: claimsIn(kind, state) } : {}),
    ...(basedOn.length === 0 ? {} : { basedOn }),
  }
})

/** A kind that claims anything has to be kept in a store that can keep claims: otherwise both of two would get what only one may have. */
const checkClaimable = <L extends LifeCycleTypes>({
  kind,
  storage,
}: Changing<L>): Effect.Effect<void, StorageError> =>
  !isClaiming(kind) || storage.capabilities.claims === true
    ? Effect.void
    : Effect.fail(
        new StorageError({
          code: "storage.unsupported",
          kind: kind.kind,
          params: { capability: "claims", expected: "a store in which cases claim what may be so only once" },
        }),
      )

/**
 * What a caller may see of the holder of a claim. Of a case that cannot be read, or of another kind, whose cases this service cannot
 * read, that is what they may see of any case of the kind.
 */
const visibilityOfHolder = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  changing: Changing<L>,
  caller: Caller,
  holder: CaseName,
) {
  const { access, kind, storage } = changing
  const stored = holder.kind === kind.kind ? yield* storage.load(holder) : undefined
  if (stored !== undefined) {
    const found = yield* Effect.result(withVisibility(changing, caller, stored))
    if (Result.isSuccess(found)) return found.success?.visibility ?? "none"
  }
  return yield* access.canRead(caller, { ...holder, assigned: [], beneficiaries: [] })
})

/** What another case holds, and which one that is, if the caller may see anything of it. */
const alreadyClaimed = <L extends LifeCycleTypes>(
  changing: Changing<L>,
  caller: Caller,
  { kind, params: { holder, key }, subject }: ClaimConflict,
): Effect.Effect<AlreadyClaimed, StorageError> =>
  Effect.map(
    visibilityOfHolder(changing, caller, holder),
    (visibility) =>
      new AlreadyClaimed({
        code: "claim.held",
        kind,
        subject,
        params: { claim: claimedBy(key), ...(visibility === "none" ? {} : { holder }) },
      }),
  )

/** The cases that may be the same as one in a state, in the order of their names. */
const resemblingCases = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  changing: Changing<L>,
  caller: Caller,
  { handled: { state }, subject }: Decided<L>,
) {
  const { kind, storage } = changing
  const found: Array<ResemblingCase> = []
  for (const { key } of resemblancesIn(kind, state))
    for (const { kind: ofKind, subject: other } of yield* storage.heldClaims?.({ key }) ??
      Effect.succeed([])) {
      if (ofKind === kind.kind && other === subject) continue
      const holder = { kind: ofKind, subject: other }
      const visibility = yield* visibilityOfHolder(changing, caller, holder)
      found.push({ resemblance: claimedBy(key), ...(visibility === "none" ? {} : { holder }) })
    }
  return found
})

/**
 * Stores a change with the claims of the state to which it leads. A case that was stored before its kind claimed anything may lack what
 * the state before should hold, because another such case has it: that was so before this command, and is not held against it. More than the state before
 * should hold is.
 */
const commitClaiming = <L extends LifeCycleTypes>(
  { kind, storage }: Changing<L>,
  before: L["State"],
  commit: CaseCommit,
): Effect.Effect<void, VersionConflict | ClaimConflict | BasisChanged | StorageError> => {
  const owed = new Map(claimsIn(kind, before).map(({ key, units = 1 }) => [key, units]))
  /** Whether the state before should have held as much already. */
  const isOwed = (key: string): boolean => {
    const { units = 1 } = commit.claims?.find((claim) => claim.key === key) ?? {}
    return units <= (owed.get(key) ?? 0)
  }
  const commitWith = (
    claims: CaseCommit["claims"],
  ): Effect.Effect<void, VersionConflict | ClaimConflict | BasisChanged | StorageError> =>
    Effect.catchTag(
      Effect.asVoid(storage.commit(claims === undefined ? commit : { ...commit, claims })),
      "ClaimConflict",
      (conflict) =>
        isOwed(conflict.params.key)
          ? commitWith(claims?.filter(({ key }) => key !== conflict.params.key))
          : Effect.fail(conflict),
    )
  return commitWith(commit.claims)
}

/** How often a command is decided anew because a case that it rests on was changed meanwhile. */
const maxRereads = 3

/** Carries out a command, or says why not. */
export const handleCommand = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  changing: Changing<L>,
  { caller, command: given, setting }: Omit<DecisionRequest<L>, "command"> & { readonly command: unknown },
) {
  const { codec, kind, storage } = changing
  yield* checkClaimable(changing)
  const command = yield* Effect.fromResult(codec.command(given))
  const { subject } = command
  if (!isOwn(caller, command.by))
    return yield* Effect.fail(refusedAccess(kind.kind, { allowed: false, reason: "notCaller" }))
  const request: DecisionRequest<L> = { caller, command, setting }
  const name = { kind: kind.kind, subject }
  const decideNow = Effect.flatMap(findStoredCase(storage, { ...name, command: command.id }), (stored) =>
    decide(changing, request, stored),
  )
  const answer = (done: Decided<L>): Effect.Effect<CommandAnswer<L>> =>
    Effect.map(Effect.result(resemblingCases(changing, caller, done)), (found) => {
      const resembles = Result.isSuccess(found) ? found.success : ("unknown" as const)
      return {
        subject: done.subject,
        ...done.handled.outcome,
        ...(resembles.length === 0 ? {} : { resembles }),
      }
    })
  const isStored = ({ handled }: Decided<L>): boolean => handled.newEvents.length === 0

  /** Whether the change was stored; as long as that cannot be read, it stays unknown. */
  const findOut = (unknown: StorageError) =>
    decideNow.pipe(
      Effect.mapError((error) => (error._tag === "StorageError" ? unknown : error)),
      Effect.flatMap((now) =>
        isStored(now) ? answer(now) : Effect.fail(new StorageError({ code: "storage.unavailable", ...name })),
      ),
    )

  /** Decides on what is stored now, and stores that; anew where a case that the decision rests on is changed in between. */
  const attempt = Effect.fnUntraced(function* (
    left: number,
  ): Effect.fn.Return<CommandAnswer<L>, HandlingError<L>> {
    const decided = yield* decideNow
    if (isStored(decided)) return yield* answer(decided)
    yield* checkBasis(storage, kind.kind, decided.basedOn)
    const commit = yield* commitOf(changing, decided)
    const conflict = new CaseConflict({ code: "case.conflict", ...name })
    return yield* commitClaiming(changing, decided.before, commit).pipe(
      Effect.flatMap(() => answer(decided)),
      Effect.catchTags({
        // Never stored again: on what is stored now the command is either carried out, or formed on another version.
        VersionConflict: () =>
          Effect.flatMap(decideNow, (now) => (isStored(now) ? answer(now) : Effect.fail(conflict))),
        BasisChanged: () => (left > 0 ? attempt(left - 1) : Effect.fail(conflict)),
        ClaimConflict: (claimed) => Effect.flatMap(alreadyClaimed(changing, caller, claimed), Effect.fail),
        StorageError: (error) =>
          error.code === "storage.outcomeUnknown" ? findOut(error) : Effect.fail(error),
      }),
    )
  })
  return yield* attempt(maxRereads)
})
