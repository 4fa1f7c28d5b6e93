/**
 * The state of a charity grant: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { charityGrantSchema, grantOrderSchema } from "./matter.ts"

const granted = () => ({ grant: charityGrantSchema() })
const ordered = () => ({ ...granted(), order: grantOrderSchema() })
const paid = () => ({ ...ordered(), receipt: Schema.NonEmptyString })

/** The state of a charity grant. */
export const charityGrantStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("reserved", granted()),
    stateSchema("approved", granted()),
    stateSchema("ordered", ordered()),
    stateSchema("failed", { ...ordered(), reason: Schema.NonEmptyString }),
    stateSchema("paid", paid()),
    stateSchema("confirmed", { ...paid(), document: Schema.NonEmptyString }),
    stateSchema("reported", { ...paid(), document: Schema.NonEmptyString, report: Schema.NonEmptyString }),
    stateSchema("released", { ...granted(), reason: Schema.NonEmptyString }),
    stateSchema("reversed", { ...paid(), reason: Schema.NonEmptyString }),
  ])

/** The state of a charity grant, one shape for each stage. */
export type CharityGrantState = ReturnType<typeof charityGrantStateSchema>["Type"]

/** A state in one of the stages named. */
export type CharityGrantIn<Stage extends CharityGrantState["stage"]> = Extract<
  CharityGrantState,
  { readonly stage: Stage }
>
