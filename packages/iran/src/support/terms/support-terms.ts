/**
 * The terms of support as the life cycles of core need them: which office does what, and within which time.
 */

import type {
  DuplicateTerms,
  EntitlementTerms,
  GrievanceTerms,
  HouseholdTerms,
  SupportCycleTerms,
  SupportTerms,
} from "@bazgasht/core/support"
import type { Setting } from "@bazgasht/rules"
import { cycleTerms } from "./cycle.ts"
import { duplicateTerms } from "./duplicate.ts"
import { entitlementTerms } from "./entitlement.ts"
import { grievanceTerms } from "./grievance.ts"
import { householdTerms } from "./household.ts"
import { supportCaseTerms } from "./support-case.ts"

/** The terms of every life cycle of support. One whose numbers are unknown on the day is absent. */
export interface TermsOfSupport {
  readonly household?: HouseholdTerms
  readonly supportCase?: SupportTerms
  readonly cycle: SupportCycleTerms
  readonly entitlement?: EntitlementTerms
  readonly grievance?: GrievanceTerms
  readonly duplicate: DuplicateTerms
}

/**
 * The terms of support on the day of the setting.
 *
 * @example
 * const { entitlement, supportCase } = supportTerms({ pack: iranPack, today })
 * supportCase?.coverRule // => "FAM-1"
 * // What is not collected within six months expires.
 * entitlement?.expiry // => { months: 6, days: 0 }
 */
export const supportTerms = (setting: Setting): TermsOfSupport => {
  const household = householdTerms(setting)
  const supportCase = supportCaseTerms(setting)
  const entitlement = entitlementTerms(setting)
  const grievance = grievanceTerms(setting)
  return {
    cycle: cycleTerms,
    duplicate: duplicateTerms,
    ...(household === undefined ? {} : { household }),
    ...(supportCase === undefined ? {} : { supportCase }),
    ...(entitlement === undefined ? {} : { entitlement }),
    ...(grievance === undefined ? {} : { grievance }),
  }
}
