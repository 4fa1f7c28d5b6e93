/**
 * Schemas of what is stored and sent of a suspected duplicate.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import { type DuplicateCommand, duplicateCommandSchema } from "./commands.ts"
import { type DuplicateEvent, duplicateEventSchema } from "./events.ts"
import { type DuplicateRefusal, duplicateRefusalSchema } from "./refusals.ts"
import { type DuplicateState, duplicateStateSchema } from "./state.ts"

/** The schemas of suspected duplicates. What they encode is plain JSON. */
export interface DuplicateSchemas {
  readonly command: Schema.Codec<DuplicateCommand, unknown>
  readonly event: Schema.Codec<DuplicateEvent, unknown>
  readonly state: Schema.Codec<DuplicateState, unknown>
  readonly refusal: Schema.Codec<DuplicateRefusal, unknown>
}

let made: DuplicateSchemas | undefined

/**
 * The schemas of suspected duplicates, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(duplicateSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const duplicateSchemas = (): DuplicateSchemas => {
  made ??= {
    command: duplicateCommandSchema(),
    event: duplicateEventSchema(),
    state: duplicateStateSchema(),
    refusal: duplicateRefusalSchema(),
  }
  return made
}
