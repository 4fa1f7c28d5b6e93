/**
 * The life of a grievance: a complaint about a decision or about somebody's conduct, and what is ruled on it.
 *
 * @module
 */

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
