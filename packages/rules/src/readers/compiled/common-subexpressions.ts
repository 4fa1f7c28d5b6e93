import type { Op } from "../../expression.ts"
import { entriesOver, type Plan, stepsOf } from "./plan.ts"

/** What is known of a whole plan before it is carried out. */
export interface CommonSubexpressions {
  /** Steps whose result is worth keeping: needed more than once, the same for every entry of a list, and not trivial. */
  readonly kept: ReadonlySet<Plan>
  /** How many aggregates look at entries. */
  readonly slots: number
  /** The forms of expression that no back end specialises, each once. */
  readonly general: ReadonlyArray<Op>
}

/** Below this many steps computing again is cheaper than remembering. */
const worthKeeping = 6

/** How much a step costs by itself; the calendar is far more work than a comparison. */
const costOf = (plan: Plan): number => {
  switch (plan.form) {
    case "addTerm":
    case "completionDay":
    case "termBetween":
    case "startOf":
    case "general":
      return 20
    default:
      return 1
  }
}

/**
 * Surveys plans that are carried out for one case after another. `again` says whether a step is carried out more than once
 * for a case because the step that needs it is.
 */
export const commonSubexpressions = (
  roots: ReadonlyArray<Plan>,
  again: (step: Plan, neededBy: Plan) => boolean = () => false,
): CommonSubexpressions => {
  const uses = new Map<Plan, number>()
  const weights = new Map<Plan, number>()
  const open = new Map<Plan, ReadonlySet<number>>()
  const general = new Set<Op>()
  let slots = 0

  const visit = (plan: Plan, neededBy?: Plan): void => {
    const times = neededBy !== undefined && again(plan, neededBy) ? 2 : 1
    uses.set(plan, (uses.get(plan) ?? 0) + times)
    if (weights.has(plan)) return
    let weight = costOf(plan)
    const slotsOfPlan = new Set<number>(plan.form === "field" ? [plan.slot] : [])
    for (const step of stepsOf(plan)) {
      visit(step, plan)
      weight += weights.get(step) ?? 0
      for (const slot of open.get(step) ?? []) slotsOfPlan.add(slot)
    }
    const slot = entriesOver(plan)?.slot
    if (slot !== undefined) {
      slotsOfPlan.delete(slot)
      slots = Math.max(slots, slot + 1)
      weight *= 4
    }
    if (plan.form === "general") general.add(plan.node.op)
    weights.set(plan, weight)
    open.set(plan, slotsOfPlan)
  }
  for (const root of roots) visit(root)

  const kept = new Set<Plan>()
  for (const [plan, count] of uses)
    if (count > 1 && (weights.get(plan) ?? 0) >= worthKeeping && open.get(plan)?.size === 0) kept.add(plan)
  return { kept, slots, general: [...general] }
}
