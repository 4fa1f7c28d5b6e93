/** What Iranian practice asks of a household. */

import type { AddedPart, FactsOf, ReportedFields } from "@bazgasht/core/case-file"
import type { Household } from "@bazgasht/core/support"
import type { Money } from "@bazgasht/rules"
import {
  dependsOnPrisoner,
  economicallyWeak,
  type Housing,
  housing,
  monthlyIncome,
  needsHousingDeposit,
  visitsFromAfar,
} from "../../facts/family/household.ts"
import type { IranianMember } from "./member.ts"

/** What an Iranian family file states of the household, by the id of the fact. */
export interface IranianHouseholdValues {
  readonly housing: Housing
  readonly monthlyIncome: Money
  readonly dependsOnPrisoner: boolean
  readonly economicallyWeak: boolean
  readonly needsHousingDeposit: boolean
  readonly visitsFromAfar: boolean
}

/** A household as Iranian practice asks about it. */
export type IranianHousehold = Omit<Household, "members"> &
  ReportedFields<IranianHouseholdValues> & { readonly members?: ReadonlyArray<IranianMember> }

const reported: FactsOf<IranianHouseholdValues> = {
  housing,
  monthlyIncome,
  dependsOnPrisoner,
  economicallyWeak,
  needsHousingDeposit,
  visitsFromAfar,
}

/** What Iranian practice adds to a household. */
export const addedToHousehold: AddedPart = { reported: { ...reported } }
