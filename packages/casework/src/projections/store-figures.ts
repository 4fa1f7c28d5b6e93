import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { AnyKind } from "../services/case-kind.ts"
import type { Figure } from "./figure.ts"
import { figuresProjection } from "./figures-projection.ts"
import { follow, keepUp, projectionStoreOf } from "./keep-up.ts"
import {
  type ComparedDays,
  type ComparedFigures,
  compareFigures,
  type FigureDay,
  type FigureReading,
  readFigures,
} from "./read-figures.ts"

/** Figures of a store, in their kept table. */
export interface StoreFigures {
  /** Brings the table to the end of the feed, and gives the position on which it rests then. */
  readonly keepUp: () => Effect.Effect<number, StorageError>
  /** Keeps the table up for as long as the fiber runs, and looks for new events after each interval. */
  readonly follow: (pollInterval: Duration.Input) => Effect.Effect<never, StorageError>
  /** The figures as of a day, as far as the table has come. */
  readonly read: (day: FigureDay) => Effect.Effect<FigureReading, StorageError>
  /** What lies between the figures of two days. */
  readonly compare: (days: ComparedDays) => Effect.Effect<ComparedFigures, StorageError>
}

/**
 * Figures over a store. They count every case, whoever asks: show them only to people who may see the whole, or publish them without small
 * numbers.
 *
 * @example
 * const program = Effect.gen(function* () {
 *   const figures = storeFigures(yield* Storage, [caseKinds.loan], [])
 *   yield* figures.keepUp()
 *   return yield* figures.read({ day: jalaliDay(1404, 6, 31) })
 * })
 * const { values } = await Effect.runPromise(Effect.provide(program, memoryStorage()))
 * values // => []
 */
export const storeFigures = (
  storage: StorageAdapter,
  kinds: ReadonlyArray<AnyKind>,
  figures: ReadonlyArray<Figure>,
): StoreFigures => {
  const store = projectionStoreOf(storage)
  const projection = figuresProjection(kinds, figures)
  return {
    keepUp: () => keepUp(store, projection),
    follow: (pollInterval) => follow(store, projection, { pollInterval }),
    read: (day) => readFigures(store, projection, day),
    compare: (days) => compareFigures(store, projection, days),
  }
}
