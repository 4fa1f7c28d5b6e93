/**
 * Guard of the beginning of support.
 *
 * @module
 */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Guard } from "../life.ts"
import { refuse } from "../refusals.ts"
import type { Cover } from "../stretch.ts"
import { checkReceipt, dayAfter } from "./basis.ts"

/** The first day on which support may begin where somebody carried the family before. */
export const firstFreeDay = (covers: ReadonlyArray<Cover>): Day | undefined => {
  const last = covers.at(-1)
  return last?.to ?? last?.from
}

/** Begins support: in a committed admission run, or bridging until another payer takes over. */
export const admit: Guard<"admit"> = ({ state, command, setting }) =>
  Result.gen(function* () {
    const { at, basis, from } = command
    const { terms } = setting
    if (basis.kind === "bridging") yield* checkReceipt(basis.receipt, terms.bridgingRule, at, "basis.receipt")
    else if (!setting.admissionRuns.includes(basis.run))
      return yield* refuse("admission.notCommitted", "basis.run", { run: basis.run })
    const { covers, custody } = state.file
    if (from < custody.from) return yield* refuse("start.beforeCustody", "from", { custody: custody.from })
    const firstDay = firstFreeDay(covers)
    if (firstDay !== undefined && from < firstDay)
      return yield* refuse("start.duringEarlierSupport", "from", { firstDay })
    const reviewDue = yield* dayAfter(setting, from, terms.reviewInterval, "from")
    return {
      type: "supportStarted" as const,
      stage: "active" as const,
      from,
      reviewDue,
      ...(basis.kind === "run" ? { run: basis.run } : { receipt: basis.receipt }),
    }
  })
