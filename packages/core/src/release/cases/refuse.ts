/**
 * Making a refusal.
 *
 * @module
 */

import * as Result from "effect/Result"
import type { LeniencyRefusal, LeniencyRefusalCode, LeniencyRefusalParameters } from "./refusals.ts"

/**
 * A refusal: its code, the place in the command, and the values that a sentence about it needs.
 *
 * @example
 * refuse("lapse.notInLaw", "cause", { cause: "moved", causes: ["death"] })
 */
export const refuse = <const Code extends LeniencyRefusalCode>(
  code: Code,
  path: string,
  params: LeniencyRefusalParameters<Code>,
): Result.Result<never, LeniencyRefusal> => Result.fail({ code, path, params } as unknown as LeniencyRefusal)
