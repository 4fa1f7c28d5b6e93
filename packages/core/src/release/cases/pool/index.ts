/**
 * The life of a pool of charity money, and its ledger.
 *
 * @module
 */

export type { PoolAccount, PoolBalance, Posting } from "./balance.ts"
export type { PoolCommand } from "./commands.ts"
export type { PoolOffice } from "./competences.ts"
export type { PoolEvent } from "./events.ts"
export type { GiftStanding, PoolGift } from "./gift.ts"
export { expectedOf } from "./matching.ts"
export * from "./pool.ts"
export { postingsOf } from "./postings.ts"
export * from "./reading.ts"
export type { PoolRefusal } from "./refusals.ts"
export type { Reservation, ReservationRequest, ReservationStanding } from "./reservation.ts"
export * from "./schemas.ts"
export type { PoolStage } from "./stages.ts"
export type { PoolState } from "./state.ts"
export type { PoolTerms } from "./terms.ts"
export type { PoolLife, PoolSetting } from "./types.ts"
export * from "./wording.ts"
