/**
 * The life of a pool of charity money, and its ledger.
 *
 * @module
 */

export type { PoolAccount, PoolBalance, Posting } from "./balance.ts"
export type { PoolCommand, PoolCommandType } from "./commands.ts"
export { type PoolOffice, poolCompetences } from "./competences.ts"
export type { PoolEvent, PoolEventType } from "./events.ts"
export type { GiftPromise, GiftReceipt, GiftStanding, PledgedGift, PoolGift } from "./gift.ts"
export { expectedOf, matchedBy } from "./matching.ts"
export * from "./pool.ts"
export { postingsOf } from "./postings.ts"
export * from "./reading.ts"
export type { PoolRefusal } from "./refusals.ts"
export type { GiftPayment, Reservation, ReservationRequest, ReservationStanding } from "./reservation.ts"
export * from "./schemas.ts"
export type { PoolStage } from "./stages.ts"
export type { PoolIn, PoolState } from "./state.ts"
export type { PoolTerms } from "./terms.ts"
export { type PoolTransition, poolTransitions } from "./transitions.ts"
export type { PoolLife, PoolSetting } from "./types.ts"
export * from "./wording.ts"
