import type { NotifierCapabilities } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { GatewayUnderTest } from "./gateway-under-test.ts"

/** A test. It fails by dying or by failing. */
export interface NotifierTest {
  readonly name: string
  /** Left out, and reported so, where the adapter does not declare it. */
  readonly needs?: (capabilities: NotifierCapabilities) => boolean
  readonly run: (gateway: GatewayUnderTest) => Effect.Effect<void, unknown, Scope.Scope>
}

type Steps = (gateway: GatewayUnderTest) => Effect.fn.Return<void, unknown, Scope.Scope>

/** A test of every adapter, by its steps. */
export const test = (name: string, steps: Steps): NotifierTest => ({
  name,
  run: (gateway) => Effect.gen(() => steps(gateway)),
})

/** A test that is left out where the adapter does not declare something. */
export const testWhere =
  (needs: NonNullable<NotifierTest["needs"]>) =>
  (name: string, steps: Steps): NotifierTest => ({ ...test(name, steps), needs })
