/** What Iranian practice asks of the prisoner as provider of the family. */

import type { AddedPart, FactsOf, ReportedFields } from "@bazgasht/core/case-file"
import {
  custodyAbroadConfirmed,
  heldAbroad,
  prisonerIncomeReachesFamily,
  prisonerMarried,
} from "../../facts/family/custody.ts"

/** What an Iranian family file states of the prisoner. */
export interface IranianProviderValues {
  readonly married: boolean
  readonly incomeReachesFamily: boolean
  readonly heldAbroad: boolean
  readonly custodyAbroadConfirmed: boolean
}

/** The prisoner as Iranian practice asks about the provider. */
export type IranianProvider = ReportedFields<IranianProviderValues>

const reported: FactsOf<IranianProviderValues> = {
  married: prisonerMarried,
  incomeReachesFamily: prisonerIncomeReachesFamily,
  heldAbroad,
  custodyAbroadConfirmed,
}

/** What Iranian practice adds to the provider. */
export const addedToProvider: AddedPart = { reported: { ...reported } }
