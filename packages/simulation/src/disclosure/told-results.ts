/**
 * All that is told of a run.
 *
 * @module
 */

import { costs as everyCost } from "../questions.ts"
import type { Comparison } from "../runs/comparison.ts"
import type { Simulation } from "../simulate.ts"
import { CountsOfRun } from "./reckoning.ts"
import { reckonBudget, type ToldBudget, toldBudget } from "./told-budget.ts"
import { reckonCost, reckonCostOfGroups, type ToldCost, toldCost } from "./told-cost.ts"
import { type ToldFund, toldFund } from "./told-fund.ts"
import { type ToldProjection, toldProjection } from "./told-projection.ts"
import {
  type HiddenOfQuestion,
  hiddenOfQuestion,
  reckonQuestion,
  reckonSettling,
  type ToldQuestion,
  toldQuestion,
} from "./told-question.ts"
import { type ToldSweep, toldSweep } from "./told-sweep.ts"

/** What is told of a run, table by table. */
export interface ToldResults {
  readonly questions: ReadonlyArray<ToldQuestion>
  readonly costs: ReadonlyArray<ToldCost>
  readonly budget?: ToldBudget
  readonly fund?: ToldFund
  readonly projection?: ToldProjection
  readonly sweep?: ReadonlyArray<ToldSweep>
}

/** What {@link toldResults} reads of a simulation. */
export type Untold = Pick<
  Simulation,
  "results" | "settling" | "budget" | "fund" | "projection" | "sweep" | "scenario"
>

/** A question, with what is hidden of its tables. */
interface HiddenComparison {
  readonly comparison: Comparison
  readonly hidden: HiddenOfQuestion
}

/**
 * All that is told of a run: the counts from 1 up to, not including, the smallest cell of its scenario are hidden, and whatever would
 * give one of them away.
 *
 * SuppressedCells is what follows by sums and differences of the tables of one run. Two runs over one population, or two values of a sweep,
 * that lie close together can be held against each other; whoever publishes them has to look at that.
 *
 * @example
 * // Of the 300 of a small register too few have another answer for their number to be told.
 * toldResults(simulation).questions[0]?.turned // => "few"
 */
export const toldResults = ({
  budget,
  fund,
  projection,
  results,
  scenario,
  settling,
  sweep,
}: Untold): ToldResults => {
  const threshold = scenario.smallestCell
  const questions = new Map(
    results.comparisons.map((comparison): [string, HiddenComparison] => [
      comparison.question,
      { comparison, hidden: hiddenOfQuestion(comparison, threshold) },
    ]),
  )
  const factsOf = (id: string) => settling.find(({ question }) => question === id)?.facts ?? []
  const counts = new CountsOfRun()
  for (const { comparison, hidden } of questions.values()) reckonQuestion(counts, comparison, hidden)
  for (const cost of results.costs) reckonCost(counts, cost, questions.get(cost.decision)?.comparison)
  const [cost = everyCost[0]] = results.costs
  if (budget !== undefined && cost !== undefined) reckonBudget(counts, budget, cost)
  for (const id of questions.keys()) reckonSettling(counts, id, factsOf(id))
  for (const cost of results.costs) reckonCostOfGroups(counts, cost)
  const offers = counts.told(threshold)
  const costs = results.costs.map((cost) => toldCost(cost, offers, threshold))
  const hidesSupport = {
    before: costs[0]?.all.before.sure === "few",
    after: costs[0]?.all.after.sure === "few",
  }
  const grants = (scenario.projection?.grants ?? []).map(({ rule }) => rule)
  return {
    questions: [...questions.values()].map(({ comparison, hidden }) =>
      toldQuestion(comparison, hidden, factsOf(comparison.question), offers, threshold),
    ),
    costs,
    ...(budget === undefined ? {} : { budget: toldBudget(budget, offers) }),
    ...(fund === undefined ? {} : { fund: toldFund(fund, threshold) }),
    ...(projection === undefined
      ? {}
      : { projection: toldProjection(projection, grants, hidesSupport, threshold) }),
    ...(sweep === undefined ? {} : { sweep: toldSweep(sweep, questions, threshold) }),
  }
}
