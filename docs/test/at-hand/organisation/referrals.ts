/** Referrals of the examples. */

import { type ReferralSetting, type ReferralState, referral } from "@bazgasht/organisation/referrals"
import { gregorian, makeTerm } from "@bazgasht/rules"
import { gregorianDay } from "../core.ts"
import { lived } from "../lived.ts"

export const referralSetting: ReferralSetting = {
  policyDigest: "policy-1",
  calendar: gregorian,
  terms: {
    citations: [],
    senders: ["almoner"],
    recorders: ["almoner"],
    purposes: [
      {
        purpose: "carryFamily",
        agencies: ["crown"],
        outcomes: ["carried", "declined"],
        answerTime: makeTerm({ months: 1 }),
      },
    ],
  },
}

/** Sent on 10 January 2025; the agency has one month. */
export const sentReferral: ReferralState = lived(referral, "referral-1", referralSetting, [
  [
    gregorianDay(2025, 1, 10),
    { type: "send", agency: "crown", purpose: "carryFamily", people: ["person-1"], documents: ["letter-8"] },
  ],
])
