import type { PaymentCapabilities } from "@bazgasht/casework/payments"
import * as Effect from "effect/Effect"
import type { SuiteTest } from "../suite.ts"
import type { FormatUnderTest } from "./format-under-test.ts"

type Need = (capabilities: PaymentCapabilities) => boolean

export type PaymentTest = SuiteTest<FormatUnderTest, Need>

type Checks = Readonly<Record<string, (format: FormatUnderTest) => void>>

/** Tests by their names; left out where the adapter does not declare something. */
export const checksWhere = (needs: Need, all: Checks): ReadonlyArray<PaymentTest> =>
  Object.entries(all).map(([name, check]) => ({
    name,
    needs,
    run: (format) => Effect.sync(() => check(format)),
  }))

export const checks = (all: Checks): ReadonlyArray<PaymentTest> => checksWhere(() => true, all)
