import type { NotifierCapabilities } from "@bazgasht/casework/ports"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { GatewayUnderTest } from "./gateway-under-test.ts"

/** A test. It fails by dying or by failing. */
export interface NotifierTest {
  readonly name: string
  /** Left out, and reported so, where the adapter does not declare it. */
  readonly needs?: (capabilities: NotifierCapabilities) => boolean
  readonly run: (gateway: GatewayUnderTest) => Effect.Effect<void, unknown, Scope.Scope>
}
