export {
  waitingApplicationSchema,
  waitingJumpSchema,
  waitingListOn,
  waitingListSchema,
} from "./waiting-list.ts"
export * from "./wording.ts"
