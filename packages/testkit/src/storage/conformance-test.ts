import type { StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { FreshStore, StoreFactory } from "./store-under-test.ts"

/** What a test works with. */
export interface TestBench {
  /** The test's own store. */
  readonly store: FreshStore
  /** The store, opened once. */
  readonly adapter: StorageAdapter
  /** Makes further stores, for tests that need many. */
  readonly fresh: StoreFactory
  /** How many random runs a property gets, and from which seed. */
  readonly runs: number
  readonly seed: number
}

/** What a test may need: a capability of the adapter, or what the author of it offers besides. */
export type Need = "queries" | "shared" | "durable" | "supportsRequeue" | "claims" | "look" | "faults"

/** A test. It fails by dying or by failing. */
export interface ConformanceTest {
  readonly name: string
  /** Left out, and reported so, where this is not there. */
  readonly needs?: Need
  readonly run: (bench: TestBench) => Effect.Effect<void, unknown, Scope.Scope>
}

type Steps = (bench: TestBench) => Effect.fn.Return<void, unknown, Scope.Scope>

/** A test of every adapter, by its steps. */
export const test = (name: string, steps: Steps): ConformanceTest => ({
  name,
  run: (bench) => Effect.gen(() => steps(bench)),
})

/** A test that is left out where something is not there. */
export const testNeeding =
  (needs: Need) =>
  (name: string, steps: Steps): ConformanceTest => ({ ...test(name, steps), needs })
