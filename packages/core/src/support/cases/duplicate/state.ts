/**
 * The state of a suspected duplicate: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { consequenceSchema, evidenceSchema, suspicionSchema } from "./suspicion.ts"

const kept = () => ({
  suspicion: suspicionSchema(),
  /** All evidence so far, in the order in which it came. */
  evidence: evidenceSchema(),
})

const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })
const same = () => ({ ...kept(), ...grounds(), consequence: consequenceSchema() })

/** The state of a suspected duplicate. */
export const duplicateStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("suspected", kept()),
    stateSchema("underReview", kept()),
    stateSchema("foundSame", same()),
    stateSchema("confirmedSame", same()),
    stateSchema("confirmedDifferent", { ...kept(), ...grounds() }),
    stateSchema("reopened", { ...kept(), reason: Schema.NonEmptyString }),
  ])

/** The state of a suspected duplicate, one shape for each stage. */
export type DuplicateState = ReturnType<typeof duplicateStateSchema>["Type"]
