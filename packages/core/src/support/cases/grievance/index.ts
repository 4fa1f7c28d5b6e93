export type { Concern } from "./complaint.ts"
export * from "./grievance.ts"
export type {
  GrievanceCommand,
  GrievanceEvent,
  GrievanceLife,
  GrievanceParticipation,
  GrievancePermission,
  GrievanceRefusal,
  GrievanceStage,
  GrievanceState,
} from "./grievance-protocol.ts"
export * from "./grievance-reading.ts"
export type { GrievanceSetting, GrievanceTerms } from "./grievance-terms.ts"
export type { Ruling } from "./ruling.ts"
