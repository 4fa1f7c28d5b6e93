import type { Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Term } from "@bazgasht/rules"
import type { Stretch } from "../../decisions/payment/stretches.ts"
import type { HouseholdRecord } from "./household-record.ts"

/**
 * An office at the register.
 *
 * - `registrars`: record who belongs to a household and in which role
 * - `mergers`: find that two households are one
 */
export type HouseholdPermission = "registrars" | "mergers"

/** The terms of a register of households, as a jurisdiction states them. */
export interface HouseholdTerms {
  readonly citations: ReadonlyArray<Citation>
  readonly roles: { readonly [Permission in HouseholdPermission]: Roles }
  /** Codes of how a member may be related to the prisoner, who may be one too. */
  readonly relations: ReadonlyArray<string>
  /** The age from which a member counts as an adult: a household with one has a head. */
  readonly adultAge: Term
}

/** What another household says of a person, on which days. */
export interface MembershipElsewhere extends Stretch {
  /** Id of the household. */
  readonly household: string
  /** Why the person belongs to several households, where it is recorded there. */
  readonly sharedCustody?: string
}

/** What the register of a household that is absorbed says itself: into which household it was merged, and who belonged to it. */
export interface MergedHousehold extends Pick<HouseholdRecord, "households" | "memberships"> {
  /** Absent where it was not merged. */
  readonly into?: string
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
  /** The household that the command absorbs, as a service reads it from its store. Absent where the life cycle runs without one: the record is then taken as it is brought. */
  readonly merged?: MergedHousehold
}
