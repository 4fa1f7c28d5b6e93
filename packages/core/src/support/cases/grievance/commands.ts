/**
 * What may be asked of a grievance.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { complaintSchema } from "./complaint.ts"
import { proposedRulingSchema } from "./ruling.ts"

const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })
const reason = () => ({ reason: Schema.NonEmptyString })

/** What may be asked of a grievance. */
export const grievanceCommandSchema = () =>
  Schema.Union([
    /** Takes a complaint in. One that is anonymous is recorded by an officer. */
    commandSchema("receive", complaintSchema().fields),
    commandSchema("acknowledge", {}),
    /** Gives it to a handler, or to another one. */
    commandSchema("assign", { handler: Schema.NonEmptyString }),
    commandSchema("begin", {}),
    commandSchema("putOnHold", reason()),
    commandSchema("resume", {}),
    commandSchema("proposeRuling", proposedRulingSchema().fields),
    /** Approves the ruling as it was proposed: two people answer for one and the same ruling. */
    commandSchema("approveRuling", {}),
    commandSchema("returnRuling", grounds()),
    /** Keeps the decision complained of from taking effect until there is a ruling. */
    commandSchema("stay", grounds()),
    commandSchema("liftStay", grounds()),
    commandSchema("close", {}),
    commandSchema("reopen", reason()),
  ])

/** What may be asked of a grievance. Commands that come from outside are decoded with the schema first. */
export type GrievanceCommand = ReturnType<typeof grievanceCommandSchema>["Type"]

/** The name of a command. */
export type GrievanceCommandType = GrievanceCommand["type"]
