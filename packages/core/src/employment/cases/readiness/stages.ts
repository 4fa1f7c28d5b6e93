/**
 * The stages of a readiness profile.
 *
 * @module
 */

/**
 * A stage of a readiness profile.
 *
 * - `none`: the person has not been asked yet
 * - `declined`: the person wants no support; nothing is recorded of him
 * - `preparing`: the person consents, and what makes ready is under way
 * - `paused`: the person wants no support for now; what is recorded is kept and not used
 * - `ready`: declared ready for work
 * - `stale`: declared ready, and not reviewed in time
 * - `withdrawn`: the person took the consent back; nothing that rests on it is kept
 * - `closed`: the support has ended; nothing that rests on consent is kept
 */
export type ReadinessStage =
  | "none"
  | "declined"
  | "preparing"
  | "paused"
  | "ready"
  | "stale"
  | "withdrawn"
  | "closed"
