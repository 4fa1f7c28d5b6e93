/** What an author of a notifier hands to the suite: the adapter, and a gateway that follows its instructions. */

import type { DeliveryReceipt, NotifierAdapter } from "@bazgasht/casework/ports"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/**
 * What the gateway does with every notice from now on.
 *
 * - `accept`: takes it and says so
 * - `reject`: says that it will never take it
 * - `busy`: says that it does not take it now
 * - `late`: takes it, and answers after the time-out of the adapter
 * - `closeBefore`: takes nothing; the connection is closed before a notice is handed over
 * - `closeAfter`: takes it, and closes the connection without an answer
 * - `garbage`: takes it, and answers what makes no sense
 * - `twice`: takes it, and says so twice
 */
export type GatewayBehaviour =
  | "accept"
  | "reject"
  | "busy"
  | "late"
  | "closeBefore"
  | "closeAfter"
  | "garbage"
  | "twice"

/** What the gateway has really taken. */
export interface TakenNotice {
  /** The key, where the gateway is told it. */
  readonly key?: string
  readonly to: string
  /** Everything that it says: the words, the parameters of a template, the event as JSON. */
  readonly said: string
}

/** An adapter and its gateway, used by one test alone. They go with their scope. */
export interface GatewayUnderTest {
  /** With a time-out of at most a second. */
  readonly adapter: NotifierAdapter
  readonly behave: (behaviour: GatewayBehaviour) => Effect.Effect<void>
  /** In the order in which they were taken; a gateway that sends a key once lists it once. */
  readonly taken: Effect.Effect<ReadonlyArray<TakenNotice>>
  /** A valid address of the channel. */
  readonly address: string
  /** What the gateway pushes when it has delivered a notice, or not; only where receipts are pushed. */
  readonly pushed?: (reference: string, outcome: DeliveryReceipt["outcome"]) => unknown
}

/** Makes an adapter and a gateway for one test. */
export type GatewayFactory = Effect.Effect<GatewayUnderTest, unknown, Scope.Scope>
