/**
 * What is told of a budget: how many families it reaches and leaves waiting, before and after.
 *
 * @module
 */

import { hiddenCells, isSmallCount } from "@bazgasht/core"
import type { BudgetComparison, BudgetSide } from "../runs/budget.ts"
import type { Change } from "../runs/comparison.ts"
import { people, type Told, told } from "./told.ts"

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

const sideOf = (
  { budget, claiming, lowestReached, reached, spent, unknown, waiting }: BudgetSide,
  isHidden: boolean,
  least: number,
): ToldBudgetSide => {
  const counts = [reached, waiting, unknown].map(({ cases }) => [cases])
  const hidden = hiddenCells(counts, least)
  const hides = (row: number): boolean => isHidden || hidden[row]?.[0] === true
  const [reachedIsHidden, waitingIsHidden, unknownIsHidden] = [hides(0), hides(1), hides(2)]
  return {
    budget: BigInt(budget),
    claiming: people(claiming, hidden.at(-1)?.[0]),
    reached: people(reached, reachedIsHidden),
    waiting: people(waiting, waitingIsHidden),
    unknown: people(unknown, unknownIsHidden),
    spent: told(spent, reachedIsHidden),
    ...(lowestReached === undefined ? {} : { lowestReached: told(BigInt(lowestReached), reachedIsHidden) }),
  }
}

/**
 * What is told of a budget. Where few are newly reached or no longer reached, neither is told, nor whom the budget reaches after the
 * reform, because the difference would tell it.
 *
 * @param hidesCost - whether it is hidden what the reform costs
 */
export const toldBudget = (
  { after, before, newlyReached, noLongerReached }: BudgetComparison,
  hidesCost: boolean,
  least: number,
): ToldBudget => {
  const isFew = [newlyReached, noLongerReached].some(({ cases }) => isSmallCount(cases, least))
  const claims = isSmallCount(Math.abs(after.claiming.cases - before.claiming.cases), least)
  const isHidden = isFew || claims || hidesCost
  const reformed = sideOf(after, isHidden, least)
  return {
    before: sideOf(before, false, least),
    after: { ...reformed, claiming: isHidden ? "few" : reformed.claiming },
    newlyReached: people(newlyReached, isFew),
    noLongerReached: people(noLongerReached, isFew),
  }
}
