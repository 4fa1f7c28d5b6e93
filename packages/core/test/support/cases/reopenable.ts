/** The laws of life cycles for those in which nothing is closed for good, because everything can be opened again. */

import { describe, it } from "vitest"
import type { LifeCycleTypes } from "../../../src/life-cycle/transition.ts"
import { laws, type Tested } from "../../life-cycle/laws.ts"

const ofClosedStages = "the stages without a way out are the closed ones, and there are some"

/** Registers a test of each law but the one that asks for stages without a way out. */
export const describeReopenable = <L extends LifeCycleTypes>(tested: Tested<L>): void => {
  describe(`${tested.name}: the laws of life cycles`, () => {
    for (const { name, check } of laws) if (name !== ofClosedStages) it(name, () => check(tested), 60_000)
  })
}
