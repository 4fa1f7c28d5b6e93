/**
 * For authors of packs: a pack with defaults for all but facts and rules, one that is loaded without looking for defects, the day count that it takes, and operators of their own.
 *
 * @module
 */

export * from "./language/operator.ts"
export * from "./law/dependencies.ts"
export * from "./law/end-of-term.ts"
export { assemblePack, type PackParts, type QuantityOfDecision } from "./law/pack.ts"
export * from "./law/quick-pack.ts"
export * from "./law/thirty-day-months.ts"
