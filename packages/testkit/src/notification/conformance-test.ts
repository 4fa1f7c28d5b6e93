import type { NotifierCapabilities } from "@bazgasht/casework/ports"
import { type Steps, type SuiteTest, testsOf } from "../suite.ts"
import type { GatewayUnderTest } from "./gateway-under-test.ts"

type Need = (capabilities: NotifierCapabilities) => boolean

export type NotifierTest = SuiteTest<GatewayUnderTest, Need>

type Named = Readonly<Record<string, Steps<GatewayUnderTest>>>

export const tests = (all: Named): ReadonlyArray<NotifierTest> => testsOf(all)

/** Tests that are left out where the adapter does not declare something. */
export const testsWhere = (needs: Need, all: Named): ReadonlyArray<NotifierTest> => testsOf(all, needs)
