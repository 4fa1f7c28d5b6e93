export * from "./standing-of.ts"
export type { Cover, Restoration, Suspension } from "./stretch.ts"
export * from "./support-case.ts"
export type {
  SupportCase,
  SupportCaseLife,
  SupportCommand,
  SupportEvent,
  SupportParticipation,
  SupportRefusal,
} from "./support-case-protocol.ts"
export { isOpenSupportCase, type SupportStage } from "./support-case-stages.ts"
export type { SupportPermission, SupportSetting, SupportTerms, UpheldRuling } from "./support-case-terms.ts"
