/** The conformance suite of notification: whether an adapter says of a notice what has become of it. */

import type { NotifierCapabilities } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { kitVersion } from "../storage/conformance.ts"
import { equal } from "../storage/expect.ts"
import { type FailedTest, suiteOf, type TestFunction } from "../suite.ts"
import type { NotifierTest } from "./conformance-test.ts"
import type { GatewayFactory } from "./gateway-under-test.ts"
import { declaring } from "./tests/declaring.ts"
import { sending } from "./tests/sending.ts"

/** The version of what the notification port demands: the first number changes when an adapter that passed may fail. */
export const notifierContractVersion = "1.0.0"

/** What came of a suite, for machines. */
export interface NotifierReport {
  /** The name that the adapter gives itself. */
  readonly adapter: string
  readonly kitVersion: string
  readonly contractVersion: string
  readonly capabilities: NotifierCapabilities | undefined
  readonly passed: ReadonlyArray<string>
  readonly failed: ReadonlyArray<FailedTest>
  /** Tests of what the adapter does not declare. */
  readonly skippedByCapability: ReadonlyArray<string>
}

/** How the suite is run. */
export interface NotifierConformanceOptions {
  /** Makes an adapter and a gateway for one test. */
  readonly gateway: GatewayFactory
  /** What the adapter declares; other tests are then not declared to the runner. The declaration itself is tested. */
  readonly capabilities?: NotifierCapabilities
}

const allTests: ReadonlyArray<NotifierTest> = [...sending, ...declaring]

/** What is left out beforehand must not be there. */
const declaresAsSaid = (said: NotifierCapabilities): NotifierTest => ({
  name: "the adapter declares what the suite was told of it",
  run: ({ adapter }) => Effect.sync(() => equal(adapter.capabilities, said, "capabilities")),
})

const suite = ({ gateway, capabilities: said }: NotifierConformanceOptions) => {
  const isTried = ({ needs }: NotifierTest) => said === undefined || needs === undefined || needs(said)
  const skippedByCapability = allTests.filter((each) => !isTried(each)).map(({ name }) => name)
  const outcomes = { passed: [] as string[], skippedByCapability }
  let capabilities = said
  const run = Effect.fnUntraced(function* ({ needs, run: tried }: NotifierTest) {
    const fresh = yield* gateway
    capabilities = fresh.adapter.capabilities
    if (needs !== undefined && !needs(capabilities)) return "skippedByCapability" as const
    yield* tried(fresh)
    return "passed" as const
  })
  return suiteOf({
    tests: [...(said === undefined ? [] : [declaresAsSaid(said)]), ...allTests.filter(isTried)],
    outcomes,
    run: (test) => Effect.scoped(run(test)),
    report: (failed): NotifierReport => ({
      adapter: capabilities?.name ?? "unknown",
      kitVersion,
      contractVersion: notifierContractVersion,
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
 * const report = notifierConformance({ test, gateway })
 * afterAll(() => console.log(JSON.stringify(report())))
 */
export const notifierConformance = ({
  test,
  ...options
}: NotifierConformanceOptions & { readonly test: TestFunction }): (() => NotifierReport) =>
  suite(options).declare(test)

/** Runs the suite without a runner. */
export const checkNotifier = (options: NotifierConformanceOptions): Promise<NotifierReport> =>
  suite(options).check()
