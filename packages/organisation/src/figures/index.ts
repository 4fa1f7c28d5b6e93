/**
 * Figures and worklists of a store as of a day.
 *
 * @module
 */

export { type ComingChange, type ComingDays, comingChanges } from "./coming-changes.ts"
export { type DueCase, type DueQuery, dueCases, type NextCommand } from "./due-cases.ts"
export { type GroupedCell, groupFigures } from "./group-figures.ts"
export {
  changesOfStore,
  daysOfMonth,
  type KeptChanges,
  keepChanges,
  type PlacedChange,
  readChanges,
} from "./kept-coming-changes.ts"
export { figureFields, organisationFigures, organisationProjection } from "./organisation-figures.ts"
export {
  type EarlierPublication,
  type GroupedPerson,
  groupPeople,
  type PublishedCell,
  type PublishedFigure,
  publishFigures,
} from "./publish-figures.ts"
export {
  type FiguresToPublish,
  type MonthToPublish,
  publishMonths,
  publishSeries,
} from "./publish-series.ts"
