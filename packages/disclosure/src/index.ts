/**
 * Statistical disclosure control for tables of counts: small cells are suppressed together with whatever would give them away.
 *
 * @module
 */

export * from "./count-model.ts"
export { type CountedPerson, countWithoutDifferencing } from "./differencing.ts"
export {
  type DisclosureModel,
  disclosedInOrder,
  type LinearRelation,
  type Statistic,
} from "./disclosed-in-order.ts"
export * from "./intruder.ts"
export { type LinkedTable, type SuppressedTables, suppressLinkedTables } from "./linked-tables.ts"
export * from "./merged-categories.ts"
export * from "./series.ts"
export * from "./suppressed-cells.ts"
export * from "./suppressed-parts.ts"
