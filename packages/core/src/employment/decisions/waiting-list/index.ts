export * from "./next-in-turn.ts"
export * from "./waiting-explanation.ts"
export {
  type WaitingApplication,
  type WaitingJump,
  type WaitingList,
  waitingApplicationSchema,
  waitingJumpSchema,
  waitingListOn,
  waitingListSchema,
} from "./waiting-list.ts"
export { WaitingListError, type WaitingListErrorCode, waitingListErrorTexts } from "./waiting-list-error.ts"
export * from "./waiting-order.ts"
export * from "./wording.ts"
