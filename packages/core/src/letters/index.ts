/**
 * Letters to prisoners and families: decisions in plain words, addressed to the reader.
 *
 * @module
 */

export { letterOnCycle, letterOnPlace } from "./cycle-letter.ts"
export { type FamilyPayment, letterToFamily } from "./family-letter.ts"
export type { Letter, LetterPart } from "./letter.ts"
export type * from "./letter-law.ts"
export { pageOfLetter, textOfLetter } from "./print-letter.ts"
export { letterToPrisoner, type PrisonerDecisions } from "./prisoner-letter.ts"
