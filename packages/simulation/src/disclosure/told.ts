/**
 * Numbers that are told, or that are so small that they are not.
 *
 * @module
 */

import type { Tally } from "../runs/tally.ts"

/** A whole number; or `few` where so few people are behind it, or behind what it would give away, that it is not told. */
export type Told = bigint | "few"

/** How many people tallies stand for, unless it is hidden. */
export const people = ({ weight }: Pick<Tally, "weight">, isHidden: boolean | undefined): Told =>
  isHidden === true ? "few" : weight

/** A number that is not told where it is hidden. */
export const told = (value: bigint, isHidden: boolean | undefined): Told =>
  isHidden === true ? "few" : value

/** What two numbers differ by, which says no more than the two of them do. */
export const differenceOf = (before: Told, after: Told): Told =>
  before === "few" || after === "few" ? "few" : after - before
