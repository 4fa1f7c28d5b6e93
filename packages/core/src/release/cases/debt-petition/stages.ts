/**
 * The stages of a petition for the release of a debt prisoner.
 *
 * @module
 */

/**
 * A stage of a petition.
 *
 * - `none`: nobody has opened it yet
 * - `gathering`: obligations and whatever else holds the prisoner are being gathered
 * - `ineligible`: it was refused, for reasons
 * - `negotiating`: creditors are asked for concessions, courts for rulings
 * - `fundable`: what is left is fixed, for a time
 * - `funded`: money that has been received covers it to the last unit
 * - `paying`: the money is on its way to the creditors
 * - `settled`: every creditor has it
 * - `orderRequested`: the judge is asked for the order of release
 * - `blocked`: the judge refused it
 * - `ordered`: the judge ordered the release
 * - `released`: the prison has let the prisoner go
 * - `withdrawn`: the petitioner gave it up
 */
export type DebtPetitionStage =
  | "none"
  | "gathering"
  | "ineligible"
  | "negotiating"
  | "fundable"
  | "funded"
  | "paying"
  | "settled"
  | "orderRequested"
  | "blocked"
  | "ordered"
  | "released"
  | "withdrawn"
