/** What a law of life cycles is, and how one is held against random runs. */

import * as Result from "effect/Result"
import * as fc from "fast-check"
import type { LifeCycleTypes } from "../../src/life-cycle/transition.ts"
import { type Run, runsOf, type Tested } from "./runs.ts"

/** A law of life cycles. */
export interface Law {
  readonly name: string
  /** Throws where the law does not hold. */
  readonly check: <L extends LifeCycleTypes>(tested: Tested<L>) => void
}

/** Holds a property against random runs. */
export const holds = <L extends LifeCycleTypes>(tested: Tested<L>, property: (run: Run<L>) => void): void =>
  fc.assert(fc.property(runsOf(tested), property), { numRuns: tested.runs ?? 200 })

/** The refusal of an answer; `undefined` where it is none. */
export const refusalOf = <Refusal>(answer: Result.Result<unknown, Refusal>): Refusal | undefined =>
  Result.isFailure(answer) ? answer.failure : undefined

/** The command as if it had just been formed: under an id that nobody knows, on the subject, version and day of the state. */
export const fresh = <L extends LifeCycleTypes>(command: L["Command"], state: L["State"]): L["Command"] => ({
  ...command,
  id: "fresh",
  subject: state.subject ?? command.subject,
  expectedVersion: state.version,
  at: state.day ?? command.at,
})
