/**
 * Officers' overrides of a placement, and whom they displace.
 *
 * @module
 */

export type { OverridableProblem } from "./checked-overrides.ts"
export * from "./overrides.ts"
export * from "./place-with-overrides.ts"
export { type FixedPair, type Placer, stablePlacer } from "./placer.ts"
export * from "./wording.ts"
