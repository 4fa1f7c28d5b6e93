/**
 * Arbitraries for the whole domain of bazgasht: what its own tests are made of, and what a test of your own pack can use.
 *
 * @module
 */

export * from "./notification/index.ts"
export * from "./payments/index.ts"
export * from "./readings/index.ts"
export * from "./receipts/index.ts"
export * from "./rules/cases.ts"
export * from "./rules/completions.ts"
export { type Domain, domainOf } from "./rules/domains.ts"
export * from "./rules/expressions.ts"
export * from "./rules/law.ts"
export * from "./rules/mentions.ts"
export * from "./rules/nearly-yes.ts"
export * from "./rules/values.ts"
export * from "./rules/world.ts"
export * from "./storage/index.ts"
export * from "./support/broken-family-documents.ts"
export * from "./support/family-documents.ts"
