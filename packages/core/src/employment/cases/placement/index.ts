/**
 * The life of a placement: a prisoner in a seat of an opening, from the proposal to what becomes of him afterwards.
 *
 * @module
 */

export type { PlacementClearance } from "./clearance.ts"
export type { PlacementCommand, PlacementCommandType } from "./commands.ts"
export { type PlacementOffice, placementCompetences } from "./competences.ts"
export type { PlacementOffer, WorkConditions } from "./conditions.ts"
export type { Dismissal, PlacementEnding, WithdrawalGround } from "./ending.ts"
export type { PlacementEvent, PlacementEventType } from "./events.ts"
export { type ConstraintFinding, findingOf } from "./finding.ts"
export * from "./from-round.ts"
export * from "./placement.ts"
export type { PlacementBasis, PlacementProposal } from "./proposal.ts"
export * from "./reading.ts"
export type { PlacementRefusal } from "./refusals.ts"
export * from "./schemas.ts"
export type { PlacementStage } from "./stages.ts"
export type { PlacementIn, PlacementState } from "./state.ts"
export type { PlacementDocument, PlacementOffices, PlacementTerms } from "./terms.ts"
export { type PlacementTransition, placementTransitions } from "./transitions.ts"
export type { PlacementLife, PlacementPart, PlacementSetting } from "./types.ts"
