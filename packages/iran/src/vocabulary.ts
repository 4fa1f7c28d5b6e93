/** Words for every code that a rule or a fact of the pack speaks. */

import { type Text, text } from "@bazgasht/rules"
import { activities } from "./employment/activities.ts"
import { employmentCodes, offenceGroups, operators } from "./employment/codes.ts"
import { offences } from "./offences.ts"
import { charityCodes } from "./organisation/charity.ts"
import { enterpriseCodes } from "./organisation/enterprise.ts"
import { paymentCodes } from "./organisation/payments.ts"
import { referralCodes } from "./organisation/referrals.ts"
import { registerCodes } from "./organisation/registers.ts"
import { unitCodes } from "./organisation/units.ts"
import { afterCareCodes } from "./release/after-care.ts"
import { courtOrders } from "./release/leniency-terms.ts"
import { wordsByCode } from "./shared-by-packs.ts"
import { statistics } from "./statistics.ts"
import { caseCodes } from "./support/case-codes.ts"
import { payers } from "./support/relief-committee-cover.ts"
import { familyCodes } from "./vocabulary/family-codes.ts"
import { prisonerCodes } from "./vocabulary/prisoner-codes.ts"
import { workCodes } from "./vocabulary/work-codes.ts"

/** Reports on a petition for leniency. */
const reports: { readonly [code: string]: Text } = {
  conductReport: text("گزارش رئیس زندان از رفتار محکوم", "the report of the head of the prison on conduct"),
  councilReport: text("گزارش شورای طبقه‌بندی", "the report of the classification council"),
  socialWorkerOpinion: text("نظر مددکار اجتماعی", "the opinion of the social worker"),
  pardonCommissionOpinion: text(
    "نظر کمیسیون عفو، تخفیف و تبدیل مجازات محکومان",
    "the opinion of the commission for pardons",
  ),
}

/** Words by code: offences, orders of the court, payers, support cases, activities of work, cases of employment, provinces, and the codes of facts and rules. */
export const vocabulary: ReadonlyMap<string, Text> = wordsByCode(
  { ...prisonerCodes, ...familyCodes, ...workCodes, ...reports },
  offences,
  courtOrders,
  payers,
  activities,
  offenceGroups,
  operators,
  employmentCodes,
  caseCodes,
  afterCareCodes,
  charityCodes,
  enterpriseCodes,
  paymentCodes,
  registerCodes,
  referralCodes,
  unitCodes,
  statistics.regions.values,
)
