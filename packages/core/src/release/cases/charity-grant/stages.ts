/**
 * The stages of a charity grant.
 *
 * @module
 */

/**
 * A stage of a charity grant, in the order in which a smooth one passes them.
 *
 * - `none`: nobody has proposed it yet
 * - `reserved`: it is proposed, and money is reserved for it
 * - `approved`: a second person has approved it
 * - `ordered`: the money is on its way to the creditor
 * - `failed`: it did not arrive and is reserved again
 * - `paid`: the creditor has given a receipt
 * - `confirmed`: the petition has the creditor's receipt, and another person has looked at both
 * - `reported`: its donors have been told
 * - `released`: it was given up, and its money is free again
 * - `reversed`: the money came back after the receipt
 */
export type CharityGrantStage =
  | "none"
  | "reserved"
  | "approved"
  | "ordered"
  | "failed"
  | "paid"
  | "confirmed"
  | "reported"
  | "released"
  | "reversed"
