/**
 * Facts that Iranian law asks of a prisoner, a sentence and a debt, with the words, the issuer and the document of each.
 *
 * @module
 */

export * from "./facts/debt/debt.ts"
export * from "./facts/debt/diyah.ts"
export * from "./facts/debt/enforcement.ts"
export * from "./facts/debt/insolvency.ts"
export * from "./facts/release/complainant.ts"
export * from "./facts/release/conduct.ts"
export * from "./facts/release/damages.ts"
export * from "./facts/release/furlough.ts"
export * from "./facts/release/judgment.ts"
export * from "./facts/release/offence.ts"
export * from "./facts/release/pardon.ts"
export * from "./facts/release/person.ts"
export * from "./facts/release/sentence.ts"
export * from "./facts/release/supervision.ts"
