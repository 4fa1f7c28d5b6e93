import { costOfSupport, questionsOf } from "../questions.ts"
import { type Comparison, eachSide } from "../runs/comparison.ts"
import type { Simulation } from "../simulate.ts"
import { type DisclosedBudget, disclosedBudget, modelBudget } from "./disclosed-budget.ts"
import { type DisclosedCost, disclosedCost, modelCost, modelCostOfGroups } from "./disclosed-cost.ts"
import { type DisclosedFund, disclosedFund } from "./disclosed-fund.ts"
import { type DisclosedProjection, disclosedProjection } from "./disclosed-projection.ts"
import {
  type DisclosedQuestion,
  disclosedQuestion,
  type HiddenOfQuestion,
  hiddenOfQuestion,
  modelQuestion,
  modelSettling,
} from "./disclosed-question.ts"
import { type DisclosedSweep, disclosedSweep } from "./disclosed-sweep.ts"
import { CountsOfRun } from "./inference.ts"

/** What is disclosed of a run, table by table. */
export interface DisclosedResults {
  readonly questions: ReadonlyArray<DisclosedQuestion>
  readonly costs: ReadonlyArray<DisclosedCost>
  readonly budget?: DisclosedBudget
  readonly fund?: DisclosedFund
  readonly projection?: DisclosedProjection
  readonly sweep?: ReadonlyArray<DisclosedSweep>
}

/** What {@link disclosedResults} reads of a simulation. */
export type UndisclosedResults = Pick<
  Simulation,
  "jurisdiction" | "results" | "settling" | "budget" | "fund" | "projection" | "sweep" | "scenario"
>

interface HiddenComparison {
  readonly comparison: Comparison
  readonly hidden: HiddenOfQuestion
}

/**
 * All that is disclosed of a run: counts from 1 to below the smallest cell are hidden, and whatever would give one of them away.
 *
 * Hidden is what follows by sums and differences of the tables of one run. Two runs over one population, or two values of a sweep,
 * that lie close together can be held against each other; their publisher has to look at that.
 *
 * @example
 * // Of the 300 of a small register too few have another answer for their number to be disclosed.
 * disclosedResults(simulation).questions[0]?.turned // => "few"
 */
export const disclosedResults = ({
  budget,
  fund,
  jurisdiction,
  projection,
  results,
  scenario,
  settling,
  sweep,
}: UndisclosedResults): DisclosedResults => {
  const threshold = scenario.smallestCell
  const questions = new Map(
    results.comparisons.map((comparison): [string, HiddenComparison] => [
      comparison.question,
      { comparison, hidden: hiddenOfQuestion(comparison, threshold) },
    ]),
  )
  const factsOf = (id: string) => settling.find(({ question }) => question === id)?.facts ?? []
  const counts = new CountsOfRun(
    (id) => questionsOf(jurisdiction).find((question) => question.id === id)?.of ?? "prisoner",
  )
  for (const { comparison, hidden } of questions.values()) modelQuestion(counts, comparison, hidden)
  for (const cost of results.costs) modelCost(counts, cost, questions.get(cost.decision)?.comparison)
  const [cost = costOfSupport(jurisdiction)] = results.costs
  if (budget !== undefined && cost !== undefined) modelBudget(counts, budget, cost)
  for (const id of questions.keys()) modelSettling(counts, id, factsOf(id))
  for (const cost of results.costs) modelCostOfGroups(counts, cost)
  const offers = counts.disclose(threshold)
  const costs = results.costs.map((cost) => disclosedCost(cost, offers, threshold))
  const hidesSupport = eachSide((side) => costs[0]?.all[side].sure === "few")
  const grants = (scenario.projection?.grants ?? []).map(({ rule }) => rule)
  return {
    questions: [...questions.values()].map(({ comparison, hidden }) =>
      disclosedQuestion(comparison, hidden, factsOf(comparison.question), offers, threshold),
    ),
    costs,
    ...(budget === undefined ? {} : { budget: disclosedBudget(budget, offers) }),
    ...(fund === undefined ? {} : { fund: disclosedFund(fund) }),
    ...(projection === undefined
      ? {}
      : { projection: disclosedProjection(projection, grants, hidesSupport, threshold) }),
    ...(sweep === undefined ? {} : { sweep: disclosedSweep(sweep, questions, threshold) }),
  }
}
