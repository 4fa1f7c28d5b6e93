import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Term } from "@bazgasht/rules"

/** A purpose for which cases are referred to another agency. */
export interface ReferralPurpose {
  /** Its code. */
  readonly purpose: string
  /** Codes of the agencies that are asked. */
  readonly agencies: ReadonlyArray<string>
  /** Codes of the answers that they may give. */
  readonly outcomes: ReadonlyArray<string>
  /** How long they have for the answer. */
  readonly answerTime: Term
}

/** Who refers to other agencies, for what, and how long they have, as a jurisdiction states it. */
export interface ReferralTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who sends a referral, and withdraws it. */
  readonly senders: Roles
  /** Who records what the other agency says: that it has the referral, and its answer. */
  readonly recorders: Roles
  readonly purposes: ReadonlyArray<ReferralPurpose>
}

/** By what a command to a referral is judged. */
export interface ReferralSetting extends AnySetting {
  readonly terms: ReferralTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
  /** What of a referral the case that it regards, or its household, contradicts. Read from them; absent where the life cycle runs without a store. */
  readonly contradicted?: ReadonlyArray<"regarding" | "household" | "people">
}
