/**
 * What may be asked of an opening.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { datedDocumentSchema } from "../clearance/dated-document.ts"
import { amountsSchema, capacitySchema } from "./capacity.ts"
import { openingProfileSchema } from "./profile.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
const placement = () => ({ placement: Schema.NonEmptyString })

/** What may be asked of an opening. */
export const openingCommandSchema = () =>
  Schema.Union([
    commandSchema("prepare", { ...openingProfileSchema().fields, ...capacitySchema().fields }),
    /** Brings the papers that say that the workplace is secure and healthy; later ones take the place of earlier ones. */
    commandSchema("clear", { documents: Schema.Array(datedDocumentSchema()) }),
    /** Begins to give seats. */
    commandSchema("begin", {}),
    commandSchema("changeSeats", { ...capacitySchema().fields, ...reason() }),
    /** Keeps a seat for a placement, and with it what the placement needs besides. */
    commandSchema("reserve", { ...placement(), takes: amountsSchema() }),
    /** The reserved seat is taken up. */
    commandSchema("occupy", placement()),
    /** Gives the seat of a placement back. Why is no business of the opening. */
    commandSchema("free", placement()),
    commandSchema("suspend", reason()),
    commandSchema("resume", {}),
    commandSchema("close", reason()),
  ])

/** What may be asked of an opening. Commands that come from outside are decoded with the schema first. */
export type OpeningCommand = ReturnType<typeof openingCommandSchema>["Type"]

/** The name of a command. */
export type OpeningCommandType = OpeningCommand["type"]
