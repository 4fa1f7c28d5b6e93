/** By what the lives of the examples of release are judged. */

import type {
  AfterCareTerms,
  AllocationRunTerms,
  CharityGrantTerms,
  DebtPetitionTerms,
  DebtProgramme,
  LeniencyTerms,
  PoolTerms,
} from "@bazgasht/core/release"
import { gregorian } from "@bazgasht/rules"
import { debts as compensation } from "../../../../packages/core/test/country/ruritania-debts.ts"
import * as terms from "../../../../packages/core/test/country/ruritania-petitions.ts"

export const afterCareTerms: AfterCareTerms = terms.afterCareTerms
export const allocationRunTerms: AllocationRunTerms = terms.allocationRunTerms
export const charityGrantTerms: CharityGrantTerms = terms.charityGrantTerms
export const debtPetitionTerms: DebtPetitionTerms = terms.debtPetitionTerms
export const paroleTerms: LeniencyTerms = terms.paroleTerms
export const poolTerms: PoolTerms = terms.poolTerms

/** The programme of debts of the country. */
export const debts: DebtProgramme = compensation

/** What every life has beside its terms. */
export const common = { calendar: gregorian, policyDigest: "policy-1" }
