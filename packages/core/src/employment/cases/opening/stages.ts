/**
 * The stages of an opening.
 *
 * @module
 */

/**
 * A stage of an opening.
 *
 * - `none`: nobody has drafted it yet
 * - `draft`: it is described, and its workplace is not checked yet
 * - `cleared`: somebody else has checked it
 * - `open`: there are free seats
 * - `filled`: every seat is reserved or occupied
 * - `suspended`: the unit stands still; seats are kept, and none is given
 * - `closed`: it takes nobody any more
 */
export type OpeningStage = "none" | "draft" | "cleared" | "open" | "filled" | "suspended" | "closed"
