import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { Access, type AccessRules } from "../access/access.ts"
import type { AccessRefused } from "../access/access-error.ts"
import type { Caller } from "../access/caller.ts"
import { type AccessPolicyError, checkPolicy } from "../access/check-policy.ts"
import type { BrokenRecord } from "../audit/broken-record.ts"
import { type VerifiedStore, type VerifyStoreOptions, verifyStore } from "../audit/verify-store.ts"
import { type ConsequenceOptions, carryOutOf } from "../consequences/carry-out.ts"
import { type ConsequenceError, checkConsequences } from "../consequences/consequence-flaws.ts"
import { withConsequences } from "../consequences/consequence-message.ts"
import { type ListedConsequence, listConsequences } from "../consequences/list-consequences.ts"
import type { GivenSetting } from "../life-cycle/transition.ts"
import type { Dispatcher } from "../notification/dispatcher.ts"
import type { MessageTypeError } from "../notification/message-type-flaws.ts"
import { type ReceiptBook, type ReceiptStatus, Receipts } from "../notification/receipt-book.ts"
import type { WiringError } from "../notification/router.ts"
import type { DeliveryReceipt } from "../ports/notification/notifier.ts"
import { maxPageSize } from "../ports/storage/checks.ts"
import type { MessageStatus, StoredMessage } from "../ports/storage/outbox.ts"
import { requeueIn } from "../ports/storage/requeue.ts"
import { type MessagePage, Storage, type StorageAdapter } from "../ports/storage/storage.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import type { Figure } from "../projections/figure.ts"
import { type StoreFigures, storeFigures } from "../projections/store-figures.ts"
import { findReadings } from "../readings/find-readings.ts"
import type { KeptReading, ReadingQuery } from "../readings/reading-register.ts"
import { type ReadingRegisterOptions, readingRecorder } from "../readings/record-readings.ts"
import { withReadings } from "../readings/with-readings.ts"
import type { CaseKind } from "../services/case-kind.ts"
import { type CaseService, type LawfulService, makeCaseService } from "../services/case-service.ts"
import { type ClaimedCases, claimExisting } from "../services/claim-existing.ts"
import { contentOfKinds } from "../services/content.ts"
import { type IdSource, Ids, idsOfTime } from "../services/ids.ts"
import type { QueryError } from "../services/service-error.ts"
import {
  type CaseAcrossKinds,
  type CasesAsked,
  casesConcerning,
  casesOfUnits,
  type NamedKinds,
  type PlaceAcrossKinds,
} from "./cases-across-kinds.ts"
import { type CarryingOptions, dispatcherOver, type NotificationOptions } from "./notification-options.ts"

/** The service of a kind of cases. */
export type ServiceOf<Kind> =
  Kind extends CaseKind<infer L, infer Name, infer Attribute>
    ? [keyof GivenSetting<L>] extends [never]
      ? LawfulService<L, Name, Attribute>
      : CaseService<L, Name, Attribute>
    : never

/** What casework consists of. */
export interface CaseworkOptions<Kinds extends NamedKinds> {
  /** Where cases are kept: the layer of a storage adapter. */
  readonly storage: Layer.Layer<Storage, StorageError>
  /**
   * The book of what gateways report of messages later: `memoryReceipts`, or the layer of a book that lasts, as the storage adapters have it.
   * Required to send messages; without it a dispatcher is refused with `wiring.receiptsMissing`.
   */
  readonly receipts?: Layer.Layer<Receipts, StorageError>
  readonly kinds: Kinds
  /** Who may see and do what. */
  readonly access: AccessRules
  /** Where ids of messages and dispatchers come from; of the clock where it is absent. */
  readonly ids?: IdSource
  /**
   * What events have follow for cases of other kinds: declared here, caused by the cases below, and carried out by every dispatcher of this casework. Absent:
   * nothing follows.
   */
  readonly consequences?: ConsequenceOptions
  /** Where it is recorded who reads which case; absent: nowhere. */
  readonly readings?: ReadingRegisterOptions
}

/** Cases of several kinds over one store. */
export interface Casework<Kinds extends NamedKinds> {
  /** The store itself: for audits, figures, and whatever follows its feed. */
  readonly storage: StorageAdapter
  /** What gateways have reported; what one pushes is entered here. Absent where the options name no book. */
  readonly receipts: ReceiptBook | undefined
  readonly cases: { readonly [Name in keyof Kinds]: ServiceOf<Kinds[Name]> }
  /** The events of all cases behind a position, in the order of their commits, for whatever follows them. */
  readonly feed: StorageAdapter["feed"]
  /** Figures of the cases of these kinds, whoever may read them; see `storeFigures` of the face of projections. */
  readonly figures: (figures: ReadonlyArray<Figure>) => StoreFigures
  /**
   * The cases that concern a person, or a party such as a household, whatever their kinds, as far as the caller may read them, by kind and id. Where whom
   * a case concerns is hidden from the caller, so is the case, unless the person is the caller, and the policy lets beneficiaries read such cases.
   */
  readonly casesOf: (
    request: CasesAsked,
  ) => Effect.Effect<ReadonlyArray<CaseAcrossKinds<Kinds>>, StorageError>
  /** The cases that belong to some units, whatever their kinds, in pages; those of a province are the cases of all units below it. */
  readonly casesIn: (request: {
    readonly caller: Caller
    readonly units: ReadonlyArray<string>
    /** The `next` of the page before. */
    readonly after?: PlaceAcrossKinds
    /** How many at most; 1 to 1000. */
    readonly limit: number
  }) => Effect.Effect<
    { readonly cases: ReadonlyArray<CaseAcrossKinds<Kinds>>; readonly next?: PlaceAcrossKinds },
    QueryError | StorageError
  >
  /**
   * A dispatcher of the messages and consequences that the cases cause, or everything that is wrong with its message types and its wiring. Without message
   * types it carries out consequences alone.
   */
  readonly dispatcher: (
    options: NotificationOptions | CarryingOptions,
  ) => Effect.Effect<Dispatcher, MessageTypeError | WiringError>
  /**
   * The consequences with a status, oldest first, at most 1,000: those that were rejected or parked with what the other case would say now. Once the
   * cause is put right, they are requeued by the ids of their messages.
   */
  readonly consequences: (
    status: MessageStatus,
  ) => Effect.Effect<ReadonlyArray<ListedConsequence>, StorageError>
  /**
   * Entries of the register of readings, in the order in which they were added. Only for the auditors that the options name, and that they looked is an entry too.
   * Without a register: `storage.unsupported`.
   */
  readonly readings: (
    request: { readonly caller: Caller } & ReadingQuery,
  ) => Effect.Effect<ReadonlyArray<KeptReading>, AccessRefused | StorageError>
  /**
   * Messages with a status, at most 1,000, the oldest first unless something else is asked: such as those that are parked and wait for a
   * person. What comes behind them is asked for by the place of the last one.
   */
  readonly messages: (
    status: MessageStatus,
    page?: Partial<Omit<MessagePage, "status">>,
  ) => Effect.Effect<ReadonlyArray<StoredMessage>, StorageError>
  /**
   * Requeues parked or rejected messages, as if they had never been tried, once their cause is put right. Returns the ids of others. A store that cannot
   * requeue answers `storage.unsupported`.
   */
  readonly requeue: (ids: ReadonlyArray<string>) => Effect.Effect<ReadonlyArray<string>, StorageError>
  /**
   * Enters what a gateway has reported, as `receiptsIn` of its notifier reads it, in the order in which it came; `adapter` is the name of
   * the notifier. Where it fails, answer the gateway that it should come again.
   */
  readonly receive: (
    adapter: string,
    receipts: ReadonlyArray<DeliveryReceipt>,
  ) => Effect.Effect<ReadonlyArray<ReceiptStatus>, StorageError>
  /** What a gateway has reported of a message, by the id of the message. */
  readonly receiptOf: (message: string) => Effect.Effect<DeliveryReceipt | undefined, StorageError>
  /** Whether the store holds what was committed to it, and the cases what their events add up to; see {@link verifyStore}. */
  readonly verify: (
    marks?: Pick<VerifyStoreOptions, "kept" | "since">,
  ) => Effect.Effect<VerifiedStore, StorageError | BrokenRecord>
  /** Claims what stored cases say is theirs, once after an upgrade of a store that was filled before; see {@link claimExisting}. */
  readonly claimExisting: () => Effect.Effect<ClaimedCases, StorageError>
}

const noReceipts = new StorageError({
  code: "storage.unsupported",
  params: { capability: "receipts", expected: "a book of receipts in the options of the casework" },
})

/**
 * Casework for as long as a scope lasts.
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const options = { storage: memoryStorage(), kinds: { loans: caseKinds.loan }, access: accessBy(everythingRefused) }
 * const program = Effect.gen(function* () {
 *   const { cases } = yield* makeCasework(options)
 *   return yield* Effect.flip(cases.loans.read({ caller, subject: "loan-1" }))
 * })
 * const refusal = await Effect.runPromise(Effect.scoped(program))
 * refusal.code // => "case.notFound"
 */
export const makeCasework = Effect.fnUntraced(function* <const Kinds extends NamedKinds>({
  access,
  consequences,
  ids = idsOfTime(),
  kinds: declaredKinds,
  readings,
  receipts: bookLayer,
  storage: layer,
}: CaseworkOptions<Kinds>): Effect.fn.Return<
  Casework<Kinds>,
  StorageError | AccessPolicyError | ConsequenceError,
  Scope.Scope
> {
  const declared = consequences?.declared ?? []
  yield* Effect.fromResult(checkConsequences(declared, Object.values(declaredKinds)))
  const kinds = Object.fromEntries(
    Object.entries(declaredKinds).map(([name, kind]) => [name, withConsequences(kind, declared)]),
  )
  if (access.policy !== undefined) {
    const { policy, ...roles } = access.policy
    yield* Effect.fromResult(checkPolicy(policy, { kinds: Object.values(kinds), ...roles }))
  }
  const storage = Context.get(yield* Layer.build(layer), Storage)
  const receipts = bookLayer === undefined ? undefined : Context.get(yield* Layer.build(bookLayer), Receipts)
  const recorder = readings === undefined ? undefined : yield* readingRecorder(readings, ids)
  const services = yield* Effect.forEach(Object.entries(kinds), ([name, kind]) =>
    Effect.map(
      makeCaseService(kind),
      (service) => [name, recorder === undefined ? service : withReadings(service, recorder)] as const,
    ),
  ).pipe(
    Effect.provideService(Storage, storage),
    Effect.provideService(Access, access),
    Effect.provideService(Ids, ids),
  )
  const carrying =
    consequences === undefined
      ? undefined
      : {
          ...consequences,
          storage,
          kinds: new Map(Object.values(kinds).map((kind) => [kind.kind, kind])),
          services: new Map(services.map(([, service]) => [service.kind, service])),
        }
  const carryOut = carrying === undefined ? undefined : carryOutOf(carrying)
  const served = services.map(([name, service]) => ({ kind: kinds[name] as NamedKinds[string], service }))
  const book = receipts === undefined ? Effect.fail(noReceipts) : Effect.succeed(receipts)
  return {
    storage,
    feed: (page) => storage.feed(page),
    figures: (figures) => storeFigures(storage, Object.values(kinds), figures),
    receipts,
    cases: Object.fromEntries(services) as Casework<Kinds>["cases"],
    casesOf: (request) => casesConcerning<Kinds>(storage, access, served, request),
    casesIn: (request) => casesOfUnits<Kinds>(served, request),
    dispatcher: (options) => dispatcherOver({ storage, receipts, ids, carryOut }, options),
    consequences: (status) =>
      carrying === undefined ? Effect.succeed([]) : listConsequences(carrying, status),
    readings: (request) => findReadings(readings, recorder, request),
    messages: (status, page) => storage.messages({ limit: maxPageSize, ...page, status }),
    requeue: (messages) => requeueIn(storage, messages),
    receive: (adapter, pushed) =>
      Effect.flatMap(book, ({ receive }) => Effect.forEach(pushed, (receipt) => receive(adapter, receipt))),
    receiptOf: (message) => Effect.flatMap(book, ({ of }) => of(message)),
    verify: (marks) => verifyStore(storage, { ...marks, contents: contentOfKinds(kinds) }),
    claimExisting: () => claimExisting(storage, kinds),
  }
})
