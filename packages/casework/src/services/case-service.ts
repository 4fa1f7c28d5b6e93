/** The service of a kind of cases: what is stored is changed and read through it, and in no other way. */

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Access } from "../access/access.ts"
import type { AccessRefused, CaseNotFound } from "../access/access-error.ts"
import type { Caller } from "../access/caller.ts"
import type { ChangeUnit } from "../life-cycle/change-unit.ts"
import type { GivenSetting, LifeCycleTypes } from "../life-cycle/transition.ts"
import { Storage } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { observedCommand } from "../telemetry/observed-command.ts"
import { observedStorage } from "../telemetry/observed-storage.ts"
import { caseCodecOf } from "./case-codec.ts"
import type { CaseKind } from "./case-kind.ts"
import { type CommandsNow, commandsNow, type WhatNow } from "./commands-now.ts"
import { type CaseSearch, type FoundCases, findCases } from "./find-cases.ts"
import { type CommandAnswer, type HandlingError, handleCommand } from "./handle-command.ts"
import { Ids } from "./ids.ts"
import { historyOf, type PastEvent, readCase, replayCase } from "./read-case.ts"
import type { QueryError } from "./service-error.ts"
import type { VisibleCase } from "./visible-case.ts"

/** The service of a kind of cases. Whatever a caller may not know of is answered like what does not exist. */
export interface CaseService<L extends LifeCycleTypes, Kind extends string, Attribute extends string> {
  readonly kind: Kind
  /**
   * Carries out a command; the setting is the law by which it is judged, and what other cases say the service reads itself. A command that was given
   * before, under its id and by the same person, comes to what it came to then. One that was formed on another version than the
   * stored one is refused and never tried again by itself: `CommandRefused` with `version.conflict`.
   *
   * After `storage.outcomeUnknown` the command may or may not have been carried out; giving it again is safe.
   */
  readonly handle: (request: {
    readonly caller: Caller
    readonly command: L["Command"] | ChangeUnit
    readonly setting: GivenSetting<L>
  }) => Effect.Effect<CommandAnswer<L>, HandlingError<L>>
  /** Carries out a command that comes from outside, such as the body of a request, as its schema encodes it; see {@link CaseService.handle}. */
  readonly handleUnknown: (request: {
    readonly caller: Caller
    readonly command: unknown
    readonly setting: GivenSetting<L>
  }) => Effect.Effect<CommandAnswer<L>, HandlingError<L>>
  /**
   * What the caller may do with a case on a day, or without a subject, to begin one: each command with its JSON Schema, and of those that would be
   * refused whatever their fields are, the refusal. The rest of what a command says may still refuse it.
   */
  readonly whatNow: (request: WhatNow<L>) => Effect.Effect<CommandsNow, CaseNotFound | StorageError>
  /** A case as the caller may see it. */
  readonly read: (request: {
    readonly caller: Caller
    readonly subject: string
  }) => Effect.Effect<VisibleCase<L>, CaseNotFound | StorageError>
  /** Cases by declared attributes. An attribute that is read from a field that the caller may not see is one that the case lacks. */
  readonly find: (request: {
    readonly caller: Caller
    readonly query: CaseSearch<Attribute>
  }) => Effect.Effect<FoundCases<L>, QueryError | StorageError>
  /** The events of a case. Only for who may see the whole of it. */
  readonly history: (request: {
    readonly caller: Caller
    readonly subject: string
  }) => Effect.Effect<ReadonlyArray<PastEvent<L>>, CaseNotFound | AccessRefused | StorageError>
  /** The state that the events add up to; `storage.corrupt` where it is not the stored one. Only for who may see the whole case. */
  readonly replay: (request: {
    readonly caller: Caller
    readonly subject: string
  }) => Effect.Effect<L["State"], CaseNotFound | AccessRefused | StorageError>
}

/** The service of a kind of cases under a law: a command is all that its caller gives. */
export interface LawfulService<L extends LifeCycleTypes, Kind extends string, Attribute extends string>
  extends Omit<CaseService<L, Kind, Attribute>, "handle" | "handleUnknown" | "whatNow"> {
  /** What the caller may do with a case on a day; see {@link CaseService.whatNow}. */
  readonly whatNow: (
    request: Omit<WhatNow<L>, "setting">,
  ) => Effect.Effect<CommandsNow, CaseNotFound | StorageError>
  /** Carries out a command; see {@link CaseService.handle}. */
  readonly handle: (request: {
    readonly caller: Caller
    readonly command: L["Command"] | ChangeUnit
  }) => Effect.Effect<CommandAnswer<L>, HandlingError<L>>
  /** Carries out a command that comes from outside; see {@link CaseService.handleUnknown}. */
  readonly handleUnknown: (request: {
    readonly caller: Caller
    readonly command: unknown
  }) => Effect.Effect<CommandAnswer<L>, HandlingError<L>>
}

/**
 * Makes the service of a kind of cases over a store, access rules and a source of ids.
 *
 * @example
 * const petitions = await Effect.runPromise(
 *   makeCaseService(leniencyCases).pipe(
 *     Effect.provide([memoryStorage(), accessLayer(everythingRefused), idsLayer]),
 *   ),
 * )
 * petitions.kind // => "leniency"
 */
export const makeCaseService = Effect.fnUntraced(function* <
  L extends LifeCycleTypes,
  Kind extends string,
  Attribute extends string,
>(
  kind: CaseKind<L, Kind, Attribute>,
): Effect.fn.Return<CaseService<L, Kind, Attribute>, never, Storage | Access | Ids> {
  const serving = {
    kind,
    codec: caseCodecOf(kind),
    access: yield* Access,
    storage: observedStorage(yield* Storage),
    ids: yield* Ids,
  }
  const attributes = { attributes: { kind: kind.kind } }
  const handleUnknown: CaseService<L, Kind, Attribute>["handleUnknown"] = Effect.fn(
    "casework.handle",
    attributes,
  )(({ caller, command, setting = {} }) =>
    observedCommand(
      kind,
      command,
      handleCommand(serving, { caller, command, setting: setting as GivenSetting<L> }),
    ),
  )
  return {
    kind: kind.kind,
    handle: handleUnknown,
    handleUnknown,
    whatNow: Effect.fn(
      "casework.whatNow",
      attributes,
    )(({ setting = {}, ...request }) =>
      commandsNow(serving, { ...request, setting: setting as GivenSetting<L> }),
    ),
    read: Effect.fn("casework.read", attributes)(({ caller, subject }) => readCase(serving, caller, subject)),
    find: Effect.fn("casework.find", attributes)(({ caller, query }) => findCases(serving, caller, query)),
    history: Effect.fn(
      "casework.history",
      attributes,
    )(({ caller, subject }) => historyOf(serving, caller, subject)),
    replay: Effect.fn(
      "casework.replay",
      attributes,
    )(({ caller, subject }) => replayCase(serving, caller, subject)),
  }
})

/**
 * The service of a kind of cases, as a key and a layer that provides it.
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const loans = caseService(caseKinds.loan)
 * const program = Effect.gen(function* () {
 *   const service = yield* loans.key
 *   return yield* Effect.flip(service.read({ caller, subject: "loan-1" }))
 * })
 * const layer = Layer.provide(loans.layer, [memoryStorage(), accessLayer(everythingRefused), idsLayer])
 * const refusal = await Effect.runPromise(Effect.provide(program, layer))
 * refusal.code // => "case.notFound"
 */
export const caseService = <L extends LifeCycleTypes, Kind extends string, Attribute extends string>(
  kind: CaseKind<L, Kind, Attribute>,
) => {
  const key = Context.Service<CaseService<L, Kind, Attribute>>(`@bazgasht/casework/cases/${kind.kind}`)
  return { key, layer: Layer.effect(key, makeCaseService(kind)) }
}
