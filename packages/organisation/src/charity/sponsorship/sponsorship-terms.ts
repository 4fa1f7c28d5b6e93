import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation, Money } from "@bazgasht/rules"

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
  /** Whether the household that is chosen is registered. Read from the household; absent where the life cycle runs without a store. */
  readonly isRegistered?: boolean
  /** What the sponsor gave by the gift that is credited, and has not got back. Read from the gift; absent where the life cycle runs without a store. */
  readonly held?: Money
  /** What the fund paid under the allotment that is delivered, and has not got back. Read from the fund; absent where the life cycle runs without a store. */
  readonly paid?: Money
}
