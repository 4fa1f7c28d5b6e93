/** Terms of an entitlement and its payments. */

import type { EntitlementTerms } from "@bazgasht/core/support"
import type { Setting } from "@bazgasht/rules"
import { numbersOn } from "../../dated-numbers.ts"
import { collectionTime, mostAttempts } from "../../parameters/support-cases.ts"
import { monthlyPension } from "../monthly-pension.ts"
import { association, workWithin } from "./offices.ts"

/** Terms of an entitlement on the day of the setting; `undefined` where a number is unknown. */
export const entitlementTerms = ({ today }: Setting): EntitlementTerms | undefined => {
  const numbers = numbersOn({ maxAttempts: mostAttempts, expiry: collectionTime }, today)
  return (
    numbers && {
      citations: [...monthlyPension.citations, workWithin],
      calculators: association,
      approvers: association,
      releasers: association,
      holders: association,
      preparers: association,
      submitters: association,
      reporters: association,
      reconcilers: association,
      closers: association,
      cancellers: association,
      ...numbers,
    }
  )
}
