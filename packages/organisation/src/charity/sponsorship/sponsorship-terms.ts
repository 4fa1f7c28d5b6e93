import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"

/** The offices of sponsorships, and their forms, as a jurisdiction states them. */
export interface SponsorshipTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who records what sponsors offer and change. */
  readonly fundraisers: Roles
  /** Who chooses the household. */
  readonly matchers: Roles
  /** Who books what came in and what the household got. */
  readonly bookkeepers: Roles
  /** Codes of the forms: by the month, a package, schooling. */
  readonly forms: ReadonlyArray<string>
}

/** By what a command to a sponsorship is judged. */
export interface SponsorshipSetting extends AnySetting {
  readonly terms: SponsorshipTerms
}
