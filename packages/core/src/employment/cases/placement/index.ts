export { type ConstraintFinding, findingOf } from "./finding.ts"
export * from "./from-round.ts"
export * from "./placement.ts"
export type { PlacementCommand, PlacementLife, PlacementState } from "./placement-protocol.ts"
export * from "./placement-reading.ts"
export type {
  PlacementDocument,
  PlacementOffices,
  PlacementSetting,
  PlacementTerms,
} from "./placement-terms.ts"
export type { PlacementBasis } from "./proposal.ts"
