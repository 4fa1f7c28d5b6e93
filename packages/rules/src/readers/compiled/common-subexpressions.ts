import { type Plan, stepsOf } from "./plan.ts"

/** The common subexpressions of plans, and other properties of the whole. */
export interface CommonSubexpressions {
  /** Steps to compute once: needed more than once, the same for every entry of a list, and not trivial. */
  readonly kept: ReadonlySet<Plan>
  /** The number of slots for entries. */
  readonly slots: number
}

/** Below this cost computing again is cheaper than keeping. */
const worthKeeping = 6

/** The cost of a step by itself. */
const costOf = ({ form }: Plan): number => (form === "calendar" ? 20 : 1)

/** Finds the common subexpressions of plans. `again` says whether one step needs another more than once a case. */
export const commonSubexpressions = (
  roots: ReadonlyArray<Plan>,
  again: (step: Plan, neededBy: Plan) => boolean = () => false,
): CommonSubexpressions => {
  const uses = new Map<Plan, number>()
  const weights = new Map<Plan, number>()
  const open = new Map<Plan, ReadonlySet<number>>()
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
    const slot = plan.form === "fold" ? plan.slot : undefined
    if (slot !== undefined) {
      slotsOfPlan.delete(slot)
      slots = Math.max(slots, slot + 1)
      weight *= 4
    }
    weights.set(plan, weight)
    open.set(plan, slotsOfPlan)
  }
  for (const root of roots) visit(root)

  const kept = new Set<Plan>()
  for (const [plan, count] of uses)
    if (count > 1 && (weights.get(plan) ?? 0) >= worthKeeping && open.get(plan)?.size === 0) kept.add(plan)
  return { kept, slots }
}
