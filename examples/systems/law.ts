/** The Iranian terms of a day, by which the cases of this example are judged. */

import type { OpeningSetting, PlacementSetting } from "@bazgasht/core/employment"
import type { AfterCareSetting, LeniencySetting } from "@bazgasht/core/release"
import type {
  EntitlementSetting,
  HouseholdSetting,
  SupportCycleSetting,
  SupportSetting,
} from "@bazgasht/core/support"
import {
  afterCareTerms,
  allocationRunTerms,
  charityGrantTerms,
  charityTerms,
  debtPetitionTerms,
  employmentTerms,
  iran,
  iranPack,
  jalali,
  leniencyTerms,
  poolTerms,
  registerTerms,
  supportTerms,
} from "@bazgasht/iran"
import type { GiftBatchSetting, GiftSetting } from "@bazgasht/organisation/charity"
import { familyRegister, prisonerRegister, type RecordSetting } from "@bazgasht/organisation/registers"
import { type Day, digestOf } from "@bazgasht/rules"

/** The route of every petition of this example. */
export const conditionalRelease = "REL-CR"

const known = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`${what} is not known on this day.`)
  return value
}

const cached = <Value>(make: (today: Day) => Value): ((today: Day) => Value) => {
  const made = new Map<Day, Value>()
  return (today) => {
    const before = made.get(today)
    if (before !== undefined) return before
    const now = make(today)
    made.set(today, now)
    return now
  }
}

const judgedBy = <Terms>(terms: Terms) => ({ terms, calendar: jalali, policyDigest: digestOf(terms) })

const termsOn = cached((today) => supportTerms({ pack: iranPack, today }))

/** The law of the register of households on a day. */
export const householdLaw = cached(
  (today): HouseholdSetting => judgedBy(known(termsOn(today).household, "the register")),
)

/** The law of support on a day. */
export const supportLaw = (today: Day, admissionRuns: ReadonlyArray<string> = []): SupportSetting => ({
  ...judgedBy(known(termsOn(today).supportCase, "support")),
  admissionRuns,
  rulings: [],
})

/** The law of support cycles on a day. */
export const cycleLaw = (today: Day): SupportCycleSetting => ({
  ...judgedBy(termsOn(today).cycle),
  beneficiaries: [],
})

/** The law of entitlements on a day. */
export const entitlementLaw = cached(
  (today): EntitlementSetting => judgedBy(known(termsOn(today).entitlement, "payment")),
)

/** The law of the register of prisoners. */
export const prisonerLaw: RecordSetting = prisonerRegister.settingOf(
  iran,
  judgedBy(registerTerms.prisonerRecord),
)

/** The law of the register of families. */
export const familyRecordLaw: RecordSetting = familyRegister.settingOf(
  iran,
  judgedBy(registerTerms.familyRecord),
)

/** The law of conditional release on a day. */
export const leniencyLaw = cached(
  (today): LeniencySetting =>
    judgedBy(known(leniencyTerms({ pack: iranPack, today }).get(conditionalRelease), "conditional release")),
)

/** The law of after-care on a day. */
export const afterCareLaw = cached(
  (today): AfterCareSetting => judgedBy(known(afterCareTerms({ pack: iranPack, today }), "after-care")),
)

const workTermsOn = cached((today) => employmentTerms({ pack: iranPack, today }))

/** The law of openings on a day. */
export const openingLaw = cached((today): OpeningSetting => judgedBy(workTermsOn(today).opening))

/** The law of placements on a day, and the rounds that are committed. */
export const placementLaw = (today: Day, placementRuns: ReadonlyArray<string> = []): PlacementSetting => ({
  ...judgedBy(known(workTermsOn(today).placement, "placement")),
  placementRuns,
})

/** The law of gifts and of their batches. */
export const giftLaw: GiftSetting = judgedBy(charityTerms.gift)
export const giftBatchLaw: GiftBatchSetting = judgedBy(charityTerms.giftBatch)

/** The law of the pool of the headquarters, of its grants, its runs, and of the petitions of debtors. */
export const poolLaw = judgedBy(poolTerms)
export const grantLaw = judgedBy(charityGrantTerms)
export const runLaw = judgedBy(allocationRunTerms)
export const debtPetitionLaw = judgedBy(debtPetitionTerms)
