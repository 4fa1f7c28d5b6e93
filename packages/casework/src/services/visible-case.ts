import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { AccessRules } from "../access/access.ts"
import type { AccessContext, Visibility } from "../access/authorization.ts"
import type { Caller } from "../access/caller.ts"
import type { OfFormerUnits } from "../life-cycle/change-unit.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { Attributes, StoredCase } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { type CaseCodec, caseCodecOf } from "./case-codec.ts"
import type { CaseKind } from "./case-kind.ts"

/** What a kind of cases is served with. */
export interface Serving<L extends LifeCycleTypes> {
  readonly kind: CaseKind<L, string, string>
  readonly codec: CaseCodec<L>
  readonly access: AccessRules
}

/** The state of a stored case, and what of it the caller may read. */
export interface CaseWithVisibility<L extends LifeCycleTypes> {
  readonly state: L["State"]
  readonly context: AccessContext
  readonly visibility: Visibility
}

/** A case as a caller reads it: the whole state, or the fields of it that they may read. */
export type VisibleCase<L extends LifeCycleTypes> =
  | { readonly subject: string; readonly version: number; readonly whole: true; readonly state: L["State"] }
  | {
      readonly subject: string
      readonly version: number
      readonly whole: false
      readonly state: { readonly [field: string]: unknown }
    }

/** What access depends on of a state. */
export const accessContextIn = <L extends LifeCycleTypes>(
  { kind, accessContextOf }: CaseKind<L, string, string>,
  subject: string,
  state: L["State"],
): AccessContext => {
  const { assigned = [], beneficiaries = [], unit } = accessContextOf(state)
  const formerUnit = (state as OfFormerUnits).formerUnits?.at(-1)
  return {
    kind,
    subject,
    ...(unit === undefined ? {} : { unit }),
    ...(formerUnit === undefined ? {} : { formerUnit }),
    assigned: [...assigned, ...state.participants.map(({ by }) => by.id)],
    beneficiaries,
  }
}

/**
 * Decodes a stored case and determines what the caller may read of it. `undefined` for a case that cannot be decoded, unless the caller may
 * read it whatever it holds; then `storage.corrupt`.
 */
export const withVisibility = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  { kind, codec, access }: Serving<L>,
  caller: Caller,
  stored: StoredCase,
) {
  const read = codec.state(stored)
  if (Result.isFailure(read)) {
    const unknown = { kind: kind.kind, subject: stored.subject, assigned: [], beneficiaries: [] }
    return (yield* access.canRead(caller, unknown)) === "none" ? undefined : yield* Effect.fail(read.failure)
  }
  const context = accessContextIn(kind, stored.subject, read.success)
  return { state: read.success, context, visibility: yield* access.canRead(caller, context) }
})

/** Whether a caller may read each of some fields. */
export const isEveryVisible = (visibility: Visibility, fields: ReadonlyArray<string>): boolean =>
  visibility === "whole" || (visibility !== "none" && fields.every((field) => visibility.has(field)))

/** The fields of a case that the caller may read; `undefined` where they may read none. */
export const redact = <L extends LifeCycleTypes>(
  subject: string,
  { visibility, state }: CaseWithVisibility<L>,
): VisibleCase<L> | undefined => {
  if (visibility === "none") return undefined
  const { version } = state
  if (visibility === "whole") return { subject, version, whole: true, state }
  const fields = Object.entries(state).filter(([field]) => visibility.has(field))
  return { subject, version, whole: false, state: Object.fromEntries(fields) }
}

/**
 * Reads which attributes of stored cases a caller may see, under the names by which they are stored: those whose fields they may all read, as `find` has it.
 *
 * @example
 * const caller = { person: "person-4", linked: [], offices: [{ role: "prisoner" }] }
 * const stored = { kind: "leniency", subject: "petition-1", version: 1, hash: "", attributes: {}, document: {} }
 * const seen = attributesSeenBy(leniencyCases, accessBy(everythingRefused), caller)(stored)
 * await Effect.runPromise(seen) // => {}
 */
export const attributesSeenBy = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  access: AccessRules,
  caller: Caller,
): ((stored: StoredCase) => Effect.Effect<Attributes, StorageError>) => {
  const serving = { kind, codec: caseCodecOf(kind), access }
  const declared = Object.entries(kind.attributes).map(
    ([name, { fields, storedAs = name }]) => [storedAs, fields] as const,
  )
  return Effect.fnUntraced(function* (stored: StoredCase) {
    const inside = yield* withVisibility(serving, caller, stored)
    if (inside === undefined) return {}
    const { visibility } = inside
    const seen = new Set(
      declared.flatMap(([name, fields]) => (isEveryVisible(visibility, fields) ? [name] : [])),
    )
    return Object.fromEntries(Object.entries(stored.attributes).filter(([name]) => seen.has(name)))
  })
}
