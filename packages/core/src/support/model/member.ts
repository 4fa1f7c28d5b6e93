/** The members of a household. Nothing of them stands in an error. */

import type { Day } from "@bazgasht/rules"
import type { ReportedFields } from "../../case-file/reported-fields.ts"
import type { PersonValues } from "../../release/model/person.ts"

/** The relation of the prisoner, whom a household may count among its members and who is never supported as one. */
export const prisonerRelation = "prisoner"

/**
 * Roles in a household.
 *
 * - `head`: heads the household while the prisoner is away
 * - `primaryRecipient`: help for the household is handed to this member
 * - `alternateRecipient`: help is handed to this member where the primary recipient cannot take it
 */
export const householdRoles = ["head", "primaryRecipient", "alternateRecipient"] as const

/** A role in a household. */
export type HouseholdRole = (typeof householdRoles)[number]

/** Why a member leaves a household. */
export const leavingReasons = ["death", "marriage", "moved", "divorce", "other"] as const

/** Why a member leaves a household. */
export type LeavingReason = (typeof leavingReasons)[number]

/** A number by which an office knows a person. */
export interface Identifier {
  /** One of the jurisdiction's kinds. */
  readonly kind: string
  readonly number: string
}

/**
 * A membership of a household, with what is known of the member and the fields that the country adds. Somebody who comes back has two
 * memberships.
 */
export interface Member extends ReportedFields<PersonValues> {
  /** The id of the person; opaque, and no name or number. */
  readonly person: string
  /** One of the relations of the law, or `prisoner`. */
  readonly relation: string
  /** All roles during this membership; an empty list says that there is none. */
  readonly roles?: ReadonlyArray<HouseholdRole>
  readonly joined: Day
  /** The first day after the membership; absent while it lasts. */
  readonly left?: Day
  /** The day on which the membership became known, where that is not its own: a birth that is expected, a move that is announced. */
  readonly known?: Day
  readonly leaving?: LeavingReason
  /** Why the person belongs to another household too. */
  readonly sharedCustody?: string
  readonly identifiers?: ReadonlyArray<Identifier>
  /** One of the jurisdiction's; recorded where a paper needs it, and never weighed. */
  readonly nationality?: string
}
