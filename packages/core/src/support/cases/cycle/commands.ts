/**
 * What may be asked of a support cycle.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { cyclePlanSchema, lockedRecordSchema, settlementSchema } from "./matter.ts"

/** What may be asked of a support cycle. */
export const supportCycleCommandSchema = () =>
  Schema.Union([
    commandSchema("plan", cyclePlanSchema().fields),
    /** Takes the snapshot and the record computed from it as they are; later changes to families go into the next cycle. */
    commandSchema("lock", lockedRecordSchema().fields),
    commandSchema("unlock", { reason: Schema.NonEmptyString }),
    /** Approves the record that the approver has seen, which has to be the one that is locked. */
    commandSchema("approve", { recordDigest: Schema.NonEmptyString }),
    commandSchema("release", {}),
    commandSchema("settle", settlementSchema().fields),
    commandSchema("close", {}),
    commandSchema("abort", { reason: Schema.NonEmptyString }),
  ])

/** What may be asked of a support cycle. Commands that come from outside are decoded with the schema first. */
export type SupportCycleCommand = ReturnType<typeof supportCycleCommandSchema>["Type"]

/** The name of a command. */
export type SupportCycleCommandType = SupportCycleCommand["type"]
