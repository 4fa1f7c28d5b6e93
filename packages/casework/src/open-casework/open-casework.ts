/** Casework as promises, for programs without Effect. */

import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import type { BrokenRecord } from "../audit/broken-record.ts"
import type { FeedMark } from "../audit/feed-walk.ts"
import { type VerifiedStore, verifyStore } from "../audit/verify-store.ts"
import type { Dispatcher } from "../notification/dispatcher.ts"
import type { MessageTypeError } from "../notification/message-type-flaws.ts"
import type { ReceiptStatus } from "../notification/receipt-book.ts"
import type { WiringError } from "../notification/router.ts"
import type { DeliveryReceipt } from "../ports/notification/notifier.ts"
import type { MessageStatus, StoredMessage } from "../ports/storage/outbox.ts"
import { requeueIn } from "../ports/storage/requeue.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import { type ClaimedCases, claimExisting } from "../services/claim-existing.ts"
import { contentOfKinds } from "../services/content.ts"
import { type Answer, type Promised, promisesOf } from "../services/promises.ts"
import { type CaseworkOptions, makeCasework, type NamedKinds, type ServiceOf } from "./casework.ts"
import type { NotificationOptions } from "./notification-options.ts"

/** Sends messages of the outbox. */
export interface Sender {
  /**
   * Sends what is due until nothing is, and gives the number of messages that were taken. A slow gateway holds up nothing but what comes
   * behind its message in the case or for the recipient; what is to be tried again later is left for then.
   */
  readonly sendDue: () => Promise<Answer<number, StorageError>>
  /**
   * Sends from now on, until the function that it gives is called or the casework is closed. Messages that are being sent then are
   * settled first.
   */
  readonly start: () => () => Promise<void>
}

/** Cases of several kinds over one store that is open. */
export interface OpenCasework<Kinds extends NamedKinds> {
  readonly cases: { readonly [Name in keyof Kinds]: Promised<ServiceOf<Kinds[Name]>> }
  /** A sender of what the cases cause, or everything that is wrong with what it should tell, or by which way. */
  readonly sender: (options: NotificationOptions) => Answer<Sender, MessageTypeError | WiringError>
  /** The oldest messages with a status, at most 1000: such as those that are parked and wait for a person. */
  readonly messages: (status: MessageStatus) => Promise<Answer<ReadonlyArray<StoredMessage>, StorageError>>
  /**
   * Requeues parked or rejected messages, as if they had never been tried, once their cause is put right. Returns the ids of others. A store that cannot
   * requeue answers `storage.unsupported`.
   */
  readonly requeue: (ids: ReadonlyArray<string>) => Promise<Answer<ReadonlyArray<string>, StorageError>>
  /**
   * Enters what a gateway has reported, as `receiptsIn` of its notifier reads it, in the order in which it came; `adapter` is the name of
   * the notifier. Where it fails, answer the gateway that it should come again.
   */
  readonly receive: (
    adapter: string,
    receipts: ReadonlyArray<DeliveryReceipt>,
  ) => Promise<Answer<ReadonlyArray<ReceiptStatus>, StorageError>>
  /** What a gateway has reported of a message, by the id of the message. */
  readonly receiptOf: (message: string) => Promise<Answer<DeliveryReceipt | undefined, StorageError>>
  /** Whether the store holds what was committed to it, and the cases what their events add up to; see {@link verifyStore}. */
  readonly verify: (kept?: FeedMark) => Promise<Answer<VerifiedStore, StorageError | BrokenRecord>>
  /** Claims what stored cases say is theirs, once after an upgrade of a store that was filled before; see {@link claimExisting}. */
  readonly claimExisting: () => Promise<Answer<ClaimedCases, StorageError>>
  /** Ends what was started, and closes the store. */
  readonly close: () => Promise<void>
}

const answered = <Value, Failure>(result: Result.Result<Value, Failure>): Answer<Value, Failure> =>
  Result.isSuccess(result) ? { ok: true, value: result.success } : { ok: false, error: result.failure }

const promised = <Value, Failure>(effect: Effect.Effect<Value, Failure>): Promise<Answer<Value, Failure>> =>
  Effect.runPromise(Effect.map(Effect.result(effect), answered))

const senderOf = (dispatcher: Dispatcher, scope: Scope.Scope): Sender => ({
  sendDue: () => promised(dispatcher.due),
  start: () => {
    const fiber = Effect.runSync(Effect.forkIn(dispatcher.run, scope))
    return () => Effect.runPromise(Effect.asVoid(Fiber.interrupt(fiber)))
  },
})

/**
 * Opens casework.
 *
 * @example
 * const casework = valueOrThrow(
 *   await openCasework({
 *     storage: memoryStorage(),
 *     kinds: { petitions: caseKinds.leniency },
 *     access: accessBy(everythingRefused),
 *   }),
 * )
 * const caller = { person: "person-4", linked: [], offices: [{ role: "prisoner" }] }
 * const answer = await casework.cases.petitions.read({ caller, subject: "petition-1" })
 * answer.ok ? undefined : answer.error.code // => "case.notFound"
 * await casework.close()
 */
export const openCasework = <const Kinds extends NamedKinds>(
  options: CaseworkOptions<Kinds>,
): Promise<Answer<OpenCasework<Kinds>, StorageError>> =>
  promised(
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const close = Scope.close(scope, Exit.void)
      const casework = yield* makeCasework(options).pipe(
        Effect.provideService(Scope.Scope, scope),
        Effect.onError(() => close),
      )
      const { receipts, storage } = casework
      const book =
        receipts === undefined
          ? Effect.fail(
              new StorageError({
                code: "storage.unsupported",
                capability: "receipts",
                expected: "a book of receipts in the options of the casework",
              }),
            )
          : Effect.succeed(receipts)
      return {
        cases: Object.fromEntries(
          Object.entries(casework.cases).map(([name, service]) => [name, promisesOf(service)]),
        ) as OpenCasework<Kinds>["cases"],
        sender: (notifications) =>
          answered(
            Result.map(Effect.runSync(Effect.result(casework.dispatcher(notifications))), (dispatcher) =>
              senderOf(dispatcher, scope),
            ),
          ),
        messages: (status) => promised(storage.messages({ status, limit: 1000 })),
        requeue: (ids) => promised(requeueIn(storage, ids)),
        receive: (adapter, pushed) =>
          promised(
            Effect.flatMap(book, ({ receive }) =>
              Effect.forEach(pushed, (receipt) => receive(adapter, receipt)),
            ),
          ),
        receiptOf: (message) => promised(Effect.flatMap(book, ({ of }) => of(message))),
        verify: (kept) =>
          promised(
            verifyStore(storage, {
              contents: contentOfKinds(options.kinds),
              ...(kept === undefined ? {} : { kept }),
            }),
          ),
        claimExisting: () => promised(claimExisting(storage, options.kinds)),
        close: () => Effect.runPromise(close),
      }
    }),
  )

/**
 * The value of an answer, or its error thrown: for the start of a program, which has no caller to answer yet.
 *
 * @example
 * valueOrThrow({ ok: true, value: 7 }) // => 7
 *
 * const options = { storage: memoryStorage(), kinds: { loans: caseKinds.loan }, access: accessBy(everythingRefused) }
 * const casework = valueOrThrow(await openCasework(options))
 * Object.keys(casework.cases) // => ["loans"]
 * await casework.close()
 */
export const valueOrThrow = <Value, Failure>(answer: Answer<Value, Failure>): Value => {
  if (!answer.ok) throw answer.error
  return answer.value
}
