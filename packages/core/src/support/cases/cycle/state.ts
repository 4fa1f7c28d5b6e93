/**
 * The state of a support cycle: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { cycleLockSchema, cyclePlanSchema, settlementSchema } from "./matter.ts"

const locked = () => ({ plan: cyclePlanSchema(), lock: cycleLockSchema() })
const released = () => ({ ...locked(), releasedOn: daySchema() })

/** The state of a support cycle. */
export const supportCycleStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("planned", { plan: cyclePlanSchema() }),
    stateSchema("locked", locked()),
    stateSchema("approved", locked()),
    stateSchema("released", released()),
    stateSchema("settled", { ...released(), settlement: settlementSchema() }),
    stateSchema("closed", { ...released(), settlement: settlementSchema() }),
    stateSchema("aborted", { ...locked(), reason: Schema.NonEmptyString }),
  ])

/** The state of a support cycle, one shape for each stage. */
export type SupportCycleState = ReturnType<typeof supportCycleStateSchema>["Type"]
