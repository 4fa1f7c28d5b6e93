/**
 * All that is told of a run.
 *
 * @module
 */

import type { Simulation } from "../simulate.ts"
import { type ToldBudget, toldBudget } from "./told-budget.ts"
import { type HiddenComparison, type ToldCost, toldCost } from "./told-cost.ts"
import { type ToldFund, toldFund } from "./told-fund.ts"
import { type ToldProjection, toldProjection } from "./told-projection.ts"
import { hiddenOfQuestion, type ToldQuestion, toldQuestion } from "./told-question.ts"
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

/**
 * All that is told of a run: the counts from 1 up to, not including, the smallest cell of its scenario are hidden, and whatever would
 * give one of them away.
 *
 * Hidden is what follows by sums and differences of the tables of one run. Two runs over one population, or two values of a sweep,
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
  const least = scenario.smallestCell
  const questions = new Map(
    results.comparisons.map((comparison): [string, HiddenComparison] => [
      comparison.question,
      { comparison, hidden: hiddenOfQuestion(comparison, least) },
    ]),
  )
  const costs = results.costs.map((cost) =>
    toldCost(
      cost,
      [cost.decision, cost.amount].flatMap((id) => questions.get(id) ?? []),
      least,
    ),
  )
  const hidesSupport = costs[0]?.all.after.sure === "few"
  const grants = (scenario.projection?.grants ?? []).map(({ rule }) => rule)
  return {
    questions: [...questions.values()].map(({ comparison, hidden }) => {
      const facts = settling.find(({ question }) => question === comparison.question)?.facts ?? []
      return toldQuestion(comparison, hidden, facts, least)
    }),
    costs,
    ...(budget === undefined
      ? {}
      : {
          budget: toldBudget(
            budget,
            questions.get(costs[0]?.decision ?? "")?.comparison,
            results.costs[0]?.all,
            costs[0]?.all,
            least,
          ),
        }),
    ...(fund === undefined ? {} : { fund: toldFund(fund, least) }),
    ...(projection === undefined
      ? {}
      : { projection: toldProjection(projection, grants, hidesSupport, least) }),
    ...(sweep === undefined ? {} : { sweep: toldSweep(sweep, questions, least) }),
  }
}
