import type { StorageAdapter } from "@bazgasht/casework/ports"
import { type Steps, type SuiteTest, testsOf } from "../suite.ts"
import type { FreshStore, StoreFactory } from "./store-under-test.ts"

export interface TestBench {
  /** The test's own store. */
  readonly store: FreshStore
  readonly adapter: StorageAdapter
  /** Makes further stores, for tests that need many. */
  readonly fresh: StoreFactory
  /** How many random runs a property gets, and from which seed. */
  readonly runs: number
  readonly seed: number
}

/** What a test may need: a capability of the adapter, or what the author of it offers besides. */
export type Need =
  | "queries"
  | "shared"
  | "durable"
  | "supportsRequeue"
  | "claims"
  | "basis"
  | "projections"
  | "look"
  | "faults"

export type ConformanceTest = SuiteTest<TestBench, Need>

type Named = Readonly<Record<string, Steps<TestBench>>>

export const tests = (all: Named): ReadonlyArray<ConformanceTest> => testsOf(all)

export const testsNeeding = (needs: Need, all: Named): ReadonlyArray<ConformanceTest> => testsOf(all, needs)
