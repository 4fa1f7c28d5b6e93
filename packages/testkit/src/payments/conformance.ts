/** The conformance suite of payments: whether the files of an adapter say the batch, and its answers what the bank said. */

import type { PaymentCapabilities } from "@bazgasht/casework/payments"
import * as Effect from "effect/Effect"
import { kitVersion } from "../storage/conformance.ts"
import { equal, holds } from "../storage/expect.ts"
import { type FailedTest, suiteOf, type TestFunction } from "../suite.ts"
import type { FormatUnderTest } from "./format-under-test.ts"
import { checks, type PaymentTest } from "./payment-test.ts"
import { answering } from "./tests/answering.ts"
import { writing } from "./tests/writing.ts"

/** The version of what the payment port demands: the first number changes when an adapter that passed may fail. */
export const paymentContractVersion = "1.0.0"

/** What came of a suite, for machines. */
export interface PaymentReport {
  /** The name that the adapter gives itself. */
  readonly adapter: string
  readonly kitVersion: string
  readonly contractVersion: string
  readonly capabilities: PaymentCapabilities
  readonly passed: ReadonlyArray<string>
  readonly failed: ReadonlyArray<FailedTest>
  /** Tests of what the adapter does not declare. */
  readonly skippedByCapability: ReadonlyArray<string>
}

const declaring = checks({
  "the adapter declares a name, a currency, limits and what its answers can say"({ adapter, accounts }) {
    const { currencies, limits, maxPayments, name, outcomes } = adapter.capabilities
    holds(/^[\x20-\x7e]{1,100}$/.test(name), "a name has 1 to 100 printed ASCII characters")
    holds(currencies.length > 0 && currencies.every((one) => /^[A-Z]{3}$/.test(one)), "codes of currencies")
    holds(Number.isSafeInteger(maxPayments) && maxPayments > 0, "a file takes some payments")
    for (const most of Object.values(limits))
      holds(Number.isSafeInteger(most) && most > 0, "limits are lengths")
    equal(outcomes.length, new Set(outcomes).size, "different outcomes")
    holds(outcomes.includes("unknown"), "what no one can tell is unknown: every format can say it")
    holds(outcomes.includes("settled"), "a format says what was paid")
    holds(new Set(accounts).size > 2, "the suite needs three numbers of accounts")
  },
})

const allTests: ReadonlyArray<PaymentTest> = [...declaring, ...writing, ...answering]

const suite = (format: FormatUnderTest) => {
  const { capabilities } = format.adapter
  const isTried = ({ needs }: PaymentTest) => needs === undefined || needs(capabilities)
  const outcomes = {
    passed: [] as string[],
    skippedByCapability: allTests.filter((each) => !isTried(each)).map(({ name }) => name),
  }
  return suiteOf({
    tests: allTests.filter(isTried),
    outcomes,
    run: ({ run }) => Effect.as(Effect.scoped(run(format)), "passed" as const),
    report: (failed): PaymentReport => ({
      adapter: capabilities.name,
      kitVersion,
      contractVersion: paymentContractVersion,
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
 * const report = paymentConformance({ test, adapter, answer, accounts })
 * afterAll(() => console.log(JSON.stringify(report())))
 */
export const paymentConformance = ({
  test,
  ...format
}: FormatUnderTest & { readonly test: TestFunction }): (() => PaymentReport) => suite(format).declare(test)

/** Runs the suite without a runner. */
export const checkPayments = (format: FormatUnderTest): Promise<PaymentReport> => suite(format).check()
