/** How long other agencies have to answer. No text on it was found: the terms are ours, and an office that has others brings its own. */

import { ours } from "../citing.ts"
import { reg00InForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const byChoice = enacted(reg00InForce, ours("the time that this project gives; no text on it was found"))

export const agencyAnswerTime = byChoice.days("referrals.agencyAnswerTime", 30)(
  "مهلت پاسخ دستگاه دیگر به ارجاع",
  "time for another agency to answer a referral",
)
export const courtAnswerTime = byChoice.days("referrals.courtAnswerTime", 15)(
  "مهلت پاسخ مرجع قضایی به درخواست مدرک",
  "time for a judicial office to answer a request for papers",
)
