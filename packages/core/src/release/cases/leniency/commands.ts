/**
 * What may be asked of a leniency petition.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import type { CommandOf } from "../../../life-cycle/transition.ts"
import { receiptSchema, termSchema } from "../../../life-cycle/values.ts"
import { leniencyBreachSchema } from "./breaches.ts"
import { reliefSchema } from "./relief.ts"
import { supervisionStartSchema } from "./supervision.ts"

const grounds = () => Schema.Array(Schema.NonEmptyString)

/** What may be asked of a leniency petition. */
export const leniencyCommandSchema = () =>
  Schema.Union([
    /** Asks for leniency by one route for one person. */
    commandSchema("open", {
      route: Schema.NonEmptyString,
      beneficiary: Schema.NonEmptyString,
    }),
    commandSchema("propose", {}),
    /** Files one of the reports that the route asks for. An unfavourable report does not end the petition: the court decides. */
    commandSchema("report", {
      report: Schema.NonEmptyString,
      opinion: Schema.Literals(["favourable", "unfavourable"]),
      /** Reference to the document, never its content. */
      document: Schema.optionalKey(Schema.NonEmptyString),
    }),
    commandSchema("confirmReport", { report: Schema.NonEmptyString }),
    commandSchema("grant", {
      /** Absent where the law fixes the period or names a default and the court leaves it at that. */
      period: Schema.optionalKey(termSchema()),
      /** What of the imprisonment is spared, and is executed if the grant is revoked. */
      remainder: Schema.optionalKey(termSchema()),
      /** Codes of the orders to be followed. */
      orders: Schema.Array(Schema.NonEmptyString),
      /** Of the decision by the rule of the route. One that is not eligible needs a departure. */
      receipt: receiptSchema(),
      /** Why the court grants although the decision by the rule was not eligible. */
      departure: Schema.optionalKey(Schema.Struct({ reason: Schema.String })),
    }),
    commandSchema("refuse", { grounds: grounds(), receipt: receiptSchema() }),
    commandSchema("carryOut", {}),
    commandSchema("supervise", { start: supervisionStartSchema() }),
    commandSchema("recordBreach", { breach: leniencyBreachSchema() }),
    /** Finds that the recorded breach did not happen or had a good excuse. */
    commandSchema("dismissBreach", { grounds: grounds() }),
    commandSchema("extend", { addition: termSchema() }),
    commandSchema("revoke", {}),
    commandSchema("proposeRelief", { relief: reliefSchema() }),
    commandSchema("grantRelief", { relief: reliefSchema() }),
    commandSchema("refuseRelief", { grounds: grounds() }),
    /**
     * Records that the period has run out and the release is final. It is a command and not a clock: who gives it knows of no
     * offence of the period that is still before a court.
     */
    commandSchema("end", {}),
    commandSchema("withdraw", {}),
    /** Records that the petition has become pointless: a cause that the law names. */
    commandSchema("lapse", { cause: Schema.NonEmptyString }),
  ])

/**
 * What may be asked of a leniency petition; the subject is the id of the petition. Commands that come from outside are decoded with the schema of the same name
 * first.
 */
export type LeniencyCommand = ReturnType<typeof leniencyCommandSchema>["Type"]

/** The name of a command. */
export type LeniencyCommandType = LeniencyCommand["type"]

/** The command of a name. */
export type LeniencyCommandOf<Type extends LeniencyCommandType> = CommandOf<LeniencyCommand, Type>
