/**
 * Schemas of what is stored and sent of a readiness profile.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { readinessCommandSchema } from "./commands.ts"
import { readinessEventSchema } from "./events.ts"
import { readinessRefusalSchema } from "./refusals.ts"
import { readinessStateSchema } from "./state.ts"
import type { ReadinessLife } from "./types.ts"

/**
 * The schemas of readiness profiles, made when somebody first asks.
 *
 * @example
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "progress", action: "bankAccount", progress: "completed", ...common }
 * const decode = Schema.decodeUnknownResult(readinessSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, progress: "nearly" })) // => false
 */
export const readinessSchemas = /* @__PURE__ */ madeOnce<ReadinessLife>(() => ({
  command: readinessCommandSchema(),
  event: readinessEventSchema(),
  state: readinessStateSchema(),
  refusal: readinessRefusalSchema(),
}))
