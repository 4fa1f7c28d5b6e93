import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Term } from "@bazgasht/rules"

/** The offices of an entitlement and its numbers, as a jurisdiction states them. */
export interface EntitlementTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who computes it from the record of the cycle. */
  readonly calculators: Roles
  readonly approvers: Roles
  readonly releasers: Roles
  /** Who may stop payment, and let it go on. */
  readonly holders: Roles
  /** Who prepares attempts, and discards what was not submitted. */
  readonly preparers: Roles
  /** Who submits prepared attempts to the bank; always another person than the preparer. */
  readonly submitters: Roles
  /** Who reports what the bank answered, or that it did not. */
  readonly reporters: Roles
  /** Who finds out what became of an attempt without an answer. */
  readonly reconcilers: Roles
  /** Who records that it cannot be delivered, or was not collected in time. */
  readonly closers: Roles
  readonly cancellers: Roles
  /** After how many refused attempts it is undeliverable; at least one. */
  readonly maxAttempts: number
  /** How long it can be collected, from the release or, where payment was held after it, from the day on which it went on. */
  readonly expiry: Term
}

/**
 * How far the record has come from which an entitlement is computed.
 *
 * - `none`: no cycle holds it: it was never locked, is unlocked again, or was given up
 * - `locked`: it is locked, and waits for its approval
 * - `approved`: a second person has approved it
 * - `released`: its money may be paid
 */
export type RecordStatus = "none" | "locked" | "approved" | "released"

/** By what a command to an entitlement is judged. */
export interface EntitlementSetting extends AnySetting {
  readonly terms: EntitlementTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
  /**
   * How far the record of the entitlement has come, as a service reads it from the cycle. Of back pay, that of the entitlement which it restores. Absent where
   * the life cycle runs without a store: the record is then taken as the command names it.
   */
  readonly record?: RecordStatus
  /**
   * Whether the association of the cycle carries the household on a day of the claim, or has it waiting. Read from the support cases of the household; absent where there are none, the cycle
   * belongs to no association, or the life cycle runs without a store.
   */
  readonly isCarried?: boolean
}
