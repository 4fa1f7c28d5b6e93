/** How occupations stand in ISCO-08: what contains them, and how near two of them are. */

import { type OccupationGroup, type OccupationLevel, occupationLevels } from "./occupation.ts"

/**
 * The level of a group.
 *
 * @example
 * levelOf("753" as OccupationGroup) // => "minor"
 */
export const levelOf = (group: OccupationGroup): OccupationLevel =>
  occupationLevels[group.length - 1] as OccupationLevel

/**
 * The groups that contain a group, from the widest to the nearest, without itself.
 *
 * @example
 * ancestorsOf("7531" as Occupation) // => ["7", "75", "753"]
 * ancestorsOf("7" as OccupationGroup) // => []
 */
export const ancestorsOf = (group: OccupationGroup): ReadonlyArray<OccupationGroup> =>
  [...group].slice(0, -1).map((_, place) => group.slice(0, place + 1) as OccupationGroup)

/** How near two occupations are: the level of the smallest group that contains both, or `none`. */
export type Kinship = OccupationLevel | "none"

/**
 * How near two occupations, or groups of them, are. It does not matter which comes first. A group is no nearer to an occupation in
 * it than its own level: of whom only the minor group is known, the unit group is not.
 *
 * @example
 * const tailor = "7531" as Occupation
 * kinshipOf(tailor, tailor) // => "unit"
 * kinshipOf(tailor, "7533" as Occupation) // => "minor"
 * kinshipOf(tailor, "7512" as Occupation) // => "subMajor"
 * kinshipOf(tailor, "7115" as Occupation) // => "major"
 * kinshipOf(tailor, "5120" as Occupation) // => "none"
 */
export const kinshipOf = (one: OccupationGroup, other: OccupationGroup): Kinship => {
  const apart = [...one].findIndex((digit, place) => digit !== other[place])
  const shared = apart === -1 ? one.length : apart
  return occupationLevels[shared - 1] ?? "none"
}
