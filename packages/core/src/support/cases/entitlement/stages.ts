/**
 * The stages of an entitlement.
 *
 * @module
 */

/**
 * A stage of an entitlement: what one family is owed of one kind of help in one cycle.
 *
 * - `none`: there is no entitlement yet
 * - `computed`: it follows from the record of the cycle
 * - `approved`: a second person has approved it; once it is released, payment may be attempted
 * - `held`: payment is stopped for a reason; what is already with the bank may still be confirmed or refused
 * - `paid`: confirmed payments add up to the amount
 * - `undeliverable`: as many attempts were refused as are made at most
 * - `expired`: not collected in time; a part may have been paid
 * - `cancelled`: taken back for a reason before any money was confirmed
 */
export type EntitlementStage =
  | "none"
  | "computed"
  | "approved"
  | "held"
  | "paid"
  | "undeliverable"
  | "expired"
  | "cancelled"
