/**
 * The types of the life of a household.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import type { GuardOf } from "../../../life-cycle/transition.ts"
import type { Stretch } from "../../decisions/payment/stretches.ts"
import type { HouseholdCommand } from "./commands.ts"
import type { HouseholdEvent } from "./events.ts"
import type { HouseholdRefusal } from "./refusals.ts"
import type { HouseholdState } from "./state.ts"
import type { HouseholdTerms } from "./terms.ts"
import type { HouseholdRow } from "./transitions.ts"

/** What another household says of a person, on which days. */
export interface MembershipElsewhere extends Stretch {
  /** Id of the household. */
  readonly household: string
  /** Why the person belongs to several households, where it is recorded there. */
  readonly sharedCustody?: string
}

/** By what a command on a household is judged; what other households say, the caller fetches. */
export interface HouseholdSetting {
  readonly terms: HouseholdTerms
  /** The calendar in which ages are counted. */
  readonly calendar: Calendar
  /** Digest of the terms; every event holds it. */
  readonly policyDigest: string
  /**
   * Memberships of a person in other households that have a day in common with a stretch, others among them or not, where the application
   * lists them. The guard of those that go on is the store: a household claims its members there.
   */
  readonly elsewhere?: (person: string, days: Stretch) => ReadonlyArray<MembershipElsewhere>
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
