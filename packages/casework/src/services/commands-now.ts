/** What a caller may do with a case now: its commands with their schemas, and of the others why not. */

import type { Day } from "@bazgasht/rules"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { CaseNotFound, refusedAccess } from "../access/access-error.ts"
import type { AccessContext } from "../access/authorization.ts"
import { type Caller, idsOf } from "../access/caller.ts"
import { isSameIdentifier } from "../identifiers/identifier-key.ts"
import { changeUnit } from "../life-cycle/change-unit.ts"
import type { CommandInView, Foreseen, OpenCheck } from "../life-cycle/foresee.ts"
import { mayBegin } from "../life-cycle/order.ts"
import type { CommonRefusal } from "../life-cycle/refusals.ts"
import type { AnyRefusal, GivenSetting, LifeCycleTypes } from "../life-cycle/transition.ts"
import { asFarAsStated, isUnstated, whereStated } from "../life-cycle/unstated.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { recordingReader } from "./case-reader.ts"
import { commandSchemasOf, type JsonSchema } from "./command-schema.ts"
import { findStoredCase } from "./find-stored-case.ts"
import { type Serving, withVisibility } from "./visible-case.ts"

/** A command of a kind, as one caller stands to it now. */
export type CommandNow =
  | {
      readonly type: string
      readonly allowed: true
      /** The roles of the caller in which they may give it. */
      readonly roles: ReadonlyArray<string>
      /** The first check that depends on the fields of the command. Absent where none does: it would be carried out. */
      readonly open?: OpenCheck
      /** The JSON Schema of what `handleUnknown` takes. */
      readonly schema: JsonSchema
    }
  | {
      readonly type: string
      readonly allowed: false
      /** The role in which it would be refused so; absent where the caller may give it in none. */
      readonly role?: string
      /** Why it would be refused, whatever its fields are: a refusal of access, of the life cycle, or that the law of the day is not known. */
      readonly refusal: AnyRefusal
    }

/** What a caller may do with a case now, or where none is named, to begin one. */
export interface CommandsNow {
  readonly kind: string
  /** The id under which the case is stored; absent where a case would be begun. */
  readonly subject?: string
  /** The version on which a command has to be formed. */
  readonly version: number
  /** In the order of the protocol. */
  readonly commands: ReadonlyArray<CommandNow>
}

/** Who asks what they may do. */
export interface WhatNow<L extends LifeCycleTypes> {
  readonly caller: Caller
  /** Absent: to begin a case. */
  readonly subject?: string
  /** The day on which the command would be given. */
  readonly at: Day
  /** The law by which it would be judged. */
  readonly setting: GivenSetting<L>
}

type Refused<L extends LifeCycleTypes> = L["Refusal"] | CommonRefusal

/** The setting of a command in view: the law, and what other cases say, as far as it does not depend on the fields of the command. */
const settingInView = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  { kind, storage }: Pick<Serving<L>, "kind"> & { readonly storage: Pick<StorageAdapter, "load" | "query"> },
  state: L["State"],
  inView: Omit<CommandInView, "setting">,
  given: GivenSetting<L>,
): Effect.fn.Return<CommandInView["setting"] | undefined, StorageError> {
  const { lawOf, reads } = kind
  const subject = state.subject
  const stated = {
    ...inView,
    ...(subject === undefined ? {} : { subject }),
    expectedVersion: state.version,
    causedBy: undefined,
  }
  const command = asFarAsStated<L["Command"]>(stated)
  const law = lawOf === undefined ? Result.succeed(given) : whereStated(() => lawOf({ state, command }))
  if (Result.isFailure(law)) return { known: {}, whole: false }
  if (law.success === undefined) return undefined
  const known: object = law.success
  if (reads === undefined) return { known, whole: true }
  const { read } = recordingReader(storage, { kind: kind.kind, subject: subject ?? "" })
  return yield* Effect.suspend(() => reads({ state, command, setting: known as GivenSetting<L> }, read)).pipe(
    Effect.map((found) => ({ known: { ...known, ...found }, whole: true })),
    Effect.catchTag("LawUnknown", () => Effect.succeed(undefined)),
    Effect.catchCause((cause) =>
      isUnstated(Cause.squash(cause))
        ? Effect.succeed({ known, whole: false })
        : Effect.failCause(cause as Cause.Cause<StorageError>),
    ),
  )
})

/** What is foreseen of a command, also under every other id of the caller; see `checkLinkedSeparation`. */
const foreseeFor = <L extends LifeCycleTypes>(
  { lifeCycle, onlyNamedPerson = [] }: Serving<L>["kind"],
  caller: Caller,
  state: L["State"],
  inView: CommandInView,
): Result.Result<Foreseen, Refused<L>> => {
  const own = lifeCycle.foresee(state, inView)
  if (Result.isFailure(own) || own.success.open === "permission") return own
  for (const id of idsOf(caller).filter((other) => !isSameIdentifier(other, inView.by.id))) {
    const linked = lifeCycle.foresee(state, { ...inView, by: { ...inView.by, id } })
    if (Result.isSuccess(linked)) continue
    const { failure } = linked
    if (failure.path === "by.id" && !onlyNamedPerson.includes(failure.code as L["Refusal"]["code"]))
      return Result.fail(failure)
  }
  return own
}

const lawUnknown = (at: Day): AnyRefusal => ({ code: "law.unknown", path: "at", params: { day: at } })

/** How a caller stands to one command, in each of their roles. */
const commandNow = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  serving: Serving<L> & { readonly storage: Pick<StorageAdapter, "load" | "query"> },
  { at, caller, setting: given }: WhatNow<L>,
  type: string,
  state: L["State"],
  context: AccessContext | undefined,
): Effect.fn.Return<CommandNow, StorageError> {
  const { access, kind } = serving
  const allowed: Array<readonly [role: string, foreseen: Foreseen]> = []
  const refused: Array<readonly [role: string, refusal: AnyRefusal]> = []
  let denied: AnyRefusal = { code: "access.notCaller", path: "by", params: {} }
  for (const role of new Set(caller.offices.map((office) => office.role))) {
    const by = { id: caller.person, role }
    const decision = yield* access.authorize(caller, { kind: kind.kind, type, by }, context)
    if (!decision.allowed) {
      const { code, params } = refusedAccess(kind.kind, decision)
      denied = { code, path: "by", params }
      continue
    }
    const setting = yield* settingInView(serving, state, { type, at, by }, given)
    if (setting === undefined) {
      refused.push([role, lawUnknown(at)])
      continue
    }
    const foreseen = foreseeFor(kind, caller, state, { type, at, by, setting })
    if (Result.isSuccess(foreseen)) allowed.push([role, foreseen.success])
    else refused.push([role, foreseen.failure])
  }
  if (allowed.length > 0) {
    // What would be carried out in one role needs no more to be known.
    const [, { open }] = allowed.find(([, foreseen]) => foreseen.open === undefined) ?? (allowed[0] as never)
    return {
      type,
      allowed: true,
      roles: allowed.map(([role]) => role),
      ...(open === undefined ? {} : { open }),
      schema: commandSchemasOf(kind).get(type) ?? {},
    }
  }
  const [worst] = [...refused.filter(([, { code }]) => code !== "actor.notAuthorised"), ...refused]
  return worst === undefined
    ? { type, allowed: false, refusal: denied }
    : { type, allowed: false, role: worst[0], refusal: worst[1] }
})

/** What a caller may do with a case, or to begin one. A case that is hidden from the caller is one that does not exist. */
export const commandsNow = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  serving: Serving<L> & { readonly storage: StorageAdapter },
  request: WhatNow<L>,
): Effect.fn.Return<CommandsNow, CaseNotFound | StorageError> {
  const { kind } = serving
  const { competences, isHandedOver, none, transitions } = kind.lifeCycle
  const types = Object.keys(competences)
  const { subject } = request
  if (subject === undefined) {
    const beginning = types.filter((type) => mayBegin(transitions, type))
    const commands = yield* Effect.forEach(beginning, (type) =>
      commandNow(serving, request, type, none, undefined),
    )
    return { kind: kind.kind, version: 0, commands }
  }
  const stored = yield* findStoredCase(serving.storage, { kind: kind.kind, subject })
  const found = stored === undefined ? undefined : yield* withVisibility(serving, request.caller, stored)
  if (stored === undefined || found === undefined || found.visibility === "none")
    return yield* new CaseNotFound({ code: "case.notFound", kind: kind.kind, subject })
  const { context, state } = found
  const commands = yield* Effect.forEach([...types, ...(isHandedOver ? [changeUnit] : [])], (type) =>
    commandNow(serving, request, type, state, context),
  )
  return { kind: kind.kind, subject: stored.subject, version: state.version, commands }
})
