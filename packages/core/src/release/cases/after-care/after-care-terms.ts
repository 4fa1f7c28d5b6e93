import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation, Day } from "@bazgasht/rules"

/** The offices of after-care and its contacts, as a jurisdiction states them. */
export interface AfterCareTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who opens after-care when somebody is released. */
  readonly openers: Roles
  /** Who contacts released people and records what becomes of them. */
  readonly officers: Roles
  /** Codes of the routes by which people are released. */
  readonly releaseRoutes: ReadonlyArray<string>
  /** After how many days from release each contact is due, the earliest first. */
  readonly contactDays: ReadonlyArray<number>
  /** Codes of the reasons for which after-care ends before its last contact. */
  readonly endReasons: ReadonlyArray<string>
}

/** By what a command to after-care is judged. */
export interface AfterCareSetting extends AnySetting {
  readonly terms: AfterCareTerms
  /** The day on which the person left prison by the register of prisoners. Read by whoever keeps it; absent where nobody does, or it does not have it that the person left. */
  readonly leftOn?: Day
  /** The reason for which the register of prisoners closed the record of the person; absent where `leftOn` is. */
  readonly leftBy?: string
}
