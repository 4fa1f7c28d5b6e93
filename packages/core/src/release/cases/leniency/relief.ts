/** Relief during supervision: what may become easier for somebody whose conduct is good. */

import { termSchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/**
 * A shorter period of supervision, orders lifted, or both.
 *
 * @example
 * const relief: Relief = { period: makeTerm({ years: 1 }), lift: ["drivingBan"] }
 */
export const reliefSchema = () =>
  Schema.Struct({
    /** The whole period as it is to be, counted from its first day. */
    period: Schema.optionalKey(termSchema()),
    /** Codes of the orders to be lifted. */
    lift: Schema.Array(Schema.NonEmptyString),
  })

/** A shorter period of supervision, orders lifted, or both. */
export type Relief = ReturnType<typeof reliefSchema>["Type"]
