import { type CharityGrantState, charityGrant, type PoolState, pool } from "@bazgasht/core/release"
import * as Result from "effect/Result"
import { gregorianDay } from "../../../core.ts"
import { lived } from "../../../lived.ts"
import { charityGrantTerms, common } from "../../release.ts"
import { fundable as beforeMoney, paying as whilePaid } from "./debt-petition.ts"
import { state as reserved, setting as settingOfPool } from "./pool.ts"

export const fundable = beforeMoney
export const paying = whilePaid

/** A grant of 30,000,000 crowns that a second person has approved. */
export const state: CharityGrantState = lived(
  charityGrant,
  "grant-1",
  { ...common, terms: charityGrantTerms, pool: reserved, petition: fundable },
  [
    [
      gregorianDay(2025, 4, 15),
      { type: "reserve", pool: "pool-1", petition: "petition-1", obligation: "obligation-1" },
    ],
    [gregorianDay(2025, 4, 16), { type: "approve" }],
  ],
)

const ordered: PoolState = Result.getOrThrow(
  pool.handle(
    reserved,
    {
      type: "order",
      grant: "grant-1",
      id: "command-7",
      subject: "pool-1",
      at: gregorianDay(2025, 4, 17),
      by: { id: "officer-7", role: "almoner" },
      expectedVersion: reserved.version,
    },
    { ...settingOfPool, payable: ["grant-1"] },
  ),
).state

/** What a grant is judged by while its petition pays the creditor, and its pool has ordered the money. */
export const setting = { ...common, terms: charityGrantTerms, pool: ordered, petition: paying }
