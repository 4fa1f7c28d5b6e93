/**
 * What may be asked of a suspected duplicate.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { consequenceSchema, evidenceSchema, suspicionSchema } from "./suspicion.ts"

const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })
const evidence = () => ({ evidence: evidenceSchema() })

/** What may be asked of a suspected duplicate. */
export const duplicateCommandSchema = () =>
  Schema.Union([
    /** Reports a suspicion. Of those who were found different before, it takes new evidence. */
    commandSchema("suspect", { ...suspicionSchema().fields, ...evidence() }),
    commandSchema("addEvidence", evidence()),
    commandSchema("review", {}),
    commandSchema("findSame", { ...grounds(), consequence: consequenceSchema() }),
    commandSchema("findDifferent", grounds()),
    /** Confirms that they are the same, with what follows, as it was found. */
    commandSchema("confirm", {}),
    commandSchema("returnFinding", grounds()),
    /** Opens it again. Where they were found different, that takes new evidence. */
    commandSchema("reopen", { reason: Schema.NonEmptyString, ...evidence() }),
  ])

/** What may be asked of a suspected duplicate. Commands that come from outside are decoded with the schema first. */
export type DuplicateCommand = ReturnType<typeof duplicateCommandSchema>["Type"]

/** The name of a command. */
export type DuplicateCommandType = DuplicateCommand["type"]
