/**
 * A stored case as a caller finds it: what he may not see is not there.
 *
 * @module
 */

import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { AccessRules } from "../access/access.ts"
import type { Caller } from "../access/caller.ts"
import type { CaseConcern, Sight } from "../access/judging.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { StoredCase } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseKind } from "./case-kind.ts"
import type { Coding } from "./coding.ts"

/** What a kind of cases is served with. */
export interface Serving<L extends LifeCycleTypes> {
  readonly kind: CaseKind<L, string, string>
  readonly coding: Coding<L>
  readonly access: AccessRules
}

/** A case as it stands, and what may be seen of it. */
export interface CaseInSight<L extends LifeCycleTypes> {
  readonly state: L["State"]
  readonly concern: CaseConcern
  readonly sight: Sight
}

/** A case as it is shown: the whole state, or the fields of it that the caller may see. */
export type SeenCase<L extends LifeCycleTypes> =
  | { readonly subject: string; readonly version: number; readonly whole: true; readonly state: L["State"] }
  | {
      readonly subject: string
      readonly version: number
      readonly whole: false
      readonly state: { readonly [field: string]: unknown }
    }

/** What access depends on of a state. */
export const concernIn = <L extends LifeCycleTypes>(
  { kind, concernOf }: CaseKind<L, string, string>,
  subject: string,
  state: L["State"],
): CaseConcern => {
  const { assigned = [], beneficiaries = [], unit } = concernOf(state)
  return {
    kind,
    subject,
    ...(unit === undefined ? {} : { unit }),
    assigned: [...assigned, ...state.participants.map(({ by }) => by.id)],
    beneficiaries,
  }
}

/**
 * Reads a stored case, and finds out what may be seen of it. That a case cannot be read is told to nobody but who may see it
 * whatever it holds.
 */
export const inSight = <L extends LifeCycleTypes>(
  { kind, coding, access }: Serving<L>,
  caller: Caller,
  stored: StoredCase,
): Effect.Effect<CaseInSight<L> | undefined, StorageError> =>
  Effect.gen(function* () {
    const read = coding.state(stored)
    if (Result.isFailure(read)) {
      const unknown = { kind: kind.kind, subject: stored.subject, assigned: [], beneficiaries: [] }
      return (yield* access.maySee(caller, unknown)) === "none" ? undefined : yield* Effect.fail(read.failure)
    }
    const concern = concernIn(kind, stored.subject, read.success)
    return { state: read.success, concern, sight: yield* access.maySee(caller, concern) }
  })

/** A case as it is shown; `undefined` where nothing of it may be seen. */
export const shown = <L extends LifeCycleTypes>(
  subject: string,
  { sight, state }: CaseInSight<L>,
): SeenCase<L> | undefined => {
  if (sight === "none") return undefined
  const { version } = state
  if (sight === "whole") return { subject, version, whole: true, state }
  const fields = Object.entries(state).filter(([field]) => sight.has(field))
  return { subject, version, whole: false, state: Object.fromEntries(fields) }
}
