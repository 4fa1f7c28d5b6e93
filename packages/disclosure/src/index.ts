/**
 * Statistical disclosure control for tables of counts: small cells are suppressed together with whatever would give them away.
 *
 * @module
 */

export * from "./intruder.ts"
export * from "./series.ts"
export * from "./small-cells.ts"
export * from "./small-groups.ts"
export { hiddenInSums, type SummedCount } from "./sums-together.ts"
export { type GroupedCounts, type HiddenTogether, hiddenTogether } from "./tables-together.ts"
export { type Balance, type Reckoning, type Telling, toldInOrder } from "./told-in-order.ts"
export * from "./untold-parts.ts"
