/**
 * Facts of a debt for which somebody is held.
 *
 * @module
 */

export * from "./debt.ts"
export { debtFacts } from "./debt-facts.ts"
export * from "./diyah.ts"
export * from "./enforcement.ts"
export * from "./insolvency.ts"
