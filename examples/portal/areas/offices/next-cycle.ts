/** The cycle of the next quarter: where it is in its steps. */

import type { EntitlementState, SupportCycleLife } from "@bazgasht/core/support"
import type { Association } from "@bazgasht/example-systems/country.ts"
import { cycleOf, entitlementsOf, type Quarter } from "@bazgasht/example-systems/cycles.ts"
import { staffOf } from "@bazgasht/example-systems/offices.ts"
import { batchOf } from "@bazgasht/example-systems/payments.ts"
import { jalaliDay } from "@bazgasht/iran"
import type { PaymentBatchState } from "@bazgasht/organisation/payments"
import type { Text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Person } from "../../people.ts"
import type { Portal } from "../../portal.ts"
import type { Visit } from "../../visit.ts"

/** The quarter that begins after the year. */
export const nextQuarter: Quarter = { number: 5, from: jalaliDay(1405, 7, 1), to: jalaliDay(1405, 10, 1) }

/** What a step comes to: done, or why not. */
export type Answer = Promise<Result.Result<unknown, string>>
type Cycle = SupportCycleLife["State"]

/** A step: what it is, who gives it in this association, and how. */
export interface CycleStep {
  readonly id: string
  readonly title: Text
  readonly who: Text
  readonly run: (visit: Visit, person: Person, association: Association) => Answer
}

/** Where the cycle of an association is. */
export interface NextCycle {
  readonly id: string
  readonly cycle: Cycle
  readonly entitlements: ReadonlyArray<{ readonly subject: string; readonly state: EntitlementState }>
  /** The last attempt to pay: the first is 1. */
  readonly attempt: number
  /** The batch of the last attempt; absent where none was begun. */
  readonly batch: PaymentBatchState | undefined
}

/** What was refused so often cannot be delivered. */
export const lastAttempt = 3

/** The batch in which an attempt to pay the cycle of an association is made. */
export const batchIdOf = ({ unit }: Association, attempt: number): string =>
  `pay-${unit.replace("association-", "")}-${nextQuarter.number}-${attempt}`

/** Entitlements for which money was released that has not arrived. */
export const unpaidOf = ({ entitlements }: Pick<NextCycle, "entitlements">): NextCycle["entitlements"] =>
  entitlements.filter(({ state }) => state.stage === "approved")

/** Reads where the cycle of an association is. */
export const nextCycleOf = async ({ systems }: Portal, association: Association): Promise<NextCycle> => {
  const id = cycleOf(association, nextQuarter)
  const reader = staffOf(association.unit).auditor
  const found = await systems.cases.supportCycle.read({ caller: reader.caller, subject: id })
  let [attempt, batch] = [1, await batchOf(systems, reader, batchIdOf(association, 1))]
  while (batch !== undefined && attempt < lastAttempt) {
    const next = await batchOf(systems, reader, batchIdOf(association, attempt + 1))
    if (next === undefined) break
    ;[attempt, batch] = [attempt + 1, next]
  }
  return {
    id,
    cycle: Result.isSuccess(found)
      ? (found.success.state as Cycle)
      : { stage: "none", version: 0, participants: [] },
    entitlements: await entitlementsOf(systems, association, nextQuarter),
    attempt,
    batch,
  }
}
