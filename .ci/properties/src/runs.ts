import { profileOf } from "./profile.ts"

/** The part of a full count that a property gets, at least one. */
export const shareOf = (share: number, full: number, least = 1): number =>
  Math.max(Math.min(least, full), Math.ceil(full * share))

const { share } = profileOf("quick")

/**
 * How often a property is tried, of its count in the full profile. A property whose cases are rare says below which count it
 * would miss the faults that it is for.
 *
 * ```ts
 * fc.assert(property, { numRuns: runs(400) })
 * fc.assert(property, { numRuns: runs(400, { least: 200 }) })
 * ```
 */
export const runs = (full: number, { least }: { readonly least?: number } = {}): number =>
  shareOf(share, full, least)
