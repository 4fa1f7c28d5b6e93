import { type CharityGrantState, charityGrant } from "@bazgasht/core"
import { charityGrantTerms, jalaliDay } from "@bazgasht/iran"
import { lived } from "../../../lived.ts"
import { common } from "../../../setting.ts"
import { fundable as beforeMoney, paying as whilePaid } from "./debt-petition.ts"
import { state as pool } from "./pool.ts"

export const fundable = beforeMoney
export const paying = whilePaid

export const setting = { ...common, terms: charityGrantTerms, pool, petition: fundable }

/** A grant of 30,000,000 rials that a second person has approved. */
export const state: CharityGrantState = lived(charityGrant, "grant-1", setting, [
  [
    jalaliDay(1404, 1, 26),
    { type: "reserve", pool: "pool-1", petition: "petition-1", obligation: "obligation-1" },
  ],
  [jalaliDay(1404, 1, 27), { type: "approve" }],
])
