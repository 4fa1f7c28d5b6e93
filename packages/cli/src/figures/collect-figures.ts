/** Reads figures of a store: as they stand on a day, between two days, or month by month. */

import { identifierKey } from "@bazgasht/casework"
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
  type GroupedCell,
  type GroupedPerson,
  groupFigures,
  groupPeople,
  publishFigures,
} from "@bazgasht/organisation/figures"
import { readUnitTree, unitTreeOf } from "@bazgasht/organisation/units"
import type { Calendar, Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { UsageError } from "../command-line/parse.ts"
import { refuseUnknownUnit } from "../stores/known-unit.ts"
import type { AskedFigures } from "./asked-figures.ts"

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

/** What each person has in a reading, by the part that it gives. */
type PeopleOf = { readonly [Name in FigurePartName]?: ReadonlyArray<GroupedPerson> }

/** The rows that may be published, of one reading. */
const publishedNumbers = (
  projection: FiguresProjection,
  cells: ReadonlyArray<GroupedCell<"value">>,
  people: ReadonlyArray<GroupedPerson>,
  smallest: number,
): ReadonlyMap<string, ReadonlyMap<string, number>> =>
  new Map(
    publishFigures(projection.figures, cells, people, smallest).map(
      ({ cells, codes, figure, groups, total }) => [
        figure,
        new Map(
          [
            { numbers: { value: total } },
            ...groups.map(({ group, value }) => ({ group, numbers: { value } })),
            ...codes.map(({ code, value }) => ({ code, numbers: { value } })),
            ...cells.map(({ code, group, value }) => ({ group, code, numbers: { value } })),
          ].flatMap((row: FigureRow) =>
            row.numbers.value === undefined ? [] : [[keyOf(row), row.numbers.value] as const],
          ),
        ),
      ],
    ),
  )

/** Sums of money of two days that differ by what a few people were paid give these away, however many both rest on. */
const publishedDifferences = (
  projection: FiguresProjection,
  byFigure: ReadonlyMap<string, Cells>,
  { after = [], before = [] }: PeopleOf,
  smallest: number,
): ReturnType<typeof publishedNumbers> => {
  const money = projection.figures.filter(({ measure }) => measure === "rials").map(({ id }) => id)
  const cells = money
    .flatMap((id) => byFigure.get(id) ?? [])
    .map(({ code, figure, group, ...cell }) => ({ figure, group, code, value: cell.after - cell.before }))
  const left = before.map((person) => ({ ...person, value: 0 - person.value }))
  return publishedNumbers(projection, cells, [...after, ...left], smallest)
}

/** Takes out of rows what may not be published: a number that is hidden in one reading is shown in none. */
const asPublished = (
  projection: FiguresProjection,
  figures: ReadonlyArray<CollectedFigure>,
  byFigure: ReadonlyMap<string, Cells>,
  names: ReadonlyArray<FigurePartName>,
  people: PeopleOf,
  smallest: number,
): ReadonlyArray<CollectedFigure> => {
  const shownBy = names.map((name) =>
    publishedNumbers(
      projection,
      [...byFigure.values()]
        .flat()
        .map(({ code, figure, group, ...cell }) => ({ figure, group, code, value: cell[name] })),
      people[name] ?? [],
      smallest,
    ),
  )
  if (names.includes("before")) shownBy.push(publishedDifferences(projection, byFigure, people, smallest))
  return figures.map(({ figure, rows }) => ({
    figure,
    rows: rows.map((row) => {
      // A figure without anything has nothing to hide.
      const isShown = shownBy.every((shown) => shown.get(figure)?.has(keyOf(row)) ?? true)
      return isShown ? row : { ...row, numbers: {} }
    }),
  }))
}

/** The months of a time, each from its first day to its last, or to the last day of the time. */
const monthsOf = (calendar: Calendar, since: Day, day: Day): ReadonlyArray<readonly [from: Day, to: Day]> => {
  const months: Array<readonly [Day, Day]> = []
  let from = calendar.startOfMonth(since) ?? since
  while (from <= day) {
    const next = calendar.addMonths(from, 1) ?? ((day + 1) as Day)
    months.push([from, Math.min(next - 1, day) as Day])
    from = next
  }
  return months
}

/** The code of the type of units that are provinces. */
const provinceType = "unit.province"

/** What a command line asks of a store. */
interface Asking extends AskedFigures {
  readonly calendar: Calendar
  /** How the month of a day is called. */
  readonly monthOf: (day: Day) => string
  /** Whether the kept table is brought up to date first. */
  readonly keeps: boolean
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

/** Collects the figures that are asked for; refuses a unit that the store does not know. */
export const collectFigures = Effect.fn("cli.collectFigures")(function* (
  storage: StorageAdapter,
  projection: FiguresProjection,
  asking: Asking,
): Effect.fn.Return<Result.Result<CollectedFigures, UsageError>, StorageError> {
  const { against, by, calendar, day, keeps, knownBy, monthOf, since, smallest } = asking
  const withPeople = smallest !== undefined
  const store = yield* figureStore(storage, projection, keeps)
  const tree = storage.capabilities.queries ? yield* readUnitTree(storage, day) : unitTreeOf([], day)
  const groupOf = (unit: string): string => {
    if (by === "province") return tree.nearest(unit, provinceType)?.unit ?? ""
    return by === "unit" ? unit : ""
  }
  if (asking.unit !== undefined) {
    const seen = yield* unitsInFigures(store, projection, calendar)
    const unknown = yield* refuseUnknownUnit(storage, tree, asking.unit, seen)
    if (unknown !== undefined) return Result.fail(unknown)
  }
  const asked =
    asking.unit === undefined
      ? undefined
      : new Set(tree.below(asking.unit).map((unit) => identifierKey(unit)))
  const withoutUnit = new Set<string>()
  const counted = <Cell extends FigureCell>(cells: ReadonlyArray<Cell>): ReadonlyArray<Cell> => {
    if (asked === undefined) return cells
    for (const { figure, unit } of cells) if (unit === "") withoutUnit.add(figure)
    return cells.filter(({ unit }) => asked.has(identifierKey(unit)))
  }

  const peopleIn = (
    { people = [] }: Pick<FigureReading, "people">,
    of: (unit: string) => string,
  ): ReadonlyArray<GroupedPerson> => groupPeople(counted(people), of)

  /** What each person had on the earlier day, as it was known then, and has on the later one. */
  const peopleOfTwo = Effect.fnUntraced(function* (against: Day) {
    const before = { day: against, knownBy: knownBy ?? against, since, withPeople }
    const [earlier, later] = [
      yield* readFigures(store, projection, before),
      yield* readFigures(store, projection, { day, since, withPeople }),
    ]
    return { before: peopleIn(earlier, groupOf), after: peopleIn(later, groupOf) }
  })

  const read = Effect.fnUntraced(function* () {
    if (by === "month") {
      const readings = yield* Effect.forEach(monthsOf(calendar, since, day), ([from, to]) =>
        Effect.map(
          readFigures(store, projection, {
            day: to,
            since: from,
            withPeople,
            ...(knownBy === undefined || knownBy < to ? {} : { knownBy }),
          }),
          (reading) => ({ from, reading }),
        ),
      )
      const last = readings.at(-1)?.reading
      return {
        cells: readings.flatMap(({ from, reading }) =>
          groupFigures(counted(reading.values), ["value"], () => monthOf(from)),
        ),
        position: last?.position ?? 0,
        known: last?.known,
        corrections: [],
        people: {
          value: readings.flatMap(({ from, reading }) => peopleIn(reading, () => monthOf(from))),
        },
      }
    }
    if (against === undefined) {
      const reading = yield* readFigures(store, projection, { day, knownBy, since, withPeople })
      const { known, position, values } = reading
      return {
        ...{ position, known, corrections: [] },
        cells: groupFigures(counted(values), ["value"], groupOf),
        people: { value: peopleIn(reading, groupOf) },
      }
    }
    const { corrections, differences, known, position } = yield* compareFigures(store, projection, {
      ...{ day, against, since },
      againstKnownBy: knownBy,
    })
    return {
      cells: groupFigures(counted(differences), parts, groupOf),
      position,
      known,
      corrections: counted(corrections),
      people: withPeople ? yield* peopleOfTwo(against) : {},
    }
  })
  const { cells, corrections, known, people, position } = yield* read()
  const byFigure = Map.groupBy(cells as Cells, ({ figure }) => figure)
  const names: ReadonlyArray<FigurePartName> = against === undefined ? ["value"] : parts
  const figures = projection.figures.map(({ id }) => ({
    figure: id,
    rows: rowsOf(byFigure.get(id) ?? [], names, by !== "month", by !== undefined),
  }))
  const isBehind = (yield* store.feed({ after: position, limit: 1 })).length > 0
  const shown =
    smallest === undefined
      ? { figures, corrections }
      : {
          figures: publishedFigures(projection, figures, byFigure, {
            by,
            ...{ people, smallest },
            compares: against !== undefined,
          }),
          // Each late entry is a case.
          corrections: [],
        }
  const unitNames = new Map(tree.units.map(({ name, unit }) => [unit, name]))
  return Result.succeed({
    ...{ ...shown, position, isBehind, known },
    ...{ names: unitNames, withoutUnit: [...withoutUnit] },
  })
})

/** Figures without what would give a few people away. Of months each is a table of its own; of two days only the numbers of both are shown. */
const publishedFigures = (
  projection: FiguresProjection,
  figures: ReadonlyArray<CollectedFigure>,
  byFigure: ReadonlyMap<string, Cells>,
  {
    by,
    compares,
    people,
    smallest,
  }: {
    readonly by: AskedFigures["by"]
    readonly compares: boolean
    readonly people: PeopleOf
    readonly smallest: number
  },
): ReadonlyArray<CollectedFigure> => {
  const names: ReadonlyArray<FigurePartName> = compares ? ["before", "after"] : ["value"]
  const kept = figures.map(({ figure, rows }) => ({
    figure,
    rows: rows.map((row) => ({
      ...row,
      numbers: Object.fromEntries(names.map((name) => [name, row.numbers[name]])),
    })),
  }))
  if (by !== "month") return asPublished(projection, kept, byFigure, names, people, smallest)
  const months = new Set([...byFigure.values()].flat().map(({ group }) => group))
  return kept.map(({ figure, rows }) => ({
    figure,
    rows: [...months].flatMap((month) => {
      const ofMonth = new Map(
        [...byFigure].map(([id, cells]) => [id, cells.filter(({ group }) => group === month)] as const),
      )
      const [shown] = asPublished(
        projection,
        [{ figure, rows: rows.filter(({ group }) => group === month) }],
        ofMonth,
        names,
        { value: (people.value ?? []).filter(({ group }) => group === month) },
        smallest,
      )
      return shown?.rows ?? []
    }),
  }))
}
