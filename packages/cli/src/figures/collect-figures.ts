/** Reads figures of a store: as they stand on a day, between two days, or month by month. */

import { type StorageAdapter, type StorageError, tablesInMemory } from "@bazgasht/casework/ports"
import {
  compareFigures,
  type FigureCell,
  type FigureReading,
  type FiguresProjection,
  keepUp,
  type LateEntry,
  type ProjectionStore,
  projectionStoreOf,
  readFigures,
} from "@bazgasht/casework/projections"
import {
  type FiguresToPublish,
  type GroupedCell,
  groupFigures,
  groupPeople,
  type PublishedFigure,
  publishMonths,
  publishSeries,
} from "@bazgasht/organisation/figures"
import type { Calendar, Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { UsageError } from "../command-line/parse.ts"
import { refuseUnknownUnit } from "../stores/known-unit.ts"
import type { AskedFigures } from "./asked-figures.ts"
import type { EarlierDocument } from "./earlier-document.ts"
import { earlierPublications } from "./earlier-publications.ts"
import { monthsOf } from "./months.ts"
import { placesOn } from "./places.ts"

const parts = ["before", "recordedLate", "corrected", "began", "ended", "moved", "after"] as const

/** The part of a comparison, or the one number of a reading. */
export type FigurePartName = (typeof parts)[number] | "value"

/** A row of a figure: a group and a code, or one of them over all of the other. What is not published is absent. */
export interface FigureRow {
  /** Absent: over all groups. */
  readonly group?: string
  /** Absent: over all codes. */
  readonly code?: string
  readonly numbers: { readonly [Name in FigurePartName]?: number | undefined }
}

/** A figure with its rows: everything together first, then group by group, and in each code by code. */
export interface CollectedFigure {
  readonly figure: string
  readonly rows: ReadonlyArray<FigureRow>
}

/** The figures of a store. */
export interface CollectedFigures {
  readonly figures: ReadonlyArray<CollectedFigure>
  readonly corrections: ReadonlyArray<LateEntry>
  /** The position of the feed on which they rest, and whether events come behind it. */
  readonly position: number
  readonly isBehind: boolean
  readonly known: Day | undefined
  /** The names of groups that the register of units knows. */
  readonly names: ReadonlyMap<string, string>
  /** Of one unit: the figures of which cases belong to no unit, which are in the numbers of none. */
  readonly withoutUnit: ReadonlyArray<string>
}

type Cells = ReadonlyArray<GroupedCell<FigurePartName>>

const totalOf = (cells: Cells, names: ReadonlyArray<FigurePartName>): FigureRow["numbers"] =>
  Object.fromEntries(names.map((name) => [name, cells.reduce((sum, cell) => sum + cell[name], 0)]))

const hasCodes = (cells: Cells): boolean => cells.some(({ code }) => code !== "")

/** The rows of a figure with everything shown. */
const rowsOf = (
  cells: Cells,
  names: ReadonlyArray<FigurePartName>,
  total: boolean,
  grouped: boolean,
): ReadonlyArray<FigureRow> => {
  const codesOf = (of: Cells, group: { readonly group?: string }): ReadonlyArray<FigureRow> =>
    hasCodes(of)
      ? [...Map.groupBy(of, ({ code }) => code)].map(([code, each]) => ({
          ...group,
          code,
          numbers: totalOf(each, names),
        }))
      : []
  return [
    ...(total ? [{ numbers: totalOf(cells, names) }, ...codesOf(cells, {})] : []),
    ...(grouped
      ? [...Map.groupBy(cells, ({ group }) => group)].flatMap(([group, of]) => [
          { group, numbers: totalOf(of, names) },
          ...codesOf(of, { group }),
        ])
      : []),
  ]
}

const keyOf = ({ code, group }: Pick<FigureRow, "group" | "code">): string => JSON.stringify([group, code])

/** What a command line asks of a store. */
interface Asking extends AskedFigures {
  readonly calendar: Calendar
  /** How the month of a day is called. */
  readonly monthOf: (day: Day) => string
  /** Whether the kept table is brought up to date first. */
  readonly keeps: boolean
  /** What was published before, with the names of its files. */
  readonly earlier: ReadonlyArray<EarlierDocument>
}

/** A store that keeps the figures: the kept table where there is one or may be, else one in memory, folded from the whole feed. */
const figureStore = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  projection: FiguresProjection,
  keeps: boolean,
) {
  const kept = projectionStoreOf(storage)
  const { position } = yield* kept.keptRows({ projection: projection.name, keys: [] })
  if (position > 0 && !keeps) return kept
  const store: ProjectionStore = keeps ? kept : { ...kept, ...tablesInMemory() }
  yield* keepUp(store, projection)
  return store
})

/** The units that are in any figure, whatever the day. */
const unitsInFigures = (
  store: ProjectionStore,
  projection: FiguresProjection,
  { firstDay: against, lastDay: day }: Calendar,
): Effect.Effect<ReadonlyArray<string>, StorageError> =>
  Effect.map(compareFigures(store, projection, { against, day }), ({ differences }) => [
    ...new Set(differences.map(({ unit }) => unit).filter((unit) => unit !== "")),
  ])

/** Collects the figures that are asked for; refuses a unit that the store does not know, and a publication that it did not make. */
export const collectFigures = Effect.fn("cli.collectFigures")(function* (
  storage: StorageAdapter,
  projection: FiguresProjection,
  asking: Asking,
): Effect.fn.Return<Result.Result<CollectedFigures, UsageError>, StorageError> {
  const { against, by, calendar, day, keeps, knownBy, monthOf, since, smallest } = asking
  const withPeople = smallest !== undefined
  const store = yield* figureStore(storage, projection, keeps)
  const places = yield* placesOn(storage, day, asking)
  const { groupOf, tree } = places
  if (asking.unit !== undefined) {
    const seen = yield* unitsInFigures(store, projection, calendar)
    const unknown = yield* refuseUnknownUnit(storage, tree, asking.unit, seen)
    if (unknown !== undefined) return Result.fail(unknown)
  }
  const withoutUnit = new Set<string>()
  const counted = <Cell extends FigureCell>(cells: ReadonlyArray<Cell>): ReadonlyArray<Cell> => {
    if (asking.unit !== undefined)
      for (const { figure, unit } of cells) if (unit === "") withoutUnit.add(figure)
    return places.counted(cells)
  }
  const grouped = (
    { people = [], values }: FigureReading,
    of: (unit: string) => string,
  ): FiguresToPublish => ({
    cells: groupFigures(counted(values), ["value"], of),
    people: groupPeople(counted(people), of),
  })

  const readMonths = Effect.fnUntraced(function* () {
    const readings = yield* Effect.forEach(monthsOf(calendar, since, day), ([from, to]) =>
      Effect.map(
        readFigures(store, projection, {
          day: to,
          since: from,
          withPeople,
          ...(knownBy === undefined || knownBy < to ? {} : { knownBy }),
        }),
        (reading) => ({ month: monthOf(from), reading }),
      ),
    )
    const last = readings.at(-1)?.reading
    const months = readings.map(({ month, reading }) => ({ month, ...grouped(reading, () => "") }))
    return {
      cells: months.flatMap(({ cells, month }) => cells.map((cell) => ({ ...cell, group: month }))),
      ...{ position: last?.position ?? 0, known: last?.known, corrections: [], months },
      readings: [],
    }
  })

  const readDay = Effect.fnUntraced(function* () {
    const reading = yield* readFigures(store, projection, { day, knownBy, since, withPeople })
    const { known, position } = reading
    const of = grouped(reading, groupOf)
    return { cells: of.cells, position, known, corrections: [], readings: [of], months: [] }
  })

  const readTwoDays = Effect.fnUntraced(function* (against: Day) {
    const { corrections, differences, known, position } = yield* compareFigures(store, projection, {
      ...{ day, against, since },
      againstKnownBy: knownBy,
    })
    const before = { day: against, knownBy: knownBy ?? against, since, withPeople }
    const readings = withPeople
      ? [
          grouped(yield* readFigures(store, projection, before), groupOf),
          grouped(yield* readFigures(store, projection, { day, since, withPeople }), groupOf),
        ]
      : []
    return {
      cells: groupFigures(counted(differences), parts, groupOf),
      ...{ position, known, corrections: counted(corrections), readings, months: [] },
    }
  })

  const read = () => {
    if (by === "month") return readMonths()
    return against === undefined ? readDay() : readTwoDays(against)
  }
  const { cells, corrections, known, months, position, readings } = yield* read()
  const byFigure = Map.groupBy(cells as Cells, ({ figure }) => figure)
  const names: ReadonlyArray<FigurePartName> = against === undefined ? ["value"] : parts
  const figures = projection.figures.map(({ id }) => ({
    figure: id,
    rows: rowsOf(byFigure.get(id) ?? [], names, by !== "month", by !== undefined),
  }))
  const isBehind = (yield* store.feed({ after: position, limit: 1 })).length > 0
  const resting = {
    ...{ position, isBehind, known, withoutUnit: [...withoutUnit] },
    names: new Map(tree.units.map(({ name, unit }) => [unit, name])),
  }
  if (smallest === undefined) return Result.succeed({ ...resting, figures, corrections })
  const earlier = yield* earlierPublications(storage, projection, asking.earlier)
  if (Result.isFailure(earlier)) return Result.fail(earlier.failure)
  const published =
    by === "month"
      ? [publishMonths(projection.figures, months, smallest, earlier.success)]
      : publishSeries(projection.figures, readings, smallest, earlier.success)
  return Result.succeed({
    ...resting,
    figures: asPublished(figures, against === undefined ? ["value"] : ["before", "after"], published),
    // Each late entry is a case.
    corrections: [],
  })
})

/** Figures with those numbers alone that are published: of each part, as one publication has them. */
const asPublished = (
  figures: ReadonlyArray<CollectedFigure>,
  names: ReadonlyArray<FigurePartName>,
  published: ReadonlyArray<
    ReadonlyArray<Omit<PublishedFigure, "codes" | "total"> & Partial<PublishedFigure>>
  >,
): ReadonlyArray<CollectedFigure> => {
  const hiddenIn = (place: number, of: string): ReadonlySet<string> => {
    const figure = published[place]?.find((one) => one.figure === of)
    // A figure without anything has nothing to hide.
    if (figure === undefined) return new Set()
    const numbers: ReadonlyArray<
      Pick<FigureRow, "group" | "code"> & { readonly value?: number | undefined }
    > = [
      { value: figure.total },
      ...figure.groups.map(({ group, value }) => ({ group, value })),
      ...(figure.codes ?? []).map(({ code, value }) => ({ code, value })),
      ...figure.cells,
    ]
    return new Set(numbers.flatMap((row) => (row.value === undefined ? [keyOf(row)] : [])))
  }
  return figures.map(({ figure, rows }) => {
    const hidden = names.map((_, place) => hiddenIn(place, figure))
    return {
      figure,
      rows: rows.map((row) => ({
        ...row,
        numbers: Object.fromEntries(
          names.map((name, place) => [
            name,
            hidden[place]?.has(keyOf(row)) === true ? undefined : row.numbers[name],
          ]),
        ),
      })),
    }
  })
}
