/**
 * What is told of a budget: how many families it reaches and leaves waiting, before and after.
 *
 * @module
 */

import { isSmallCount } from "@bazgasht/core"
import type { BudgetComparison, BudgetSide } from "../runs/budget.ts"
import type { Change, Range } from "../runs/comparison.ts"
import { isNear } from "./series.ts"
import { people, type Told, told } from "./told.ts"
import { untoldParts } from "./untold-parts.ts"

/** What is told of one side of a budget. */
export interface ToldBudgetSide {
  /** In rials. */
  readonly budget: bigint
  readonly claiming: Told
  readonly reached: Told
  readonly waiting: Told
  /** Families whose amount is not known. */
  readonly unknown: Told
  /** In rials. */
  readonly spent: Told
  /** The points of the last family that is reached; absent where nobody is. */
  readonly lowestReached?: Told
}

/** What is told of a budget. */
export interface ToldBudget extends Change<ToldBudgetSide> {
  readonly newlyReached: Told
  readonly noLongerReached: Told
}

/** What is hidden of a side because of what else is told. */
interface HiddenOfSide {
  /** Whom the budget reaches, and whom it does not. */
  readonly families: boolean
  readonly unknown: boolean
}

/**
 * How many claim is told by the bounds of the question whether a family is covered, and what they cost together by the cost; so the
 * money that is spent is hidden with those who wait.
 */
const sideOf = (
  { budget, claiming, lowestReached, reached, spent, unknown, waiting }: BudgetSide,
  hides: HiddenOfSide,
  least: number,
): ToldBudgetSide => {
  const untold = untoldParts(
    [reached, waiting, unknown].map(({ cases }) => cases),
    least,
    (place) => (place === 2 ? hides.unknown : hides.families),
  )
  const isHidden = (place: number): boolean => hides.families || untold.has(place)
  const hidesMoney = isHidden(0) || isHidden(1)
  return {
    budget: BigInt(budget),
    claiming: people(claiming, hides.families || isSmallCount(claiming.cases, least)),
    reached: people(reached, isHidden(0)),
    waiting: people(waiting, isHidden(1)),
    unknown: people(unknown, isHidden(2)),
    spent: told(spent, hidesMoney),
    ...(lowestReached === undefined ? {} : { lowestReached: told(BigInt(lowestReached), isHidden(0)) }),
  }
}

/**
 * What is told of a budget. Where few are newly reached or no longer reached, neither is told, nor whom the budget reaches after the
 * reform, because the difference would tell it.
 *
 * @param cost - what all families cost that are covered
 * @param hidesCost - whether it is hidden what the reform costs
 */
export const toldBudget = (
  { after, before, newlyReached, noLongerReached }: BudgetComparison,
  cost: Change<Range> | undefined,
  hidesCost: boolean,
  least: number,
): ToldBudget => {
  const isFew = [newlyReached, noLongerReached].some(({ cases }) => isSmallCount(cases, least))
  const isHidden = isFew || isNear(before.claiming.cases, after.claiming.cases, least) || hidesCost
  // Among those in the cost of whom no amount is known are also families of whom it is open whether they are covered.
  const hidesUnknown = (side: "before" | "after"): boolean =>
    cost !== undefined && isNear(cost[side].unknown.cases, { after, before }[side].unknown.cases, least)
  const isNearBefore = isNear(before.unknown.cases, after.unknown.cases, least)
  const sides = {
    before: sideOf(before, { families: false, unknown: hidesUnknown("before") }, least),
    after: sideOf(after, { families: isHidden, unknown: isNearBefore || hidesUnknown("after") }, least),
  }
  // Whom it reaches on one side is told by whom it reaches on the other, and by who is reached on one alone.
  const hidesMoves = isFew || sides.before.reached === "few" || sides.after.reached === "few"
  return {
    ...sides,
    newlyReached: people(newlyReached, hidesMoves),
    noLongerReached: people(noLongerReached, hidesMoves),
  }
}
