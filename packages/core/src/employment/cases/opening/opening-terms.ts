/**
 * Who does what with an opening, and which papers say that its workplace may be used. Core knows no office of any country: a
 * jurisdiction gives them here.
 */

import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"
import type { WorkplaceKind } from "../../model/work-law.ts"
import type { RequiredDocument } from "../clearance/required-document.ts"

/** The offices of an opening and the papers that it needs. */
export interface OpeningTerms {
  readonly citations: ReadonlyArray<Citation>
  /** The kinds of workplaces that an opening may have. */
  readonly workplaces: ReadonlyArray<WorkplaceKind>
  readonly drafters: Roles
  /** Who clears an opening, and how many seats it may have: never whoever drafted it. */
  readonly clearers: Roles
  /** Who opens, takes up again and closes. */
  readonly openers: Roles
  /** Who keeps seats for placements and takes them back. */
  readonly seatKeepers: Roles
  /** Who may stop the unit. */
  readonly suspenders: Roles
  /** The papers of a clearance: security, health. */
  readonly requiredDocuments: ReadonlyArray<RequiredDocument>
}

/** By what a command to an opening is judged. */
export interface OpeningSetting extends AnySetting {
  readonly terms: OpeningTerms
  /**
   * Whether the placement that a command names has come as far as the command says: not proposed where a seat is reserved, begun here where the seat is taken
   * up, and over, or of another opening, where it is given back. Read from the placement; absent where the life cycle runs without a store.
   */
  readonly isSoFar?: boolean
  /**
   * What the registers say against an opening that is prepared: its employer's record is closed, its workshop's is, or the workshop is another employer's. Read by whoever keeps such
   * registers; absent where nobody does.
   */
  readonly contradicted?: ReadonlyArray<"employer" | "workshop" | "employerOfWorkshop">
}
