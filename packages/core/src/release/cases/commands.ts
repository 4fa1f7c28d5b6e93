/**
 * What may be asked of a leniency petition.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { actingPersonSchema, daySchema, receiptSchema, termSchema } from "../../life-cycle/values.ts"
import { leniencyBreachSchema } from "./breaches.ts"
import { reliefSchema } from "./relief.ts"
import { supervisionStartSchema } from "./supervision.ts"

const command = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) =>
  Schema.Struct({
    type: Schema.Literal(type),
    /** Unique among all commands. A command that is given again under its id is not carried out again. */
    id: Schema.NonEmptyString,
    at: daySchema(),
    by: actingPersonSchema(),
    /** The version on which the command was formed: the number of events so far. */
    expectedVersion: Schema.Natural,
    ...fields,
  })

const grounds = () => Schema.Array(Schema.NonEmptyString)

/** What may be asked of a leniency petition. */
export const leniencyCommandSchema = () =>
  Schema.Union([
    /** Asks for leniency by one route for one person. */
    command("open", {
      petition: Schema.NonEmptyString,
      route: Schema.NonEmptyString,
      beneficiary: Schema.NonEmptyString,
    }),
    command("propose", {}),
    /** Files one of the reports that the route asks for. An unfavourable report does not end the petition: the court decides. */
    command("report", {
      report: Schema.NonEmptyString,
      opinion: Schema.Literals(["favourable", "unfavourable"]),
      /** Reference to the document, never its content. */
      document: Schema.optionalKey(Schema.NonEmptyString),
    }),
    command("confirmReport", { report: Schema.NonEmptyString }),
    command("grant", {
      /** Absent where the law fixes the period or names a default and the court leaves it at that. */
      period: Schema.optionalKey(termSchema()),
      /** What of the imprisonment is spared, and is executed if the grant is revoked. */
      remainder: Schema.optionalKey(termSchema()),
      /** Codes of the orders to be followed. */
      orders: Schema.Array(Schema.NonEmptyString),
      receipt: receiptSchema(),
    }),
    command("refuse", { grounds: grounds(), receipt: receiptSchema() }),
    command("carryOut", {}),
    command("supervise", { start: supervisionStartSchema() }),
    command("recordBreach", { breach: leniencyBreachSchema() }),
    /** Finds that the recorded breach did not happen or had a good excuse. */
    command("dismissBreach", { grounds: grounds() }),
    command("extend", { addition: termSchema() }),
    command("revoke", {}),
    command("proposeRelief", { relief: reliefSchema() }),
    command("grantRelief", { relief: reliefSchema() }),
    command("refuseRelief", { grounds: grounds() }),
    /**
     * Records that the period has run out and the release is final. It is a command and not a clock: who gives it knows of no
     * offence of the period that is still before a court.
     */
    command("end", {}),
    command("withdraw", {}),
    /** Records that the petition has become pointless: a cause that the law names. */
    command("lapse", { cause: Schema.NonEmptyString }),
  ])

/**
 * What may be asked of a leniency petition. Commands that come from outside are decoded with the schema of the same name
 * first.
 */
export type LeniencyCommand = ReturnType<typeof leniencyCommandSchema>["Type"]

/** The name of a command. */
export type LeniencyCommandType = LeniencyCommand["type"]

/** The command of a name. */
export type LeniencyCommandOf<Type extends LeniencyCommandType> = Extract<
  LeniencyCommand,
  { readonly type: Type }
>
