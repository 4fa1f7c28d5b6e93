/**
 * The stages of a loan.
 *
 * @module
 */

/**
 * A stage of a loan.
 *
 * - `none`: nobody has applied yet
 * - `applied`: the application is recorded
 * - `recommended`: a reviewer has recommended it
 * - `rejected`: a reviewer has rejected it
 * - `approved`: its terms are agreed
 * - `secured`: there are securities; money may be paid out
 * - `active`: it is paid out and is being repaid
 * - `overdue`: an instalment was not paid in time
 * - `overpaid`: more was repaid than was due; the surplus is to be refunded
 * - `settled`: nothing is outstanding, and no surplus is kept
 * - `writtenOff`: two people have given up what was outstanding
 * - `withdrawn`: the applicant gave it up before any money was paid out
 * - `cancelled`: taken back for a reason before any money was paid out
 */
export type LoanStage =
  | "none"
  | "applied"
  | "recommended"
  | "rejected"
  | "approved"
  | "secured"
  | "active"
  | "overdue"
  | "overpaid"
  | "settled"
  | "writtenOff"
  | "withdrawn"
  | "cancelled"
