/**
 * What is told of a budget: how many families it reaches and leaves waiting, before and after.
 *
 * @module
 */

import { isSmallCount } from "@bazgasht/core"
import type { BudgetComparison, BudgetSide } from "../runs/budget.ts"
import type { Change, Comparison, Range } from "../runs/comparison.ts"
import type { Tally } from "../runs/tally.ts"
import { isNear } from "./series.ts"
import { people, type Told, told } from "./told.ts"
import type { ToldRange } from "./told-cost.ts"
import { hidesSure } from "./told-question.ts"
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
  /** Whether it is hidden how many of them have an amount that is known. */
  readonly cost: boolean
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
  const isHiddenPart = (place: number): boolean => (place === 2 ? hides.unknown : hides.families)
  const untoldOf = (parts: ReadonlyArray<Tally>): ReadonlySet<number> =>
    untoldParts(
      parts.map(({ cases }) => cases),
      least,
      isHiddenPart,
    )
  const together = untoldOf([reached, waiting, unknown])
  const paid = hides.cost ? new Set<number>() : untoldOf([reached, waiting])
  const isHidden = (place: number): boolean => hides.families || together.has(place) || paid.has(place)
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
 * @param decided - the question whether a family is covered
 * @param cost - what all families cost that are covered
 * @param shown - what is told of that
 */
export const toldBudget = (
  { after, before, newlyReached, noLongerReached }: BudgetComparison,
  decided: Comparison | undefined,
  cost: Change<Range> | undefined,
  shown: Change<ToldRange> | undefined,
  least: number,
): ToldBudget => {
  const isFew = [newlyReached, noLongerReached].some(({ cases }) => isSmallCount(cases, least))
  const isHidden =
    isFew || isNear(before.claiming.cases, after.claiming.cases, least) || shown?.after.sure === "few"
  // Among those in the cost of whom no amount is known are also families of whom it is open whether they are covered.
  const hidesUnknown = (side: "before" | "after"): boolean =>
    cost !== undefined && isNear(cost[side].unknown.cases, { after, before }[side].unknown.cases, least)
  // What they cost tells how many have an amount that is known; and so does of how many it is not, where all of them claim for sure.
  const hidesPaid = (side: "before" | "after"): boolean =>
    cost === undefined ||
    shown === undefined ||
    (shown[side].sure === "few" &&
      (shown[side].unknown === "few" || cost[side].unknown.cases > { after, before }[side].unknown.cases))
  const hidesClaiming = decided !== undefined && hidesSure(decided, least)
  const isNearBefore = isNear(before.unknown.cases, after.unknown.cases, least)
  const sides = {
    before: sideOf(
      before,
      { families: hidesClaiming, unknown: hidesUnknown("before"), cost: hidesPaid("before") },
      least,
    ),
    after: sideOf(
      after,
      {
        families: isHidden || hidesClaiming,
        unknown: isNearBefore || hidesUnknown("after"),
        cost: hidesPaid("after"),
      },
      least,
    ),
  }
  // Whom it reaches on one side is told by whom it reaches on the other, and by who is reached on one alone.
  const hidesMoves = isFew || sides.before.reached === "few" || sides.after.reached === "few"
  return {
    ...sides,
    newlyReached: people(newlyReached, hidesMoves),
    noLongerReached: people(noLongerReached, hidesMoves),
  }
}
