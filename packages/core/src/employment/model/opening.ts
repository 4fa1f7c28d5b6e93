import type { Count, Day, Money, Term } from "@bazgasht/rules"
import type { ReportedFields } from "../../case-file/reported-fields.ts"
import type { Sex } from "../../release/model/person.ts"
import type { AskedSkill } from "../decisions/skill-match/skills.ts"
import type { Occupation } from "./occupation/occupation.ts"

/** What an opening is for: work, or a course of training. */
export const openingKinds = ["work", "course"] as const

/** What an opening is for. */
export type OpeningKind = (typeof openingKinds)[number]

/** What an opening may report of itself; the law of the country says which of these. */
export interface OpeningValues {
  /** Code of the kind of workplace. */
  readonly workplace: string
  readonly start: Day
  /** The last day of a course. */
  readonly lastDay: Day
  /** How long whoever starts has to be able to stay. */
  readonly minimumStay: Term
  /** Whether a course can be gone on with elsewhere. */
  readonly transferable: boolean
  readonly afterRelease: boolean
  /** From 0 (none) to 8 (doctorate), as ISCED 2011 numbers them. */
  readonly minimumEducation: Count
  readonly trainsOnTheJob: boolean
  readonly sex: Sex | "any"
  readonly fullTime: boolean
  readonly monthlyWage: Money
}

/** Seats of an opening for people of a category, or at most so many of them. */
export interface OpeningQuota {
  /** Code of the category of people. */
  readonly category: string
  /** Seats that are kept for the category. */
  readonly atLeast?: Count
  readonly atMost?: Count
}

/**
 * A workplace or a course with seats. What it does not state is unknown, and an unknown demand places nobody: an opening without
 * a demand says so: with an empty list, or with zero months.
 */
export interface Opening extends ReportedFields<OpeningValues> {
  readonly id: string
  readonly title?: string
  readonly kind: OpeningKind
  readonly occupation?: Occupation
  readonly seats: Count
  /** What it has besides seats, by code: escort officers, places for wheelchairs. */
  readonly capacities?: { readonly [dimension: string]: Count }
  /** Opaque ids of the penal institutions whose people it takes; absent where that is not known. */
  readonly institutions?: ReadonlyArray<string>
  /** Codes of offences or of groups of offences. */
  readonly excludedOffences?: ReadonlyArray<string>
  /** Codes of activities. */
  readonly demands?: ReadonlyArray<string>
  readonly essentialSkills?: ReadonlyArray<AskedSkill>
  readonly optionalSkills?: ReadonlyArray<AskedSkill>
  /** Occupations of which one has to hold the certificate before. */
  readonly requiredCertificates?: ReadonlyArray<Occupation>
  readonly quotas?: ReadonlyArray<OpeningQuota>
  /** Opaque ids of the people who work or learn there already; their seats are not among `seats`. */
  readonly occupants?: ReadonlyArray<string>
  /** Opaque ids of everybody from whom somebody who is there already is kept apart, by the file of that one. */
  readonly keptApartFrom?: ReadonlyArray<string>
}
