/**
 * The life cycles of the support of families.
 *
 * @module
 */

export * from "./cycle/index.ts"
export * from "./duplicate/index.ts"
export * from "./entitlement/index.ts"
export * from "./grievance/index.ts"
export * from "./household/index.ts"
export * from "./support-case/index.ts"
