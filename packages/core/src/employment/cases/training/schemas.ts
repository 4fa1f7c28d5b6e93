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
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "assess", parts: [{ part: "written", passed: true }], ...common }
 * const decode = Schema.decodeUnknownResult(trainingSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, parts: [{ part: "written" }] })) // => false
 */
export const trainingSchemas = /* @__PURE__ */ madeOnce<TrainingLife>(() => ({
  command: trainingCommandSchema(),
  event: trainingEventSchema(),
  state: trainingStateSchema(),
  refusal: trainingRefusalSchema(),
}))
