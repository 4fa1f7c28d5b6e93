/**
 * The life of a suspected duplicate: a person in two families, a family with two payers.
 *
 * @module
 */

export type { DuplicateCommand } from "./commands.ts"
export type { DuplicateOffice } from "./competences.ts"
export * from "./duplicate.ts"
export type { DuplicateEvent } from "./events.ts"
export { suspicionOf } from "./finding.ts"
export * from "./reading.ts"
export type { DuplicateRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { DuplicateStage } from "./stages.ts"
export type { DuplicateState } from "./state.ts"
export type { DuplicateConsequence } from "./suspicion.ts"
export type { DuplicateTerms } from "./terms.ts"
export type { DuplicateLife, DuplicatePart, DuplicateSetting } from "./types.ts"
