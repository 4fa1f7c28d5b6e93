/**
 * Whether a book of receipts keeps them as it has to.
 *
 * @module
 */

export * from "./conformance.ts"
export * from "./saboteurs.ts"
