/**
 * Facts that Iranian law asks of work, of workplaces and openings, with the words, the issuer and the document of each.
 *
 * @module
 */

export * from "./opening.ts"
export * from "./worker.ts"
export * from "./workplace.ts"
