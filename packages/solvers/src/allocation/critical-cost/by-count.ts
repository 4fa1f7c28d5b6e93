import { drawLots } from "../lots.ts"
import type { AllocationProblem, Part } from "../problem.ts"
import type { KnownChoice } from "./by-worth.ts"

/**
 * The greatest cost at which each item that is left out would be chosen, all else being equal, in a part of one budget where as many
 * items as possible are chosen.
 *
 * Where one budget may be spent on all items, the most items are those that cost least. So an item that is left out is chosen at no more
 * than what is left over, or below the dearest that is chosen; at as much as the dearest, lots decide.
 *
 * @returns by item, and zero where no cost is low enough
 * @example
 * // Costs of 5, 4 and 3, and a budget of 8: the two cheaper ones are chosen.
 * const problem = {
 *   costs: Float64Array.of(5, 4, 3),
 *   classOf: Int32Array.of(0, 0, 0),
 *   budgets: [{ amount: 8, classes: [0] }],
 *   budgetsOf: [[0]],
 * }
 * const [part] = independentParts(problem)
 * // At a cost of four the lots would decide, and they put it before the one that costs four.
 * part && criticalCostsByCount(problem, part, { isServed: (item) => item > 0, lotOf: String }) // => new Map([[0, 4]])
 */
export const criticalCostsByCount = (
  { budgets, costs }: AllocationProblem,
  part: Part,
  { isServed, lotOf }: Pick<KnownChoice, "isServed" | "lotOf">,
): ReadonlyMap<number, number> => {
  const costOf = (item: number): number => costs[item] as number
  const items = [...part.items]
  const chosen = items.filter(isServed)
  const free = part.budgets.reduce((sum, budget) => sum + (budgets[budget]?.amount as number), 0)
  const left = free - chosen.reduce((sum, item) => sum + costOf(item), 0)
  const dearest = chosen.reduce((most, item) => Math.max(most, costOf(item)), 0)
  // A part of one budget has one class, so nothing but lots tells these apart: what costs as much comes before the last of them
  // that was drawn, or is not drawn.
  const drawn = Uint32Array.from(chosen.filter((item) => costOf(item) === dearest))
  drawLots(drawn, lotOf)
  const last = drawn.at(-1)
  const isDrawn = (item: number): boolean => {
    if (last === undefined) return false
    const pair = Uint32Array.of(item, last)
    drawLots(pair, lotOf)
    return pair[0] === item
  }
  return new Map(
    items.flatMap((item) => {
      if (isServed(item)) return []
      const below = dearest > left && isDrawn(item) ? dearest : dearest - 1
      return [[item, Math.max(left, below, 0)] as const]
    }),
  )
}
