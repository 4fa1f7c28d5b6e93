export type { NewOffence, RevocationGround } from "./breaches.ts"
export * from "./leniency.ts"
export type {
  LeniencyCommand,
  LeniencyEvent,
  LeniencyLife,
  LeniencyParticipation,
  LeniencyPermission,
  LeniencyPetition,
  LeniencyRefusal,
  LeniencyStage,
} from "./leniency-protocol.ts"
export * from "./leniency-terms.ts"
export type { LeniencyWording } from "./leniency-titles.ts"
export * from "./leniency-wording.ts"
export { extendedBounds, type PeriodBounds, periodBounds } from "./period.ts"
export type { SupervisionStart } from "./supervision.ts"
