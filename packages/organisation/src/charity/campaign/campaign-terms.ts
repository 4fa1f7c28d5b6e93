import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation, Money } from "@bazgasht/rules"

/** The offices of campaigns, as a jurisdiction states them. */
export interface CampaignTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who opens a campaign, ends it and calls it off. */
  readonly campaigners: Roles
  /** Who counts what came in. */
  readonly bookkeepers: Roles
  /** Codes of what campaigns may be for: the release of a debtor, a family, an occasion. */
  readonly purposes: ReadonlyArray<string>
  /** Codes of the channels by which campaigns ask. */
  readonly channels: ReadonlyArray<string>
}

/** By what a command to a campaign is judged. */
export interface CampaignSetting extends AnySetting {
  readonly terms: CampaignTerms
  /** What the confirmed batch that is counted comes to; absent where it is not confirmed or not of the campaign. Read from the batch. */
  readonly confirmed?: Money
}
