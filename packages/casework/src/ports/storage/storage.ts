/**
 * The storage port: what a store of cases has to do. Small enough that an adapter is an afternoon's work; the conformance suite
 * of the testkit says whether it is right.
 */

import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { CaseBasis } from "./basis.ts"
import type { Json } from "./json.ts"
import type { KeptChange, KeptRows, KeptRowsAsked, PositionConflict } from "./kept-rows.ts"
import type {
  ClaimedMessage,
  MessageSettlement,
  MessageToSend,
  OutboxClaim,
  StoredMessage,
} from "./outbox.ts"
import type { BasisChanged, ClaimConflict, StorageError, VersionConflict } from "./storage-error.ts"
import type { CaseName, EventToStore, FeedEntry, StoredEvent } from "./stored-event.ts"
import type { ClaimsAsked, HeldClaim, UniquenessClaim } from "./uniqueness-claim.ts"

/** A value by which cases are found. Texts are compared by their code points, whatever the locale of the store. */
export type AttributeValue = string | number | boolean

/** The declared attributes of a case, by name. */
export type Attributes = { readonly [name: string]: AttributeValue }

/** A change of one case: all of it is stored, or nothing. */
export interface CaseCommit extends CaseName {
  /** How many events the case has; zero opens it. */
  readonly expectedVersion: number
  /** At least one, with the versions that follow, chained behind the last event of the case; the last one seals the messages. */
  readonly events: readonly [StoredEvent, ...ReadonlyArray<StoredEvent>]
  /** The state after the events, as its schema encodes it. */
  readonly document: Json
  /** Every attribute of the case after the events; those that it had before and are not named are gone. */
  readonly attributes: Attributes
  /** Messages that the events cause, in the order in which they are to be sent. */
  readonly messages: ReadonlyArray<MessageToSend>
  /**
   * Every claim of the case after the events, each key once; those that it held before and are not named are given back. Absent: what it
   * holds stays. Only where the adapter declares claims may there be any.
   */
  readonly claims?: ReadonlyArray<UniquenessClaim>
  /**
   * Other cases that the change was decided on, each once and under the version that it was read with: none of them has changed when this
   * is stored. At most 10,000. Only where the adapter declares a basis may there be any.
   */
  readonly basedOn?: ReadonlyArray<CaseBasis>
}

/** The claims of a case as it stands, for cases that were stored before their kind claimed anything. */
export interface ClaimsOfCase extends CaseName {
  /** How many events the case has. */
  readonly version: number
  /** Every claim that it holds from now on. */
  readonly claims: ReadonlyArray<UniquenessClaim>
}

/** What a commit came to. */
export interface Committed {
  readonly version: number
  /** The place of its last event in the feed. */
  readonly position: number
}

/** A case as it stands. */
export interface StoredCase extends CaseName {
  readonly version: number
  readonly document: Json
  readonly attributes: Attributes
  /** The hash of its last event. */
  readonly hash: string
}

/** A case as it was loaded. */
export interface LoadedCase extends StoredCase {
  /** The last event that the command caused, behind the event before it; absent where no command was asked for, or it caused none. */
  readonly handled?: ReadonlyArray<EventToStore>
}

/**
 * A condition on an attribute: a value, one of several values, or a range of which each end may be open. A range with an end holds values
 * of the type of its ends only; one without asks for cases that have the attribute. A case without the attribute meets none.
 */
export type Condition =
  | { readonly attribute: string; readonly is: AttributeValue }
  | {
      readonly attribute: string
      /** At most 1,000 values, of any types; no case meets an empty list. */
      readonly among: ReadonlyArray<AttributeValue>
    }
  | {
      readonly attribute: string
      /** The least value. */
      readonly from?: AttributeValue
      /** The first value that is too great. */
      readonly below?: AttributeValue
    }

/** A question about the cases of one kind. */
export interface CaseQuery {
  readonly kind: string
  /** The conditions, which all have to hold, at most 100; none asks for every case of the kind. */
  readonly where: ReadonlyArray<Condition>
  /**
   * By which attribute cases are ordered; cases without it are not listed. Absent, and between equals, by their ids, ascending.
   * Values of different types come in the order: truth values, numbers, texts; the other way round when descending.
   */
  readonly sort?: { readonly attribute: string; readonly order: "ascending" | "descending" }
  /** What `writeCursor` wrote for a case of the answer: what comes behind it is listed. Cases that are added in the meantime are listed where they belong, none twice. */
  readonly after?: string
  /** How many at most; 1 to 1000. */
  readonly limit: number
}

/** A page of an answer. */
export interface CasePage {
  readonly cases: ReadonlyArray<StoredCase>
  /** Asks for the next page, as `writeCursor` writes it for the last case of this one; absent where this was the last page. */
  readonly next?: string
}

/** Where a message stands: the place of the last event of its commit in the feed, and its own among the messages of that commit. */
export interface MessagePlace {
  readonly position: number
  readonly place: number
}

/** Which messages of the outbox are listed. */
export interface MessagePage {
  readonly status: StoredMessage["status"]
  /** The oldest first where it is absent. */
  readonly order?: "oldestFirst" | "newestFirst"
  /** What comes behind this place in that order. */
  readonly after?: MessagePlace
  /** How many at most; 1 to 1000. */
  readonly limit: number
}

/** What a store keeps apart from a case to find it by: an attribute and its value. */
export interface IndexEntry {
  readonly subject: string
  /** The name of the attribute. */
  readonly name: string
  readonly value: AttributeValue
}

/** What an adapter can do. What it does not declare may not be asked of it; the conformance suite checks both ways. */
export interface StorageCapabilities {
  /** The name of the adapter, for reports. */
  readonly name: string
  /** What is committed is still there after the process has been killed. */
  readonly durable: boolean
  /** Cases can be found by their attributes. */
  readonly queries: boolean
  /** Several processes may use the store, and several dispatchers claim messages side by side. */
  readonly shared: boolean
  /** Messages that are parked or rejected can be requeued. */
  readonly supportsRequeue?: boolean
  /** Cases can claim what may be so only once; see {@link UniquenessClaim}. */
  readonly claims?: boolean
  /** A change can rest on other cases, which have not changed when it is stored; see {@link CaseBasis}. */
  readonly basis?: boolean
  /** Tables that are computed from the feed can be kept with the position on which they rest; see {@link KeptChange}. */
  readonly projections?: boolean
  /** The most bytes of canonical JSON that an event or a document may have. */
  readonly maxBytes: number
}

/** A store of cases. Every operation is all or nothing. */
export interface StorageAdapter {
  readonly capabilities: StorageCapabilities
  /**
   * Stores a change of one case under its expected version. Of two changes of one version exactly one is stored. Fails with, in
   * this order: what {@link checkCommit} finds, `VersionConflict`, `storage.invalid` where the first event is not linked to the
   * last one of the case, `ClaimConflict` where another case holds what it claims, and, in any order, `BasisChanged` where a case that it
   * rests on has another version, and `storage.invalid` where a message has the id of one that is stored. Claims are taken and given back
   * with the events, or not at all: of two cases that claim the same at the same time one is stored. So it is with a basis: of two changes
   * that rest on each other's cases as they were, one is stored.
   */
  readonly commit: (
    commit: CaseCommit,
  ) => Effect.Effect<Committed, VersionConflict | ClaimConflict | BasisChanged | StorageError>
  /**
   * The case, or `undefined` where it does not exist; with the id of a command, also whether it was handled, however many events have
   * come since. {@link commandIn} says which command an event is of.
   */
  readonly load: (
    name: CaseName & { readonly command?: string },
  ) => Effect.Effect<LoadedCase | undefined, StorageError>
  /** The events of a case with a version greater than `after`, in order. */
  readonly history: (
    name: CaseName & { readonly after?: number },
  ) => Effect.Effect<ReadonlyArray<FeedEntry>, StorageError>
  readonly query: (query: CaseQuery) => Effect.Effect<CasePage, StorageError>
  /**
   * What queries find the cases of a kind by, in the order of their ids and of the names of attributes, behind an entry, whether there is one
   * or not. An audit holds it against the cases. Absent where cases are found by what they hold themselves, and nothing is kept apart.
   */
  readonly index?: (page: {
    readonly kind: string
    readonly after: Pick<IndexEntry, "subject" | "name">
    readonly limit: number
  }) => Effect.Effect<ReadonlyArray<IndexEntry>, StorageError>
  /**
   * The events of all cases behind a position, in the order of their commits. Once a position has been read, no event is ever
   * added before it.
   */
  readonly feed: (page: {
    readonly after: number
    readonly limit: number
  }) => Effect.Effect<ReadonlyArray<FeedEntry>, StorageError>
  /**
   * Claims due messages with the status `waiting` or `unknown` that no live claim holds at `now` and that are the first unsettled
   * message of their queue: of their case, channel and recipient ({@link queueOf}). So the messages to one recipient keep their
   * order, and a recipient who never answers holds back no message to another. Gives them in the order of their commits; which are
   * claimed where more than `limit` are due is the store's choice.
   */
  readonly claim: (claim: OutboxClaim) => Effect.Effect<ReadonlyArray<ClaimedMessage>, StorageError>
  /**
   * Stores what became of claimed messages and gives the claims back. Ids of those that are not in the claim of that lease, or
   * whose claim has run out at `now`, are returned and left as they are.
   */
  readonly settle: (
    settlements: ReadonlyArray<MessageSettlement>,
    now: number,
  ) => Effect.Effect<ReadonlyArray<string>, StorageError>
  /**
   * Requeues parked or rejected messages at their old place in their cases, without attempts, times, notes, references and failures. Returns the ids of
   * others, which are left as they are. A message of the same case that is claimed meanwhile does not block it. Only where the adapter declares
   * `supportsRequeue`.
   */
  readonly requeue?: (ids: ReadonlyArray<string>) => Effect.Effect<ReadonlyArray<string>, StorageError>
  /**
   * Messages of a status, such as those that are parked, in the order of their places: behind a place, or from the first on, wherever it
   * stands. An audit holds what is listed here against the events, so no other message may be claimed.
   */
  readonly messages: (page: MessagePage) => Effect.Effect<ReadonlyArray<StoredMessage>, StorageError>
  /**
   * The claims that a case holds, by their keys, or all that are held on one key, by kind and id of the case: texts in the order of their
   * code points. Only where the adapter declares claims.
   */
  readonly heldClaims?: (asked: ClaimsAsked) => Effect.Effect<ReadonlyArray<HeldClaim>, StorageError>
  /**
   * Makes claims those of a case without an event, under the version that it has; all of them or none. Only where the adapter declares
   * claims.
   */
  readonly setClaims?: (
    claims: ClaimsOfCase,
  ) => Effect.Effect<void, VersionConflict | ClaimConflict | StorageError>
  /**
   * Changes a kept table and moves the position on which it rests, both or nothing. Of two changes from one position exactly one is
   * stored; the other fails with `PositionConflict`. Only where the adapter declares projections.
   */
  readonly keepRows?: (change: KeptChange) => Effect.Effect<void, PositionConflict | StorageError>
  /** Rows of a kept table with the position on which all of it rests. Only where the adapter declares projections. */
  readonly keptRows?: (asked: KeptRowsAsked) => Effect.Effect<KeptRows, StorageError>
  /** Removes a kept table with its position, if there is one. Only where the adapter declares projections. */
  readonly dropRows?: (projection: string) => Effect.Effect<void, StorageError>
}

/**
 * The store of cases as a service.
 *
 * @example
 * const program = Effect.flatMap(Storage, (storage) => storage.load({ kind: "loan", subject: "loan-1" }))
 * await Effect.runPromise(Effect.provide(program, memoryStorage())) // => undefined
 */
export class Storage extends Context.Service<Storage, StorageAdapter>()("@bazgasht/casework/Storage") {}
