/**
 * Facts that Iranian law asks of a prisoner's family, with the words, the issuer and the document of each.
 *
 * @module
 */

export * from "./cover.ts"
export * from "./custody.ts"
export * from "./household.ts"
export * from "./member.ts"
