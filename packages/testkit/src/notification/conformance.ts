/** The conformance suite of notification: whether an adapter says of a notice what has become of it. */

import type { NotifierCapabilities } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type FailedTest, kitVersion, type TestFunction } from "../storage/conformance.ts"
import { equal } from "../storage/expect.ts"
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

const tests: ReadonlyArray<NotifierTest> = [...sending, ...declaring]

interface Finding {
  readonly isSkipped: boolean
  readonly capabilities: NotifierCapabilities
}

const run = ({ needs, run: tried }: NotifierTest, gateway: GatewayFactory): Effect.Effect<Finding, unknown> =>
  Effect.scoped(
    Effect.gen(function* () {
      const fresh = yield* gateway
      const { capabilities } = fresh.adapter
      const isSkipped = needs !== undefined && !needs(capabilities)
      if (!isSkipped) yield* tried(fresh)
      return { isSkipped, capabilities }
    }),
  )

/** What is left out beforehand must not be there. */
const declaresAsSaid = (said: NotifierCapabilities): NotifierTest => ({
  name: "the adapter declares what the suite was told of it",
  run: ({ adapter }) => Effect.sync(() => equal(adapter.capabilities, said, "capabilities")),
})

const makeRecord = ({ gateway, capabilities: said }: NotifierConformanceOptions) => {
  const passed: Array<string> = []
  const failed: Array<FailedTest> = []
  const isTried = ({ needs }: NotifierTest) => said === undefined || needs === undefined || needs(said)
  const skippedByCapability = tests.filter((each) => !isTried(each)).map(({ name }) => name)
  let declared = said
  return {
    tests: [...(said === undefined ? [] : [declaresAsSaid(said)]), ...tests.filter(isTried)],
    tried: async (test: NotifierTest): Promise<boolean> => {
      try {
        const { isSkipped, capabilities } = await Effect.runPromise(run(test, gateway))
        declared = capabilities
        const list = isSkipped ? skippedByCapability : passed
        list.push(test.name)
        return !isSkipped
      } catch (failure) {
        failed.push({ name: test.name, reason: failure instanceof Error ? failure.message : String(failure) })
        throw failure
      }
    },
    report: (): NotifierReport => ({
      adapter: declared?.name ?? "unknown",
      kitVersion,
      contractVersion: notifierContractVersion,
      capabilities: declared,
      passed,
      failed,
      skippedByCapability,
    }),
  }
}

/** How the suite is run. */
export interface NotifierConformanceOptions {
  /** Makes an adapter and a gateway for one test. */
  readonly gateway: GatewayFactory
  /**
   * What the adapter declares. Tests of what it does not are then not declared to the runner, instead of being left out while they
   * run; that it really declares this is tested.
   */
  readonly capabilities?: NotifierCapabilities
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
}: NotifierConformanceOptions & { readonly test: TestFunction }): (() => NotifierReport) => {
  const record = makeRecord(options)
  for (const each of record.tests) {
    test(each.name, async (...[context]: ReadonlyArray<unknown>) => {
      const { skip } = (context ?? {}) as { readonly skip?: unknown }
      const wasTried = await record.tried(each)
      if (!wasTried && typeof skip === "function") skip.call(context, "skippedByCapability")
    })
  }
  return record.report
}

/** Runs the suite without a runner. */
export const checkNotifier = async (options: NotifierConformanceOptions): Promise<NotifierReport> => {
  const record = makeRecord(options)
  for (const each of record.tests) await record.tried(each).catch(() => undefined)
  return record.report()
}
