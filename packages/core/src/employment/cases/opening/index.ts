/**
 * The life of an opening: a workplace or a course with seats, and who has them.
 *
 * @module
 */

export type { DimensionAmounts, OpeningCapacity, SeatHold } from "./capacity.ts"
export type { OpeningCommand, OpeningCommandType } from "./commands.ts"
export { type OpeningOffice, openingCompetences } from "./competences.ts"
export type { OpeningEvent, OpeningEventType } from "./events.ts"
export * from "./opening.ts"
export type { OpeningProfile } from "./profile.ts"
export * from "./reading.ts"
export type { OpeningRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { SeatEvidence } from "./seat.ts"
export type { OpeningStage } from "./stages.ts"
export type { OpeningIn, OpeningState } from "./state.ts"
export type { OpeningTerms } from "./terms.ts"
export { type OpeningTransition, openingTransitions } from "./transitions.ts"
export type { OpeningLife, OpeningPart, OpeningSetting } from "./types.ts"
