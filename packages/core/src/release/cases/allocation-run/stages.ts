/**
 * The stages of an allocation run.
 *
 * @module
 */

/**
 * A stage of an allocation run.
 *
 * - `none`: there is no run yet
 * - `draft`: its pool and its policy stand
 * - `computed`: it says whom the money frees, and on what that rests; it may be computed anew
 * - `proposed`: somebody stands for the result
 * - `approved`: a second person has approved it
 * - `committed`: the pool may reserve money for it; nothing in it changes any more, and a correction is another run
 * - `abandoned`: it was given up before it was committed
 */
export type AllocationRunStage =
  | "none"
  | "draft"
  | "computed"
  | "proposed"
  | "approved"
  | "committed"
  | "abandoned"
