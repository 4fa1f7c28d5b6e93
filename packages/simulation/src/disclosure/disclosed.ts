import type { WeightedCount } from "../runs/tally.ts"

/** A whole number; or `few` where so few people are behind it, or behind what it would give away, that it is not disclosed. */
export type Disclosed = bigint | "few"

/** How many people tallies stand for, unless it is hidden. */
export const people = (
  { weight }: Pick<WeightedCount, "weight">,
  isHidden: boolean | undefined,
): Disclosed => (isHidden === true ? "few" : weight)

/** A number that is not disclosed where it is hidden. */
export const disclose = (value: bigint, isHidden: boolean | undefined): Disclosed =>
  isHidden === true ? "few" : value

/** What two numbers differ by, which says no more than the two of them do. */
export const differenceOf = (before: Disclosed, after: Disclosed): Disclosed =>
  before === "few" || after === "few" ? "few" : after - before
