/**
 * Who does what with a readiness profile, and what makes ready. Core knows no number and no office of any country: a
 * jurisdiction gives them here.
 */

import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Term } from "@bazgasht/rules"
import type { ReadinessAction } from "./profile.ts"

/** The offices of a readiness profile and its numbers. */
export interface ReadinessTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who records what the person alone decides: consent, its end, and whether they want support. The person may be one. */
  readonly wishRecorders: Roles
  /** Who records skills, certificates, experience, interests, obstacles and actions. */
  readonly profileRecorders: Roles
  /** Who records what the person may not do for reasons of health. */
  readonly physicians: Roles
  /** Who declares ready, reviews, reopens and closes. */
  readonly assessors: Roles
  /** Codes of why a person may decline support; no reason need be given. */
  readonly decliningReasons: ReadonlyArray<string>
  /** What has to be completed before somebody is declared ready. */
  readonly requiredActions: ReadonlyArray<ReadinessAction>
  /** How long a declaration holds before it has to be reviewed. */
  readonly reviewWithin: Term
}

/** By what a command to a readiness profile is judged. */
export interface ReadinessSetting extends AnySetting {
  readonly terms: ReadinessTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
}
