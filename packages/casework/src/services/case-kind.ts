/** Kinds of cases: what a service needs to know of a life cycle beside what it does. */

import type * as Effect from "effect/Effect"
import { writingToStore } from "../identifiers/stored-writings.ts"
import type { AttributeTypes } from "../life-cycle/attribute.ts"
import type { CaseClaim, CaseResemblance } from "../life-cycle/case-claim.ts"
import type { CaseParty } from "../life-cycle/case-party.ts"
import type { LifeCycle } from "../life-cycle/life-cycle.ts"
import type { LifeCycleSchemas } from "../life-cycle/schemas.ts"
import type { GivenSetting, LifeCycleTypes, ReadSetting } from "../life-cycle/transition.ts"
import type { MessageToSend } from "../ports/storage/outbox.ts"
import type { Attributes, Condition } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { maxClaims, type UniquenessClaim } from "../ports/storage/uniqueness-claim.ts"
import { claimOf, partyClaimOf, personClaimOf, resemblanceClaimOf } from "./case-claim.ts"
import type { LawUnknown } from "./service-error.ts"

/** A command, the state that it meets, and what of its setting is given by its caller. */
export interface CommandAsked<L extends LifeCycleTypes> {
  readonly state: L["State"]
  readonly command: L["Command"]
  readonly setting: GivenSetting<L>
}

/**
 * Reads other cases for a command, past what its caller may see. A change is stored only while every case that was read has the version with which it
 * was read, and while there is still none where none was found. Cases that come to meet the conditions of `all` meanwhile are not seen:
 * what may be so only once is a claim.
 */
export interface CaseReader {
  /** The state of a case by its id; the one before anything has happened where there is none. */
  readonly one: <L extends LifeCycleTypes>(
    kind: CaseKind<L, string, string>,
    subject: string,
  ) => Effect.Effect<L["State"], StorageError>
  /** The states of all cases that meet every condition, by their ids; with `rests: false` the change is not held to what they are. */
  readonly all: <L extends LifeCycleTypes, Attribute extends string>(
    kind: CaseKind<L, string, Attribute>,
    where: ReadonlyArray<Condition & { readonly attribute: Attribute }>,
    options?: { readonly rests?: boolean },
  ) => Effect.Effect<ReadonlyArray<L["State"]>, StorageError>
}

/** Reads what of the setting of a command other cases say. */
export type CaseReads<L extends LifeCycleTypes> = (
  asked: CommandAsked<L>,
  read: CaseReader,
) => Effect.Effect<ReadSetting<L>, StorageError | LawUnknown>

type FieldOf<State> = State extends unknown ? keyof State & string : never

/** An attribute by which cases are found. */
export type CaseAttribute<State> = {
  readonly [Type in keyof AttributeTypes]: {
    readonly type: Type
    /** The fields of the state from which it is read: for who may not see all of them, the case does not have the attribute. */
    readonly fields: ReadonlyArray<FieldOf<State>>
    /** The value; `undefined` where the case does not have the attribute. */
    readonly of: (state: State) => AttributeTypes[Type] | undefined
    /** Another attribute that is the same, under which it is stored. Absent: under its own name. */
    readonly storedAs?: string
  }
}[keyof AttributeTypes]

/** What access to a case depends on, as its state says. Who has taken part in the case is known without it. */
export interface StatedAccessContext {
  /** Opaque id of the unit to which it belongs. */
  readonly unit?: string | undefined
  /** Opaque ids of the people who are assigned to it. */
  readonly assigned?: ReadonlyArray<string>
  /** Opaque ids of the people who would benefit. */
  readonly beneficiaries?: ReadonlyArray<string>
}

/** A message that an event causes; it gets its id when it is stored. */
export type MessageOfEvent = Omit<MessageToSend, "id">

/** A kind of cases. */
export interface CaseKind<L extends LifeCycleTypes, Kind extends string, Attribute extends string> {
  /** Its name in stores, policies and errors. */
  readonly kind: Kind
  readonly lifeCycle: LifeCycle<L>
  readonly schemas: () => LifeCycleSchemas<L>
  /** By what its cases are found. */
  readonly attributes: { readonly [Name in Attribute]: CaseAttribute<L["State"]> }
  readonly accessContextOf: (state: L["State"]) => StatedAccessContext
  /**
   * Opaque ids of the people whom a case concerns, by which all their cases are found, whatever their kinds: of a state, or of the fields of
   * it that a caller may read. Absent: there are none.
   */
  readonly peopleOf?: (fields: object) => ReadonlyArray<string>
  /**
   * What a case concerns beside people, such as a household, by which all its cases are found, whatever their kinds: of a state, or of the fields
   * of it that a caller may read. Absent: nothing.
   */
  readonly partiesOf?: (fields: object) => ReadonlyArray<CaseParty>
  /**
   * The attribute that holds the one beneficiary of a case, the same as in its access context: by it the cases of a caller are found who may
   * read only their own. Absent where there is none, or several benefit.
   */
  readonly beneficiaryAttribute?: NoInfer<Attribute>
  /**
   * The attribute that holds the unit of a case, the same as in its access context: by it the cases of a caller are found who may read only those
   * of their own units. Absent where there is none.
   */
  readonly unitAttribute?: NoInfer<Attribute>
  /**
   * What may be so only once, and is so of a case in this state: what the state claims is taken with the event that led to it, and given
   * back with the one that leads away. Absent where nothing is claimed.
   */
  readonly claimsOf?: (state: L["State"]) => ReadonlyArray<CaseClaim>
  /**
   * What suggests that a case in this state is the same as another. It refuses nothing; the answer to a command lists the cases that resemble it. Absent
   * where there is no such thing.
   */
  readonly resemblancesOf?: (state: L["State"]) => ReadonlyArray<CaseResemblance>
  /**
   * What of the setting of a command other cases say, read with the versions on which the command then rests: `asked` holds the state of the
   * case, the command and what of the setting is given. Absent where no command depends on other cases.
   */
  readonly reads?: CaseReads<L>
  /**
   * What of the setting the law says by itself, where a caller gives none of it; `undefined` where the law of the day is not known. `reads` has it
   * too, with what other cases say. Absent where the caller gives it.
   */
  readonly lawOf?: (asked: Pick<CommandAsked<L>, "state" | "command">) => object | undefined
  /** Codes of refusals that say that only one certain person may act, and that it is not this one. */
  readonly onlyNamedPerson?: ReadonlyArray<L["Refusal"]["code"]>
  /** The messages that an event causes; `state` is the state after it. Absent where there are none. */
  readonly messagesOf?: (event: L["Event"], state: L["State"]) => ReadonlyArray<MessageOfEvent>
}

// biome-ignore lint/suspicious/noExplicitAny: A kind both takes and gives what its life cycle names; no other type holds all kinds.
export type AnyLife = any

/** A kind of cases, whichever it is. */
export type AnyKind = CaseKind<AnyLife, string, string>

/**
 * Declares a kind of cases.
 *
 * @example
 * const petitions = defineCaseKind({
 *   kind: "leniency",
 *   lifeCycle: leniency,
 *   schemas: leniencySchemas,
 *   attributes: { stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage } },
 *   accessContextOf: (state) => (state.stage === "none" ? {} : { beneficiaries: [state.file.beneficiary] }),
 * })
 * attributesOf(petitions, leniency.none) // => { stage: "none" }
 */
export const defineCaseKind = <
  L extends LifeCycleTypes,
  const Kind extends string,
  const Attribute extends string,
>(
  kind: CaseKind<L, Kind, Attribute>,
): CaseKind<L, Kind, Attribute> => kind

const attributesWith = <L extends LifeCycleTypes>(
  { attributes }: CaseKind<L, string, string>,
  state: L["State"],
  identifierOf: (written: string) => string,
): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { of, storedAs, type }]) => {
      const value = storedAs === undefined ? of(state) : undefined
      if (value === undefined) return []
      return [[name, type === "identifier" ? identifierOf(String(value)) : value]]
    }),
  )

/** The attributes of a state, by their names, as they are stored: identifiers by their keys. */
export const attributesOf = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  state: L["State"],
): Attributes => attributesWith(kind, state, writingToStore)

/** The same with identifiers as they are written: so they were stored before. */
export const attributesAsWritten = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  state: L["State"],
): Attributes => attributesWith(kind, state, (written) => written)

const byKey = (claims: ReadonlyArray<UniquenessClaim>): ReadonlyArray<UniquenessClaim> => [
  ...new Map(claims.map((claim) => [claim.key, claim])).values(),
]

/** Whether cases of a kind need a store that keeps claims: they claim something, or may be recognised by something. */
export const isClaiming = <L extends LifeCycleTypes>({
  claimsOf,
  resemblancesOf,
}: CaseKind<L, string, string>): boolean => claimsOf !== undefined || resemblancesOf !== undefined

/** Whether cases of a kind hold anything in a store that keeps claims. */
export const isHolding = <L extends LifeCycleTypes>(kind: CaseKind<L, string, string>): boolean =>
  isClaiming(kind) || kind.peopleOf !== undefined || kind.partiesOf !== undefined

/** What a case in a state holds, each thing once, in the order in which it has room. */
const heldIn = <L extends LifeCycleTypes>(
  { claimsOf, partiesOf, peopleOf, resemblancesOf }: CaseKind<L, string, string>,
  state: L["State"],
) => {
  const claims = byKey((claimsOf?.(state) ?? []).map(claimOf))
  const parties = (partiesOf?.(state) ?? []).map(partyClaimOf)
  const people = byKey([...parties, ...(peopleOf?.(state) ?? []).map(personClaimOf)]).slice(
    0,
    Math.max(0, maxClaims - claims.length),
  )
  const resemblances = byKey((resemblancesOf?.(state) ?? []).map(resemblanceClaimOf))
  const room = Math.max(0, maxClaims - claims.length - people.length)
  return { claims, people, resemblances: resemblances.slice(0, room) }
}

/**
 * By what a case in a state may be the same as another, as a store keeps it: each once, and as many as there is room for beside its claims
 * and the people whom it concerns.
 */
export const resemblancesIn = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  state: L["State"],
): ReadonlyArray<UniquenessClaim> => heldIn(kind, state).resemblances

/**
 * What a case in a state holds, as a store takes it: what it claims, each thing once, the people by whom it is found, and its resemblances.
 *
 * @example
 * claimsIn(caseKinds.household, household.none) // => []
 */
export const claimsIn = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  state: L["State"],
): ReadonlyArray<UniquenessClaim> => {
  const { claims, people, resemblances } = heldIn(kind, state)
  return [...claims, ...people, ...resemblances]
}
