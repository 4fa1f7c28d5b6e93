/**
 * Why a command to a support cycle was not carried out.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import {
  type CommonRefusal,
  type RefusalOf,
  type RefusalParameters,
  refusalSchemaOf,
  refusing,
} from "../../../life-cycle/refusals.ts"
import { daySchema, moneySchema } from "../../../life-cycle/values.ts"

const parameters = () =>
  ({
    /** The cycle is to end before it has begun, or on its first day. */
    "cycle.noDays": {},
    /** The snapshot was taken on this day; a second one would change what the families were promised. */
    "cycle.alreadyLocked": { since: daySchema() },
    /** The record that was seen is not the one that is locked. */
    "cycle.stale": { seen: Schema.String, locked: Schema.String },
    "cycle.overBudget": { owed: moneySchema(), budget: moneySchema() },
    /** The totals do not add up to what was released. */
    "cycle.unbalanced": { released: moneySchema() },
    "reason.missing": {},
  }) satisfies RefusalParameters

/** Why a command to a support cycle was not carried out. */
export type SupportCycleRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link SupportCycleRefusal}. */
export const supportCycleRefusalSchema = (): Schema.Codec<SupportCycleRefusal> =>
  refusalSchemaOf(parameters())

/** Refuses a command to a support cycle. */
export const refuse = refusing<SupportCycleRefusal>()
