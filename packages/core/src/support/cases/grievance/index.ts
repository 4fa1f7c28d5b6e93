/**
 * The life of a grievance: a complaint about a decision or about somebody's conduct, and what is ruled on it.
 *
 * @module
 */

export type { GrievanceCommand } from "./commands.ts"
export type { GrievanceOffice } from "./competences.ts"
export type { Concern } from "./complaint.ts"
export type { GrievanceEvent } from "./events.ts"
export * from "./grievance.ts"
export * from "./reading.ts"
export type { GrievanceRefusal } from "./refusals.ts"
export type { Ruling } from "./ruling.ts"
export * from "./schemas.ts"
export type { GrievanceStage } from "./stages.ts"
export type { GrievanceState } from "./state.ts"
export type { GrievanceTerms } from "./terms.ts"
export type { GrievanceLife, GrievancePart, GrievanceSetting } from "./types.ts"
