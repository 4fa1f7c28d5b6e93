/**
 * The life of an opening: a workplace or a course with seats, and who has them.
 *
 * @module
 */

export type { OpeningCapacity, SeatHold } from "./capacity.ts"
export type { OpeningCommand } from "./commands.ts"
export type { OpeningOffice } from "./competences.ts"
export type { OpeningEvent } from "./events.ts"
export * from "./opening.ts"
export * from "./reading.ts"
export type { OpeningRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { SeatEvidence } from "./seat.ts"
export type { OpeningStage } from "./stages.ts"
export type { OpeningState } from "./state.ts"
export type { OpeningTerms } from "./terms.ts"
export type { OpeningLife, OpeningPart, OpeningSetting } from "./types.ts"
