/**
 * Solvers for assignment and for allocation under a budget.
 *
 * @module
 */

export { type BestChoice, bestChoice } from "./allocation/best-choice.ts"
export * from "./allocation/critical-cost/by-count.ts"
export * from "./allocation/critical-cost/by-worth.ts"
export * from "./allocation/critical-cost/greatest-passing.ts"
export * from "./allocation/equal-shares.ts"
export * from "./allocation/funding.ts"
export { byCostAndLot, type LotOf } from "./allocation/lots.ts"
export * from "./allocation/problem.ts"
export { type Room, roomOf } from "./allocation/room.ts"
export * from "./assignment/columns.ts"
export * from "./assignment/counting-order.ts"
export * from "./assignment/deferred-acceptance.ts"
export * from "./assignment/greatest-prices.ts"
export type * from "./assignment/problem.ts"
export * from "./assignment/side-constraints/problem.ts"
export * from "./assignment/side-constraints/search/by-mode.ts"
export type { Figures } from "./assignment/side-constraints/search/worth.ts"
export * from "./assignment/side-constraints/stable.ts"
export {
  emptyStanding,
  figuresOf,
  isClaimed,
  type Obstacle,
  type Standing,
} from "./assignment/side-constraints/standing.ts"
export * from "./assignment/solve.ts"
