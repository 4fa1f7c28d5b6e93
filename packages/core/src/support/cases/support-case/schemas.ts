/**
 * Schemas of what is stored and sent of support cases.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { supportCommandSchema } from "./commands.ts"
import { supportEventSchema } from "./events.ts"
import type { SupportCaseLife } from "./life.ts"
import { supportRefusalSchema } from "./refusals.ts"
import { supportCaseSchema } from "./state.ts"

/**
 * The schemas of support cases, made when somebody first asks.
 *
 * @example
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "resume", reason: "addressUnknown", document: "document-4", ...common }
 * const decode = Schema.decodeUnknownResult(supportCaseSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, document: undefined })) // => false
 */
export const supportCaseSchemas = /* @__PURE__ */ madeOnce<SupportCaseLife>(() => ({
  command: supportCommandSchema(),
  event: supportEventSchema(),
  state: supportCaseSchema(),
  refusal: supportRefusalSchema(),
}))
