import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { SupportFile } from "../file.ts"
import { refuse, type SupportGuard } from "../support-case-protocol.ts"
import { checkEligible, checkReceipt, dayAfter } from "./basis.ts"

/** The days up to which somebody carried the family, or a ruling restored its support: none of these is given twice. */
export const givenUpTo = ({ covers, restored }: SupportFile): ReadonlyArray<Day> => {
  const cover = covers.at(-1)
  return [cover?.to ?? cover?.from, restored.at(-1)?.to].filter((day) => day !== undefined)
}

/** Begins support: in a committed admission run, or bridging until another payer takes over. */
export const admit: SupportGuard<"admit"> = ({ state, command, setting }) =>
  Result.gen(function* () {
    const { at, basis, from } = command
    const { terms } = setting
    if (basis.kind === "bridging") {
      yield* checkReceipt(basis.receipt, terms.bridgingRule, at, "basis.receipt")
      yield* checkEligible(basis.receipt, "basis.receipt")
    } else if (!setting.admissionRuns.includes(basis.run))
      return yield* refuse("admission.notCommitted", "basis.run", { run: basis.run })
    const { custody } = state.file
    if (from < custody.from) return yield* refuse("start.beforeCustody", "from", { custody: custody.from })
    const firstDay = Math.max(from, ...givenUpTo(state.file)) as Day
    if (from < firstDay) return yield* refuse("start.duringEarlierSupport", "from", { firstDay })
    const reviewDue = yield* dayAfter(setting, from, terms.reviewInterval, "from")
    return {
      type: "supportStarted" as const,
      stage: "active" as const,
      from,
      reviewDue,
      ...(basis.kind === "run" ? { run: basis.run } : { receipt: basis.receipt }),
    }
  })
