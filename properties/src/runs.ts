import { profileOf } from "./profile.ts"

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
export const runs = (full: number, { least = 1 }: { readonly least?: number } = {}): number =>
  Math.max(Math.min(least, full), Math.ceil(full * share))
