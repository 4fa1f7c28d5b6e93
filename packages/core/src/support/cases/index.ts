/**
 * The life cycles of the support of families.
 *
 * @module
 */

export * from "./cycle/index.ts"
export * from "./cycle/support-cycle-wording.ts"
export * from "./duplicate/duplicate-wording.ts"
export * from "./duplicate/index.ts"
export * from "./entitlement/entitlement-wording.ts"
export * from "./entitlement/index.ts"
export * from "./grievance/grievance-wording.ts"
export * from "./grievance/index.ts"
export * from "./household/household-wording.ts"
export * from "./household/index.ts"
export * from "./support-case/index.ts"
export type { SupportCaseWording } from "./support-case/support-case-titles.ts"
export * from "./support-case/support-case-wording.ts"
