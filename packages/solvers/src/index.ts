/**
 * Solvers for assignment and for allocation under a budget.
 *
 * @module
 */

export { type BestChoice, bestChoice } from "./allocation/best-choice.ts"
export { type BudgetFlow, budgetFlow } from "./allocation/budget-flow.ts"
export * from "./allocation/critical-cost/by-count.ts"
export * from "./allocation/critical-cost/by-worth.ts"
export * from "./allocation/critical-cost/greatest-passing.ts"
export * from "./allocation/equal-shares.ts"
export * from "./allocation/funding.ts"
export { byCostAndLot, type LotOf } from "./allocation/lots.ts"
export * from "./allocation/problem.ts"
export * from "./assignment/columns.ts"
export * from "./assignment/counting-order.ts"
export * from "./assignment/deferred-acceptance.ts"
export * from "./assignment/greatest-prices.ts"
export type * from "./assignment/problem.ts"
export {
  emptyOccupancy,
  figuresOf,
  isClaimed,
  type Obstacle,
  type Occupancy,
} from "./assignment/side-constraints/occupancy.ts"
export * from "./assignment/side-constraints/problem.ts"
export * from "./assignment/side-constraints/search/by-mode.ts"
export type { Figures } from "./assignment/side-constraints/search/objective.ts"
export * from "./assignment/side-constraints/stable.ts"
export * from "./assignment/solve.ts"
