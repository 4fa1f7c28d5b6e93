/** The schemas of what is stored and sent of a life cycle. */

import type * as Schema from "effect/Schema"
import type { CommonRefusal } from "./refusals.ts"
import type { LifeCycleTypes } from "./transition.ts"

/**
 * The schemas of a life cycle: for decoding commands that come from outside, and events, states and refusals that come back
 * from JSON. What they encode is plain JSON.
 */
export interface LifeCycleSchemas<L extends LifeCycleTypes> {
  readonly command: Schema.Codec<L["Command"], unknown>
  readonly event: Schema.Codec<L["Event"], unknown>
  readonly state: Schema.Codec<L["State"], unknown>
  readonly refusal: Schema.Codec<L["Refusal"] | CommonRefusal, unknown>
}

/** Schemas that are made on first use. */
export const madeOnce = <L extends LifeCycleTypes>(
  make: () => LifeCycleSchemas<L>,
): (() => LifeCycleSchemas<L>) => {
  let made: LifeCycleSchemas<L> | undefined
  return () => {
    made ??= make()
    return made
  }
}
