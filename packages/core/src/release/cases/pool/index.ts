export type { PoolAccount, PoolBalance, Posting } from "./balance.ts"
export type { GiftStanding, PoolGift } from "./gift.ts"
export { expectedOf } from "./matching.ts"
export * from "./pool.ts"
export type {
  PoolCommand,
  PoolEvent,
  PoolLife,
  PoolPermission,
  PoolRefusal,
  PoolStage,
  PoolState,
} from "./pool-protocol.ts"
export * from "./pool-reading.ts"
export type { PoolSetting, PoolTerms } from "./pool-terms.ts"
export * from "./pool-wording.ts"
export { postingsOf } from "./postings.ts"
export type { Reservation, ReservationRequest, ReservationStanding } from "./reservation.ts"
