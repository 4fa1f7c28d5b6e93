/**
 * The life of a placement: a prisoner in a seat of an opening, from the proposal to what becomes of him afterwards.
 *
 * @module
 */

export type { PlacementCommand } from "./commands.ts"
export type { PlacementOffice } from "./competences.ts"
export type { PlacementEvent } from "./events.ts"
export { type ConstraintFinding, findingOf } from "./finding.ts"
export * from "./from-round.ts"
export * from "./placement.ts"
export type { PlacementBasis } from "./proposal.ts"
export * from "./reading.ts"
export type { PlacementRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { PlacementStage } from "./stages.ts"
export type { PlacementState } from "./state.ts"
export type { PlacementDocument, PlacementOffices, PlacementTerms } from "./terms.ts"
export type { PlacementLife, PlacementPart, PlacementSetting } from "./types.ts"
