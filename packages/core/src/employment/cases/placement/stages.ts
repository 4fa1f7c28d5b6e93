/**
 * The stages of a placement.
 *
 * @module
 */

/**
 * A stage of a placement.
 *
 * - `none`: nobody has proposed it yet
 * - `proposed`: no hard constraint stands against it, and a seat is kept
 * - `offered`: the prisoner knows wage, hours and deductions
 * - `accepted`: the prisoner wants it
 * - `declined`: the prisoner does not want it; nothing follows from that
 * - `expired`: the time to answer has passed
 * - `cleared`: every paper is there; work may begin
 * - `refused`: the clearance was refused
 * - `active`: the prisoner works or learns there
 * - `paused`: for some time he does not
 * - `ended`: he no longer does
 * - `withdrawn`: taken back before it began, because something stands against it now
 */
export type PlacementStage =
  | "none"
  | "proposed"
  | "offered"
  | "accepted"
  | "declined"
  | "expired"
  | "cleared"
  | "refused"
  | "active"
  | "paused"
  | "ended"
  | "withdrawn"
