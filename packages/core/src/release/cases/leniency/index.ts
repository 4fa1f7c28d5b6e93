/**
 * The life cycle of a leniency petition: commands and state give events or a named refusal, events give the next state.
 *
 * @module
 */

export type * from "./breaches.ts"
export type { LeniencyCommand, LeniencyCommandOf, LeniencyCommandType } from "./commands.ts"
export type { LeniencyEvent, LeniencyEventOf, LeniencyEventType } from "./events.ts"
export * from "./leniency.ts"
export type { LeniencyLife, LeniencySetting } from "./life.ts"
export { type LeniencyCompetence, type LeniencyOffice, leniencyOffices } from "./offices.ts"
export { extendedBounds, type PeriodBounds, periodBounds } from "./period.ts"
export type {
  FiledReport,
  LeniencyGrant,
  LeniencyPart,
  LeniencyPetition,
  PetitionFile,
  PetitionIn,
} from "./petition.ts"
export type {
  LeniencyRefusal,
  LeniencyRefusalCode,
  LeniencyRefusalParameters,
} from "./refusals.ts"
export type { Relief } from "./relief.ts"
export * from "./schemas.ts"
export type { LeniencyStage } from "./stages.ts"
export type { Supervision, SupervisionStart } from "./supervision.ts"
export * from "./terms.ts"
export type { LeniencyWording } from "./titles.ts"
export { type LeniencyRow, type LeniencyTransition, leniencyTransitions } from "./transitions.ts"
export * from "./wording.ts"
