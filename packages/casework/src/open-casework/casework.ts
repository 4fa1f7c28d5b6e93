/** Casework: a store, kinds of cases, access, and telling people, wired together. */

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { Access, type AccessRules } from "../access/access.ts"
import type { Dispatcher } from "../notification/dispatcher.ts"
import type { MessageTypeError } from "../notification/message-type-flaws.ts"
import { type ReceiptBook, Receipts } from "../notification/receipt-book.ts"
import type { WiringError } from "../notification/router.ts"
import { Storage, type StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseKind } from "../services/case-kind.ts"
import { type CaseService, makeCaseService } from "../services/case-service.ts"
import { type IdSource, Ids, idsOfTime } from "../services/ids.ts"
import { dispatcherOver, type NotificationOptions } from "./notification-options.ts"

/** Kinds of cases by the names under which an application has them. */
// biome-ignore lint/suspicious/noExplicitAny: A kind both takes and gives what its life cycle names; no other type holds all kinds.
export type NamedKinds = { readonly [name: string]: CaseKind<any, string, string> }

/** The service of a kind of cases. */
export type ServiceOf<Kind> =
  Kind extends CaseKind<infer L, infer Name, infer Attribute> ? CaseService<L, Name, Attribute> : never

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
}

/** Cases of several kinds over one store. */
export interface Casework<Kinds extends NamedKinds> {
  /** The store itself: for audits, figures, and whatever follows its feed. */
  readonly storage: StorageAdapter
  /** What gateways have reported; what one pushes is entered here. Absent where the options name no book. */
  readonly receipts: ReceiptBook | undefined
  readonly cases: { readonly [Name in keyof Kinds]: ServiceOf<Kinds[Name]> }
  /** A dispatcher over the store. */
  readonly dispatcher: (
    options: NotificationOptions,
  ) => Effect.Effect<Dispatcher, MessageTypeError | WiringError>
}

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
export const makeCasework = <const Kinds extends NamedKinds>({
  access,
  ids = idsOfTime(),
  kinds,
  receipts: bookLayer,
  storage: layer,
}: CaseworkOptions<Kinds>): Effect.Effect<Casework<Kinds>, StorageError, Scope.Scope> =>
  Effect.gen(function* () {
    const storage = Context.get(yield* Layer.build(layer), Storage)
    const receipts =
      bookLayer === undefined ? undefined : Context.get(yield* Layer.build(bookLayer), Receipts)
    const services = yield* Effect.forEach(Object.entries(kinds), ([name, kind]) =>
      Effect.map(makeCaseService(kind), (service) => [name, service] as const),
    ).pipe(
      Effect.provideService(Storage, storage),
      Effect.provideService(Access, access),
      Effect.provideService(Ids, ids),
    )
    return {
      storage,
      receipts,
      cases: Object.fromEntries(services) as Casework<Kinds>["cases"],
      dispatcher: (options) => dispatcherOver({ storage, receipts, ids }, options),
    }
  })
