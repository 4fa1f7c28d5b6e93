/**
 * What may be asked of an entitlement.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { attemptOutcomeSchema, orderedPaymentSchema } from "./attempt.ts"
import { claimSchema } from "./claim.ts"

const key = () => ({ key: Schema.NonEmptyString })
const reason = () => ({ reason: Schema.NonEmptyString })

/** What may be asked of an entitlement. */
export const entitlementCommandSchema = () =>
  Schema.Union([
    /** Takes what the locked record of a cycle grants to one family. Back pay is computed too, and names what it restores. */
    commandSchema("compute", claimSchema().fields),
    commandSchema("approve", {}),
    commandSchema("release", {}),
    commandSchema("hold", reason()),
    commandSchema("resume", {}),
    commandSchema("prepareAttempt", orderedPaymentSchema().fields),
    /** Gives up an attempt that has not been submitted. */
    commandSchema("discardAttempt", key()),
    commandSchema("submitAttempt", key()),
    commandSchema("confirmAttempt", { ...key(), reference: Schema.NonEmptyString }),
    commandSchema("refuseAttempt", { ...key(), ...reason() }),
    /** Records that the bank did not answer in time. It says nothing of the money. */
    commandSchema("timeOutAttempt", key()),
    /** Records what was found out of an attempt without an answer. */
    commandSchema("reconcileAttempt", { ...key(), outcome: attemptOutcomeSchema() }),
    commandSchema("recordUndeliverable", {}),
    commandSchema("expire", {}),
    commandSchema("cancel", reason()),
  ])

/** What may be asked of an entitlement. Commands that come from outside are decoded with the schema first. */
export type EntitlementCommand = ReturnType<typeof entitlementCommandSchema>["Type"]

/** The name of a command. */
export type EntitlementCommandType = EntitlementCommand["type"]
