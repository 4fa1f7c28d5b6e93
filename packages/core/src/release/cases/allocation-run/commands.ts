/**
 * What may be asked of an allocation run.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { runPlanFields } from "./matter.ts"

/** The result that whoever acts has seen. */
const seen = () => ({ resultDigest: Schema.NonEmptyString })

/** What may be asked of an allocation run. */
export const allocationRunCommandSchema = () =>
  Schema.Union([
    commandSchema("draft", runPlanFields()),
    /** Allocates the free money of the pool as it is now, over the petitions as they are now. */
    commandSchema("compute", {}),
    commandSchema("propose", seen()),
    commandSchema("approve", seen()),
    commandSchema("commit", seen()),
    commandSchema("abandon", { reason: Schema.NonEmptyString }),
  ])

/** What may be asked of an allocation run. Commands that come from outside are decoded with the schema first. */
export type AllocationRunCommand = ReturnType<typeof allocationRunCommandSchema>["Type"]

/** The name of a command. */
export type AllocationRunCommandType = AllocationRunCommand["type"]
