/**
 * The cycle that admits the family: it is computed from the files of the families that wait, and what it grants is claimed for each.
 *
 * @module
 */

import {
  type CycleSnapshot,
  claimingHousehold,
  claimsOf,
  computeCycle,
  cycleFamily,
  decodeCyclePlanFile,
  lockedRecordOf,
} from "@bazgasht/core/support"
import { iran, iranPack, jalali, jalaliDay, supportProgramme } from "@bazgasht/iran"
import { formatDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { familyOn } from "./law.ts"

/** The id of the cycle. */
export const cycleId = "cycle-1"

const lockedOn = jalaliDay(1404, 6, 20)

/** Days, money and rates of the cycle; the amounts are invented. */
const { cycle, policy } = Result.getOrThrow(
  decodeCyclePlanFile(
    {
      id: cycleId,
      kind: "cycle",
      from: "1404/07/01",
      to: "1404/08/01",
      lockedOn: formatDay(jalali, lockedOn),
      budget: 50_000_000,
      priority: {
        keys: [{ key: "need", order: "highestFirst" }],
        tieBreaker: { kind: "lottery", seed: cycleId },
        misfit: "stop",
      },
      cash: { kind: "bySize", amounts: [24_000_000, 33_000_000, 42_000_000] },
      packages: [],
      cut: "proportional",
    },
    iran,
  ),
)

/** The file of the family, which waits since its case was approved. */
const family = familyOn(lockedOn, { support: { status: "waiting", waitingSince: "1404/06/10" } })

const snapshot: CycleSnapshot = {
  cycle,
  lockedOn,
  families: [Result.getOrThrow(cycleFamily(family, iran, lockedOn))],
}

const record = Result.getOrThrow(computeCycle(snapshot, supportProgramme, policy, { pack: iranPack }))

/** With what the cycle is planned. */
export const planned = { from: cycle.from, to: cycle.to, budget: policy.budget }

/** What is locked. */
export const locked = lockedRecordOf(snapshot, record)

/** What the cycle grants to the family, under the id of its household. */
export const grantedTo = (household: string) =>
  claimsOf(record, () => {
    const claiming = claimingHousehold(family, lockedOn)
    return claiming && { ...claiming, household }
  }).claims.map(({ claim }) => claim)
