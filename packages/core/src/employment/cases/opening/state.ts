/**
 * The state of an opening: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { datedDocumentSchema } from "../clearance/dated-document.ts"
import { capacitySchema, holdSchema } from "./capacity.ts"
import { openingProfileSchema } from "./profile.ts"

const drafted = () => ({ profile: openingProfileSchema(), capacity: capacitySchema() })
const cleared = () => ({ ...drafted(), documents: Schema.Array(datedDocumentSchema()) })
const seated = () => ({
  ...cleared(),
  /** The seats that are taken, in the order in which they were reserved. */
  holds: Schema.Array(holdSchema()),
  /** Ids of the placements whose seats were given back, in that order. */
  freed: Schema.Array(Schema.NonEmptyString),
})

/** The state of an opening. */
export const openingStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("draft", drafted()),
    stateSchema("cleared", cleared()),
    stateSchema("open", seated()),
    stateSchema("filled", seated()),
    stateSchema("suspended", seated()),
    stateSchema("closed", { ...drafted(), reason: Schema.NonEmptyString }),
  ])

/** The state of an opening, one shape for each stage. */
export type OpeningState = ReturnType<typeof openingStateSchema>["Type"]

/** A state in one of the stages named. */
export type OpeningIn<Stage extends OpeningState["stage"]> = Extract<OpeningState, { readonly stage: Stage }>
