/**
 * Letters to prisoners and families: decisions in plain words, addressed to the reader.
 *
 * @module
 */

export { letterOnCycle, letterOnPlace } from "./cycle-letter.ts"
export { type FamilyPayment, letterToFamily } from "./family-letter.ts"
export type { Letter, LetterPart } from "./letter.ts"
export type * from "./letter-law.ts"
export { type MonthsOfPeriod, monthsOfPeriod, type PeriodPayment } from "./payment-change.ts"
export { letterOnPayment, type PaymentToFamily } from "./payment-letter.ts"
export { type FamilyChannel, messagesOnPayment, paymentMessageTypes } from "./payment-messages.ts"
export { pageOfLetter, textOfLetter } from "./print-letter.ts"
export { letterToPrisoner, type PrisonerDecisions } from "./prisoner-letter.ts"
