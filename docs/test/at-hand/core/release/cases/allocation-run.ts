import {
  type AllocationRunIn,
  allocationRun,
  fundablePetitionOf,
  pool as pools,
} from "@bazgasht/core/release"
import { allocationRunTerms, jalaliDay } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import { lived } from "../../../lived.ts"
import { common, known } from "../../../setting.ts"
import { fundable as beforeMoney, paying as whilePaid } from "./debt-petition.ts"
import { setting as settingOfPool } from "./pool.ts"

export const fundable = beforeMoney
export const paying = whilePaid

/** One gift of 60,000,000 rials, of which nothing is reserved. */
export const openPool = lived(pools, "pool-2", settingOfPool, [
  [jalaliDay(1404, 1, 10), { type: "open", unit: "headquarters", attributes: ["debt"] }],
  [
    jalaliDay(1404, 1, 11),
    {
      type: "pledge",
      gift: "gift-1",
      donor: "donor-1",
      earmark: {},
      promise: { kind: "sum", amount: 60_000_000 as Money },
      until: jalaliDay(1404, 6, 31),
    },
  ],
  [
    jalaliDay(1404, 1, 15),
    {
      type: "receive",
      gift: "gift-1",
      receipt: "receipt-1",
      amount: 60_000_000 as Money,
      receivedOn: jalaliDay(1404, 1, 15),
    },
  ],
])

const day = jalaliDay(1404, 2, 1)
const words = { attributes: { debt: "dower" }, values: {} }
const petitions = [known(fundablePetitionOf(fundable, words, day))]
const setting = { ...common, terms: allocationRunTerms, pool: openPool, petitions, beneficiaries: [] }

export const computed = lived(allocationRun, "run-1", setting, [
  [
    day,
    {
      type: "draft",
      pool: "pool-2",
      policy: { mode: "count", tieBreaker: { kind: "lottery", seed: "1404-02" } },
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
