/**
 * Projections: tables that are folded from the feed of all cases and kept, figures of a store among them: as of any day, as known by any day,
 * and explained; and what of the index of a store a reader of lists may see. It knows no field of work.
 *
 * @module
 */

export type { AnyKind } from "../services/case-kind.ts"
export { attributesSeenBy } from "../services/visible-case.ts"
export type { CaseChange } from "./case-change.ts"
export {
  type Figure,
  type FigureMeasure,
  type FigurePart,
  type FigureSource,
  flowOf,
  stockOf,
} from "./figure.ts"
export type { FigureCell, Movement } from "./figure-entry.ts"
export { type FiguresProjection, figuresProjection, type LateEntry } from "./figures-projection.ts"
export { follow, type KeepUpOptions, keepUp, type ProjectionStore, projectionStoreOf } from "./keep-up.ts"
export type { Fold, Projection } from "./projection.ts"
export {
  type ComparedDays,
  type ComparedFigures,
  compareFigures,
  type FigureDay,
  type FigureDifference,
  type FigureReading,
  type FigureValue,
  type PersonAmount,
  readFigures,
} from "./read-figures.ts"
export { type StoreFigures, storeFigures } from "./store-figures.ts"
