/** The conformance suite of storage: whether an adapter stores cases as the port says. */

import type { StorageAdapter, StorageCapabilities } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type FailedTest, suiteOf, type TestFunction } from "../suite.ts"
import type { ConformanceTest, Need } from "./conformance-test.ts"
import { equal } from "./expect.ts"
import type { FreshStore, StoreFactory } from "./store-under-test.ts"
import { basing } from "./tests/basing.ts"
import { breakingOff } from "./tests/breaking-off.ts"
import { claiming } from "./tests/claiming.ts"
import { committing } from "./tests/committing.ts"
import { identifiers } from "./tests/identifiers.ts"
import { keeping } from "./tests/keeping.ts"
import { lasting } from "./tests/lasting.ts"
import { querying } from "./tests/querying.ts"
import { random } from "./tests/random.ts"
import { reading } from "./tests/reading.ts"
import { refusing } from "./tests/refusing.ts"
import { requeueing } from "./tests/requeueing.ts"
import { sealing } from "./tests/sealing.ts"
import { sending } from "./tests/sending.ts"
import { texts } from "./tests/texts.ts"

/** The version of the kit. */
export const kitVersion = "0.1.0"

/** The version of what the storage port demands: the first number changes when an adapter that passed may fail. */
export const storageContractVersion = "7.2.0"

/** What came of a suite, for machines. */
export interface ConformanceReport {
  /** The name that the adapter gives itself. */
  readonly adapter: string
  readonly kitVersion: string
  readonly contractVersion: string
  readonly capabilities: StorageCapabilities | undefined
  readonly passed: ReadonlyArray<string>
  readonly failed: ReadonlyArray<FailedTest>
  /** Tests of what the adapter does not declare; that it really cannot do it is tested. */
  readonly skippedByCapability: ReadonlyArray<string>
  /** Tests for which the suite was not given a way to look behind the adapter, or to break it off. */
  readonly notOffered: ReadonlyArray<string>
}

/** How the suite is run. */
export interface StorageConformanceOptions {
  /** Makes an empty store for one test. */
  readonly store: StoreFactory
  /** What is not tried because the adapter or the store comes without it; other tests are left out while they run. */
  readonly without?: ReadonlyArray<Need>
  /**
   * The names of the tests that are run, to look into what fails; all where it is absent. The report is of those alone. A name that no
   * test has throws.
   */
  readonly only?: ReadonlyArray<string>
  /** How many random runs each property gets; 25 where it is absent. */
  readonly runs?: number
  /** The seed of random runs; one for all, if it is absent, so that a report can be repeated. */
  readonly seed?: number
}

const allTests: ReadonlyArray<ConformanceTest> = [
  ...lasting,
  ...committing,
  ...reading,
  ...texts,
  ...refusing,
  ...querying,
  ...identifiers,
  ...sending,
  ...sealing,
  ...requeueing,
  ...claiming,
  ...basing,
  ...keeping,
  ...breakingOff,
  ...random,
]

type Outcome = "passed" | "skippedByCapability" | "notOffered"

const isOffer = (need: Need): boolean => need === "look" || need === "faults"

const leftOut = (need: Need): Outcome => (isOffer(need) ? "notOffered" : "skippedByCapability")

const isThere = (need: Need, store: FreshStore, { capabilities }: StorageAdapter): boolean =>
  need === "look" || need === "faults" ? store[need] !== undefined : capabilities[need] === true

/** What is left out beforehand must not be there. */
const leavesOutOnly = (without: ReadonlyArray<Need>): ConformanceTest => ({
  name: "nothing is left out that is there",
  run: ({ store, adapter }) => {
    const there = without.filter((need) => isThere(need, store, adapter))
    return Effect.sync(() => equal(there, [], "left out"))
  },
})

interface Finding {
  readonly outcome: Outcome
  readonly capabilities: StorageCapabilities
}

const run = Effect.fnUntraced(function* (
  test: ConformanceTest,
  { store: fresh, runs = 25, seed = 1404 }: StorageConformanceOptions,
) {
  const store = yield* fresh
  const adapter = yield* store.open
  const { capabilities } = adapter
  const finding = (outcome: Outcome): Finding => ({ outcome, capabilities })
  const { needs } = test
  if (needs !== undefined && !isThere(needs, store, adapter)) return finding(leftOut(needs))
  yield* test.run({ store, adapter, fresh, runs, seed })
  return finding("passed")
}, Effect.scoped)

const testsNamed = (only: ReadonlyArray<string>): ReadonlyArray<ConformanceTest> =>
  only.map((name) => {
    const test = allTests.find((one) => one.name === name)
    if (test === undefined) throw new Error(`no test of the suite has the name "${name}"`)
    return test
  })

const suite = (options: StorageConformanceOptions) => {
  const { only, without = [] } = options
  const chosen = only === undefined ? allTests : testsNamed(only)
  const isLeftOut = ({ needs }: ConformanceTest) => needs !== undefined && without.includes(needs)
  const outcomes: Record<Outcome, Array<string>> = { passed: [], skippedByCapability: [], notOffered: [] }
  for (const { needs, name } of chosen.filter(isLeftOut))
    if (needs !== undefined) outcomes[leftOut(needs)].push(name)
  let capabilities: StorageCapabilities | undefined
  return suiteOf({
    tests: [leavesOutOnly(without), ...chosen.filter((each) => !isLeftOut(each))],
    outcomes,
    run: (test) =>
      Effect.map(run(test, options), (finding) => {
        capabilities = finding.capabilities
        return finding.outcome
      }),
    report: (failed): ConformanceReport => ({
      adapter: capabilities?.name ?? "unknown",
      kitVersion,
      contractVersion: storageContractVersion,
      capabilities,
      ...outcomes,
      failed,
    }),
  })
}

/**
 * Declares the suite with the test function of any runner. Returns the report, to be read when all tests have run.
 *
 * @example
 * const report = storageConformance({ test, store: Effect.succeed({ open: openMemory() }) })
 * afterAll(() => console.log(JSON.stringify(report())))
 */
export const storageConformance = ({
  test,
  ...options
}: StorageConformanceOptions & { readonly test: TestFunction }): (() => ConformanceReport) =>
  suite(options).declare(test)

/** Runs the suite without a runner. */
export const checkStorage = (options: StorageConformanceOptions): Promise<ConformanceReport> =>
  suite(options).check()
