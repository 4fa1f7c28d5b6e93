/**
 * Schemas of what is stored and sent of an enrolment.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { trainingCommandSchema } from "./commands.ts"
import { trainingEventSchema } from "./events.ts"
import { trainingRefusalSchema } from "./refusals.ts"
import { trainingStateSchema } from "./state.ts"
import type { TrainingLife } from "./types.ts"

/**
 * The schemas of enrolments, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(trainingSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const trainingSchemas = /* @__PURE__ */ madeOnce<TrainingLife>(() => ({
  command: trainingCommandSchema(),
  event: trainingEventSchema(),
  state: trainingStateSchema(),
  refusal: trainingRefusalSchema(),
}))
