/**
 * For authors of packs: a pack with defaults for all but facts and rules, and the day count that it takes.
 *
 * @module
 */

export * from "./law/dependencies.ts"
export * from "./law/end-of-term.ts"
export * from "./law/quick-pack.ts"
export * from "./law/thirty-day-months.ts"
