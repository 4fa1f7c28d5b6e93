/**
 * Who does what with a placement, which constraints have to hold, which papers it needs, and how long things last. Core knows
 * no number and no office of any country: a jurisdiction gives them here.
 *
 * @module
 */

import type { Citation, Term } from "@bazgasht/rules"
import type { Roles } from "../../../life-cycle/competence.ts"
import type { RequiredDocument } from "../clearance/required-document.ts"

/** A paper that a placement needs. */
export interface PlacementDocument extends RequiredDocument {
  /** Whether it is needed only where the prisoner leaves the institution. */
  readonly onlyOutside: boolean
  /** Whether it has to hold until the end of the placement from the beginning. */
  readonly untilEnd: boolean
}

/** The offices of a placement, its constraints, papers and numbers. */
export interface PlacementTerms {
  readonly citations: ReadonlyArray<Citation>
  /** The role in which the prisoner acts himself. */
  readonly prisonerRole: string
  /** Who proposes what a run of placement says. */
  readonly proposers: Roles
  /** Who proposes against it, for a reason. */
  readonly overriders: Roles
  /** Who offers, starts, pauses, ends, withdraws, and records that an offer has expired. */
  readonly officers: Roles
  /** Who clears a placement, or refuses to: never whoever proposed it. */
  readonly clearers: Roles
  /** Who records what became of people afterwards. */
  readonly followUpOfficers: Roles
  /** Offices that may decide that a prisoner is dismissed. */
  readonly dismissalDeciders: Roles
  /** Ids of the rules that all have to say yes. */
  readonly hardConstraints: ReadonlyArray<string>
  readonly requiredDocuments: ReadonlyArray<PlacementDocument>
  /** How long a prisoner has to answer an offer. */
  readonly answerTime: Term
  /** How long a pause may be. */
  readonly longestPause: Term
  /** After how many days from the end it is asked what became of the person. */
  readonly followUpDays: ReadonlyArray<number>
}
