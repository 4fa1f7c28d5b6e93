/**
 * The days for which a family earns help from the association: those of its support that fall into a cycle, without days on
 * which the support was suspended and days that another payer covers.
 */

import type { Day } from "@bazgasht/rules"
import { type BoundedStretch, minus, type Stretch, within } from "./stretches.ts"

/** What decides for which days a family earns. */
interface SupportDays {
  /** From the first day of support to the day after the last, where there is one. */
  readonly support: Stretch
  /** Stretches in which the support was suspended, from the day of suspension to the day of resumption. */
  readonly suspensions: ReadonlyArray<Stretch>
  /** Stretches that another payer has confirmed to cover. */
  readonly covers: ReadonlyArray<Stretch>
}

/**
 * The days of a cycle for which a family earns, in order. A suspension takes nothing of the days before it.
 *
 * @example
 * // Support since the 4th of a month of thirty days, suspended from the 21st on.
 * const day = (number: number) => (gregorianDay(2025, 9, 1) + number - 1) as Day
 * const support = { support: { from: day(4) }, suspensions: [{ from: day(21) }], covers: [] }
 * earnedDays({ from: day(1), to: day(31) }, support) // => [{ from: day(4), to: day(21) }]
 */
export const earnedDays = (
  cycle: BoundedStretch,
  { covers, support, suspensions }: SupportDays,
): ReadonlyArray<BoundedStretch> => {
  if (suspensions.length > 0 || covers.length > 0)
    return within(minus([support], [...suspensions, ...covers]), cycle)
  const from = Math.max(support.from, cycle.from) as Day
  const to = support.to !== undefined && support.to < cycle.to ? support.to : cycle.to
  return from < to ? [{ from, to }] : []
}
