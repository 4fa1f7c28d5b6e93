/**
 * The types of the life of a household.
 *
 * @module
 */

import type { Calendar, Day } from "@bazgasht/rules"
import type { GuardOf } from "../../../life-cycle/transition.ts"
import type { HouseholdCommand } from "./commands.ts"
import type { HouseholdEvent } from "./events.ts"
import type { HouseholdRefusal } from "./refusals.ts"
import type { HouseholdState } from "./state.ts"
import type { HouseholdTerms } from "./terms.ts"
import type { HouseholdRow } from "./transitions.ts"

/** What another household says of a person. */
export interface MembershipElsewhere {
  /** Id of the household. */
  readonly household: string
  readonly from: Day
  /** The first day after it; absent while it lasts. */
  readonly to?: Day
  /** Why the person belongs to several households, where it is recorded there. */
  readonly sharedCustody?: string
}

/** Days of a membership. */
export interface MembershipDays {
  readonly from: Day
  /** The first day after them; absent where no end is known. */
  readonly to?: Day
}

/** By what a command on a household is judged; what other households say, the caller fetches. */
export interface HouseholdSetting {
  readonly terms: HouseholdTerms
  /** The calendar in which ages are counted. */
  readonly calendar: Calendar
  /** Digest of the terms; every event holds it. */
  readonly policyDigest: string
  /** Memberships of a person in other households that have a day in common with a stretch; others may be among them. */
  readonly elsewhere: (person: string, days: MembershipDays) => ReadonlyArray<MembershipElsewhere>
}

/** The types of the life of a household. */
export interface HouseholdLife {
  readonly State: HouseholdState
  readonly Command: HouseholdCommand
  readonly Event: HouseholdEvent
  readonly Refusal: HouseholdRefusal
  readonly Setting: HouseholdSetting
  readonly Row: HouseholdRow
  readonly Part: never
}

/** The guard of a command. */
export type Guard<Type extends HouseholdCommand["type"]> = GuardOf<HouseholdLife, Type>
