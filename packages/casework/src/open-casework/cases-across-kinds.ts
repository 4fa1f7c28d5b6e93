/** Cases of whatever kind: those that concern one person, and those of a unit. */

import * as Effect from "effect/Effect"
import type { AccessRules } from "../access/access.ts"
import { type Caller, idsOf } from "../access/caller.ts"
import { includesIdentifier, isSameIdentifier } from "../identifiers/identifier-key.ts"
import type { CaseParty } from "../life-cycle/case-party.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import { partyClaimOf, personClaimOf } from "../services/case-claim.ts"
import type { AnyKind, AnyLife, CaseKind } from "../services/case-kind.ts"
import type { CaseService } from "../services/case-service.ts"
import type { QueryError } from "../services/service-error.ts"
import type { VisibleCase } from "../services/visible-case.ts"

/** Kinds of cases by the names under which an application has them. */
export type NamedKinds = { readonly [name: string]: AnyKind }

/** A case of one of several kinds, as the caller may read it. */
export type CaseAcrossKinds<Kinds extends NamedKinds> = {
  [Name in keyof Kinds]: Kinds[Name] extends CaseKind<infer L, infer Kind, string>
    ? { readonly kind: Kind } & VisibleCase<L>
    : never
}[keyof Kinds]

/** Where a page of cases of several kinds ends. */
export interface PlaceAcrossKinds {
  readonly kind: string
  readonly unit: string
  /** The `next` of the page of the kind; absent where it begins with the unit. */
  readonly after?: string
}

/** A kind of cases and the service of its cases. */
export interface ServedKind {
  readonly kind: AnyKind
  readonly service: CaseService<AnyLife, string, string>
}

/** The compiler cannot follow a name in the store to the kind that has it. */
const ofKind = <Kinds extends NamedKinds>(kind: string, found: object) =>
  ({ kind, ...found }) as unknown as CaseAcrossKinds<Kinds>

/** Whose cases are asked for: those of a person, or of something else that cases concern, such as a household. */
export type CasesAsked = { readonly caller: Caller } & ({ readonly person: string } | CaseParty)

/**
 * The cases that concern a person or a party, in the order of their kinds and ids. A case is not listed where the caller may not read whom it
 * concerns, unless the person is the caller and may read their own.
 */
export const casesConcerning = Effect.fn("casework.casesOf")(function* <Kinds extends NamedKinds>(
  storage: StorageAdapter,
  access: AccessRules,
  served: ReadonlyArray<ServedKind>,
  { caller, ...asked }: CasesAsked,
) {
  const { heldClaims } = storage
  if (storage.capabilities.claims !== true || heldClaims === undefined)
    return yield* new StorageError({
      code: "storage.unsupported",
      params: {
        capability: "claims",
        expected: "a store in which cases are found by the people whom they concern",
      },
    })
  const isOwn = "person" in asked && includesIdentifier(idsOf(caller), asked.person)
  const { key } = "person" in asked ? personClaimOf(asked.person) : partyClaimOf(asked)
  const names = ({ partiesOf, peopleOf }: ServedKind["kind"], fields: object): boolean =>
    "person" in asked
      ? includesIdentifier(peopleOf?.(fields) ?? [], asked.person)
      : (partiesOf?.(fields) ?? []).some(
          ({ id, party }) => party === asked.party && isSameIdentifier(id, asked.id),
        )
  const cases: Array<CaseAcrossKinds<Kinds>> = []
  for (const { kind: name, subject } of yield* heldClaims({ key })) {
    const { kind, service } = served.find((each) => each.kind.kind === name) ?? {}
    if (kind === undefined || service === undefined) continue
    const read = yield* Effect.catchTag(service.read({ caller, subject }), "CaseNotFound", () =>
      Effect.succeed(undefined),
    )
    if (read === undefined) continue
    const isShown =
      names(kind, read.state) ||
      (isOwn && access.readingRelations?.(caller, name).has("beneficiary") === true)
    if (isShown) cases.push(ofKind<Kinds>(name, read))
  }
  return cases
})

/** The cases of some units, kind by kind and unit by unit. */
export const casesOfUnits = Effect.fn("casework.casesIn")(function* <Kinds extends NamedKinds>(
  served: ReadonlyArray<ServedKind>,
  request: {
    readonly caller: Caller
    readonly units: ReadonlyArray<string>
    readonly after?: PlaceAcrossKinds
    readonly limit: number
  },
): Effect.fn.Return<
  { readonly cases: ReadonlyArray<CaseAcrossKinds<Kinds>>; readonly next?: PlaceAcrossKinds },
  QueryError | StorageError
> {
  const { after, caller, limit, units } = request
  const places = served.flatMap(({ kind, service }) =>
    Object.hasOwn(kind.attributes, "unit") ? units.map((unit) => ({ kind: kind.kind, service, unit })) : [],
  )
  const isStart = ({ kind, unit }: { readonly kind: string; readonly unit: string }) =>
    kind === after?.kind && unit === after.unit
  const start = after === undefined ? 0 : places.findIndex(isStart)
  const cases: Array<CaseAcrossKinds<Kinds>> = []
  for (const { kind, service, unit } of start < 0 ? [] : places.slice(start)) {
    if (cases.length === limit) return { cases, next: { kind, unit } }
    const from = isStart({ kind, unit }) ? after?.after : undefined
    const page = yield* service.find({
      caller,
      query: {
        where: [{ attribute: "unit", is: unit }],
        limit: limit - cases.length,
        ...(from === undefined ? {} : { after: from }),
      },
    })
    cases.push(...page.cases.map((found) => ofKind<Kinds>(kind, found)))
    if (page.next !== undefined) return { cases, next: { kind, unit, after: page.next } }
  }
  return { cases }
})
