/** What the file of a prisoner says of work: consent, health, skills. */

import type { Count, Day } from "@bazgasht/rules"
import type { ReportedFields } from "../../case-file/reported-fields.ts"
import type { Experience, OwnedSkill } from "../decisions/skill-match/skills.ts"
import type { Occupation, OccupationGroup } from "./occupation/occupation.ts"
import type { ReleaseAssumption } from "./release-assumption.ts"

/** What a file may report of somebody who may work, by the id of the fact; the law of the country says which of these. */
export interface WorkValues {
  readonly consentToWork: boolean
  readonly consentToTraining: boolean
  readonly fitForWork: boolean
  /** From 0 (none) to 8 (doctorate), as ISCED 2011 numbers them. */
  readonly educationLevel: Count
  readonly hasDisability: boolean
  readonly headsHousehold: boolean
  readonly expectedReleaseDay: Day
  readonly finallyReleased: boolean
}

/** A certificate that somebody has. */
export interface HeldCertificate {
  readonly occupation: Occupation
  /** The day on which it was issued. */
  readonly on?: Day
  /** The day on which it became known, where that is not the day of issue. */
  readonly known?: Day
}

/**
 * What a file says of somebody who may work, with the fields that the country adds. A list that is stated is complete; what is
 * absent is unknown.
 */
export interface Work extends ReportedFields<WorkValues> {
  /** Opaque id of the penal institution where the person is held. */
  readonly institution?: string
  /** The day since which the person waits for work or a course. */
  readonly waitingSince?: Day
  /** Days of release that officers assume, because none is set. */
  readonly releaseAssumptions?: ReadonlyArray<ReleaseAssumption>
  readonly medicalRestrictions?: ReadonlyArray<string>
  readonly skills?: ReadonlyArray<OwnedSkill>
  readonly certificates?: ReadonlyArray<HeldCertificate>
  readonly experience?: ReadonlyArray<Experience>
  /** Occupations, or groups of them, in which the person would like to work. */
  readonly preferredOccupations?: ReadonlyArray<OccupationGroup>
  /** Ids of openings, the most wished first; openings that it leaves out are declined, which has no consequence. */
  readonly wishes?: ReadonlyArray<string>
  /** What the person takes of an opening besides a seat, by code: an escort officer, a place for a wheelchair. */
  readonly uses?: { readonly [dimension: string]: Count }
  /** Opaque ids of the people from whom the person is kept apart. */
  readonly keptApartFrom?: ReadonlyArray<string>
}
