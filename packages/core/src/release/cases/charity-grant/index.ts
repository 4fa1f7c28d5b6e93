export * from "./charity-grant.ts"
export type {
  CharityGrantCommand,
  CharityGrantEvent,
  CharityGrantLife,
  CharityGrantParticipation,
  CharityGrantPermission,
  CharityGrantRefusal,
  CharityGrantStage,
  CharityGrantState,
} from "./charity-grant-protocol.ts"
export { isPayable } from "./charity-grant-reading.ts"
export type { CharityGrantSetting, CharityGrantTerms } from "./charity-grant-terms.ts"
export * from "./charity-grant-wording.ts"
