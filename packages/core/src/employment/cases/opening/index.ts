export type { OpeningCapacity, SeatHold } from "./capacity.ts"
export * from "./opening.ts"
export type {
  OpeningCommand,
  OpeningEvent,
  OpeningLife,
  OpeningParticipation,
  OpeningPermission,
  OpeningRefusal,
  OpeningStage,
  OpeningState,
} from "./opening-protocol.ts"
export * from "./opening-reading.ts"
export type { OpeningSetting, OpeningTerms } from "./opening-terms.ts"
export type { SeatEvidence } from "./seat.ts"
