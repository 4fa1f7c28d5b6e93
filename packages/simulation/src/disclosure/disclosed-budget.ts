/**
 * What is disclosed of a budget: how many families it reaches and leaves waiting, before and after.
 *
 * How many claim is disclosed by the bounds of the question whether a family is covered, and how many of them have an amount
 * that is known by the cost; what is spent says how many are reached.
 */

import type { Cost } from "../questions.ts"
import type { BudgetComparison, BudgetSide } from "../runs/budget.ts"
import { type BeforeAndAfter, type Side, sides } from "../runs/comparison.ts"
import { type Disclosed, disclose, people } from "./disclosed.ts"
import { nameOfCost } from "./disclosed-cost.ts"
import { type CountsOfRun, countOf } from "./inference.ts"

/** What is disclosed of one side of a budget. */
export interface DisclosedBudgetSide {
  /** In rials. */
  readonly budget: bigint
  readonly claiming: Disclosed
  readonly reached: Disclosed
  readonly waiting: Disclosed
  readonly unknown: Disclosed
  /** In rials. */
  readonly spent: Disclosed
  /** The points of the last family that is reached; absent where none is. */
  readonly lowestReached?: Disclosed
}

/** What is disclosed of a budget. */
export interface DisclosedBudget extends BeforeAndAfter<DisclosedBudgetSide> {
  readonly newlyReached: Disclosed
  readonly noLongerReached: Disclosed
}

const nameOf = (what: string): string => countOf("the budget", "everybody", what)

/**
 * Adds how a budget hangs together with the cost of what it pays, and offers it.
 *
 * @param cost - what all families cost that are covered
 */
export const modelBudget = (
  counts: CountsOfRun,
  { after, before, newlyReached, noLongerReached }: BudgetComparison,
  cost: Cost,
): void => {
  const offer = (what: string, of: { readonly cases: number }): void =>
    counts.offer(nameOf(what), { [nameOf(what)]: of.cases })
  for (const side of sides) {
    const whole = countOf(cost.decision, "everybody", `sure ${side}`)
    const [paid, unknown] = [`paid ${side}`, `paid without amount ${side}`].map((what) =>
      nameOfCost(cost, "everybody", what),
    ) as [string, string]
    counts.sum(nameOf(`claiming ${side}`), [whole])
    counts.sum(nameOf(`unknown ${side}`), [unknown])
    counts.sum(paid, [nameOf(`reached ${side}`), nameOf(`waiting ${side}`)])
  }
  counts.sum(nameOf("reached before"), [nameOf("reached on both"), nameOf("no longer reached")])
  counts.sum(nameOf("reached after"), [nameOf("reached on both"), nameOf("newly reached")])
  for (const part of ["claiming", "reached", "waiting", "unknown"] as const)
    for (const side of sides) offer(`${part} ${side}`, { after, before }[side][part])
  offer("newly reached", newlyReached)
  offer("no longer reached", noLongerReached)
}

/**
 * What is disclosed of a budget.
 *
 * @param offers - what of all that is offered is disclosed
 */
export const disclosedBudget = (
  { newlyReached, noLongerReached, ...comparison }: BudgetComparison,
  offers: ReadonlySet<string>,
): DisclosedBudget => {
  const isHidden = (what: string): boolean => !offers.has(nameOf(what))
  const sideOf = (side: Side): DisclosedBudgetSide => {
    const { budget, claiming, lowestReached, reached, spent, unknown, waiting }: BudgetSide = comparison[side]
    const hidesReached = isHidden(`reached ${side}`)
    return {
      budget: BigInt(budget),
      claiming: people(claiming, isHidden(`claiming ${side}`)),
      reached: people(reached, hidesReached),
      waiting: people(waiting, isHidden(`waiting ${side}`)),
      unknown: people(unknown, isHidden(`unknown ${side}`)),
      spent: disclose(spent, hidesReached),
      ...(lowestReached === undefined
        ? {}
        : { lowestReached: disclose(BigInt(lowestReached), hidesReached) }),
    }
  }
  return {
    before: sideOf("before"),
    after: sideOf("after"),
    newlyReached: people(newlyReached, isHidden("newly reached")),
    noLongerReached: people(noLongerReached, isHidden("no longer reached")),
  }
}
