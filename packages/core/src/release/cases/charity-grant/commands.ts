/**
 * What may be asked of a charity grant.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { grantOrderSchema } from "./matter.ts"

const reason = () => ({ reason: Schema.NonEmptyString })

/** What may be asked of a charity grant. */
export const charityGrantCommandSchema = () =>
  Schema.Union([
    /** Proposes the grant for which the pool has reserved money under the same id. */
    commandSchema("reserve", {
      pool: Schema.NonEmptyString,
      petition: Schema.NonEmptyString,
      obligation: Schema.NonEmptyString,
    }),
    commandSchema("approve", {}),
    /** Sends the money; after a failure once more. */
    commandSchema("order", grantOrderSchema().fields),
    commandSchema("fail", reason()),
    commandSchema("pay", { receipt: Schema.NonEmptyString }),
    commandSchema("confirm", { document: Schema.NonEmptyString }),
    commandSchema("report", { report: Schema.NonEmptyString }),
    commandSchema("release", reason()),
    commandSchema("reverse", reason()),
  ])

/** What may be asked of a charity grant. Commands that come from outside are decoded with the schema first. */
export type CharityGrantCommand = ReturnType<typeof charityGrantCommandSchema>["Type"]

/** The name of a command. */
export type CharityGrantCommandType = CharityGrantCommand["type"]
