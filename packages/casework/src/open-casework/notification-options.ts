import * as Effect from "effect/Effect"
import { type DispatcherOptions, makeDispatcher } from "../notification/dispatcher.ts"
import type { CarryOut } from "../notification/house-channel.ts"
import type { MessageType } from "../notification/message-type.ts"
import { makeMessageTypes } from "../notification/message-type-flaws.ts"
import { memoryReceiptBook, type ReceiptBook, Receipts } from "../notification/receipt-book.ts"
import { RecipientRegister, type RecipientRegisterAdapter } from "../notification/recipients.ts"
import type { MessageStyle } from "../notification/render.ts"
import { type ChannelRoute, makeRouter, WiringError } from "../notification/router.ts"
import type { NotifierAdapter } from "../ports/notification/notifier.ts"
import { Storage, type StorageAdapter } from "../ports/storage/storage.ts"
import type { IdSource } from "../services/ids.ts"

/** How a dispatcher works that sends no messages and only carries out consequences; see {@link DispatcherOptions}. */
export interface CarryingOptions extends Omit<DispatcherOptions, "owner" | "router" | "style" | "carryOut"> {
  /** Opaque id of the dispatcher, different from those beside it; a new one where it is absent. */
  readonly owner?: string
}

/** The message types, notifiers and recipients of a dispatcher, with its options. It carries out consequences too. */
export interface NotificationOptions extends CarryingOptions {
  readonly style: MessageStyle
  /** Every message type that may be sent. */
  readonly types: ReadonlyArray<MessageType>
  /** The gateways, in the order of preference for each channel. */
  readonly notifiers: ReadonlyArray<NotifierAdapter>
  readonly recipients: RecipientRegisterAdapter
  /** Admits notifiers that show notices instead of sending them. Only for development. */
  readonly catchers?: boolean
}

/** A route for each channel over all of its gateways, in their order. */
const routesOver = (notifiers: ReadonlyArray<NotifierAdapter>): ReadonlyArray<ChannelRoute> =>
  [...Map.groupBy(notifiers, ({ capabilities }) => capabilities.channel)].flatMap(([channel, group]) => {
    const [first, ...others] = group.map(({ capabilities }) => capabilities.name)
    return first === undefined ? [] : [{ channel, adapters: [first, ...others] as const }]
  })

/** What a dispatcher stands on. */
interface Surroundings {
  readonly storage: StorageAdapter
  readonly receipts: ReceiptBook | undefined
  readonly ids: IdSource
  readonly carryOut: CarryOut | undefined
}

/** A register of no one, for a dispatcher that sends no messages. */
const noRecipients: RecipientRegisterAdapter = { find: () => Effect.succeed(undefined) }

/** A dispatcher that sends no messages. */
const carrierOver = Effect.fnUntraced(function* (
  { carryOut, ids, storage }: Surroundings,
  options: CarryingOptions,
) {
  const router = yield* Effect.fromResult(makeRouter({ adapters: [], routes: [], types: new Map() }))
  const { owner = `dispatcher-${yield* ids.next}` } = options
  return yield* makeDispatcher({ ...options, owner, router, carryOut }).pipe(
    Effect.provideService(Receipts, memoryReceiptBook()),
    Effect.provideService(Storage, storage),
    Effect.provideService(RecipientRegister, noRecipients),
  )
})

/** A dispatcher over a store, or everything that is wrong with what it should tell, or by which way. */
export const dispatcherOver = Effect.fnUntraced(function* (
  surroundings: Surroundings,
  options: NotificationOptions | CarryingOptions,
) {
  if (!("notifiers" in options)) return yield* carrierOver(surroundings, options)
  const { carryOut, ids, receipts, storage } = surroundings
  const { catchers = false, notifiers, recipients, types, ...setting } = options
  if (receipts === undefined)
    return yield* new WiringError({
      code: "wiring.invalid",
      params: { flaws: [{ code: "wiring.receiptsMissing" }] },
    })
  const sound = yield* Effect.fromResult(makeMessageTypes(types))
  const wiring = { adapters: notifiers, routes: routesOver(notifiers), types: sound, catchers }
  const router = yield* Effect.fromResult(makeRouter(wiring))
  const { owner = `dispatcher-${yield* ids.next}` } = setting
  return yield* makeDispatcher({ ...setting, owner, router, carryOut }).pipe(
    Effect.provideService(Receipts, receipts),
    Effect.provideService(Storage, storage),
    Effect.provideService(RecipientRegister, recipients),
  )
})
