import {
  type AllocationRunIn,
  allocationRun,
  fundablePetitionOf,
  pool as pools,
} from "@bazgasht/core/release"
import type { Money } from "@bazgasht/rules"
import { gregorianDay } from "../../../core.ts"
import { lived } from "../../../lived.ts"
import { known } from "../../../setting.ts"
import { allocationRunTerms, common } from "../../release.ts"
import { fundable as beforeMoney, paying as whilePaid } from "./debt-petition.ts"
import { setting as settingOfPool } from "./pool.ts"

export const fundable = beforeMoney
export const paying = whilePaid

/** One gift of 60,000,000 crowns without a reservation. */
export const openPool = lived(pools, "pool-2", settingOfPool, [
  [gregorianDay(2025, 3, 30), { type: "open", unit: "headquarters", attributes: ["debt"] }],
  [
    gregorianDay(2025, 3, 31),
    {
      type: "pledge",
      gift: "gift-1",
      donor: "donor-1",
      earmark: {},
      promise: { kind: "sum", amount: 60_000_000 as Money },
      until: gregorianDay(2025, 9, 22),
    },
  ],
  [
    gregorianDay(2025, 4, 4),
    {
      type: "receive",
      gift: "gift-1",
      receipt: "receipt-1",
      amount: 60_000_000 as Money,
      receivedOn: gregorianDay(2025, 4, 4),
    },
  ],
])

const day = gregorianDay(2025, 4, 21)
const words = { attributes: { debt: "rent" }, values: {} }
const petitions = [known(fundablePetitionOf(fundable, words, day))]
const setting = { ...common, terms: allocationRunTerms, pool: openPool, petitions, beneficiaries: [] }

export const computed = lived(allocationRun, "run-1", setting, [
  [
    day,
    {
      type: "draft",
      pool: "pool-2",
      policy: { mode: "count", tieBreaker: { kind: "lottery", seed: "2025-04" } },
    },
  ],
  [day, { type: "compute" }],
]) as AllocationRunIn<"computed">

const { resultDigest } = computed.result

/** A committed run that gives the petition what it lacks. */
export const committed = lived(
  allocationRun,
  "run-1",
  setting,
  [
    [day, { type: "propose", resultDigest }],
    [day, { type: "approve", resultDigest }],
    [day, { type: "commit", resultDigest }],
  ],
  computed,
) as AllocationRunIn<"committed">
