/**
 * The stages of a support cycle.
 *
 * @module
 */

/**
 * A stage of a support cycle, in the order in which a smooth cycle passes them.
 *
 * - `none`: there is no cycle yet
 * - `planned`: its days and its budget stand; families may still change
 * - `locked`: the snapshot of the families is taken and the record computed from it; nothing in either changes any more
 * - `approved`: a second person has approved the locked record
 * - `released`: payments may be made
 * - `settled`: every rial that was released is accounted for
 * - `closed`: the books are closed
 * - `aborted`: approved, and given up before anything was released
 */
export type SupportCycleStage =
  | "none"
  | "planned"
  | "locked"
  | "approved"
  | "released"
  | "settled"
  | "closed"
  | "aborted"
