/** The laws of life cycles for those in which nothing is closed for good, because everything can be opened again. */

import type { LifeCycleTypes } from "@bazgasht/casework"
import { describeLifeCycle, lawsOfItsOwn, type Tested } from "../../../../casework/test/life-cycle/laws.ts"

const ofClosedStages = "the stages without a way out are the closed ones, and there are some"

/** Registers a test of each law but the one that asks for stages without a way out. */
export const describeReopenable = <L extends LifeCycleTypes>(tested: Tested<L>): void =>
  describeLifeCycle(
    tested,
    lawsOfItsOwn.filter(({ name }) => name !== ofClosedStages),
  )
