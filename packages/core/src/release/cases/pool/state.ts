/**
 * The state of a pool: its gifts with their balances, and its reservations.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { poolProfileFields } from "./commands.ts"
import { poolGiftSchema } from "./gift.ts"
import { reservationSchema } from "./reservation.ts"

const books = () => ({
  profile: Schema.Struct(poolProfileFields()),
  /** In the order in which they were promised. */
  gifts: Schema.Array(poolGiftSchema()),
  /** In the order in which they were made; those that were freed or reversed stay. */
  reservations: Schema.Array(reservationSchema()),
})

/** The state of a pool. */
export const poolStateSchema = () =>
  Schema.Union([noneSchema(), stateSchema("open", books()), stateSchema("closed", books())])

/** The state of a pool. */
export type PoolState = ReturnType<typeof poolStateSchema>["Type"]

/** A state in one of the stages named. */
export type PoolIn<Stage extends PoolState["stage"]> = Extract<PoolState, { readonly stage: Stage }>
