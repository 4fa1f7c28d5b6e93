/** Figures read from their kept table: as of a day, as known by a day, and what lies between two readings. */

import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { maxPageSize } from "../ports/storage/checks.ts"
import type { KeptRow } from "../ports/storage/kept-rows.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import { blocksUpTo } from "./day-blocks.ts"
import type { FigureCell, Movement } from "./figure-entry.ts"
import {
  added,
  type FiguresProjection,
  knownKey,
  type LateEntry,
  lateAfter,
  sumIn,
  sumsIn,
} from "./figures-projection.ts"
import type { ProjectionStore } from "./keep-up.ts"
import { everyPerson, personRowIn } from "./person-rows.ts"
import type { Projection } from "./projection.ts"

interface KeyRange {
  readonly from: string
  readonly below: string
}

/** The table moved while it was read. */
const moved = Symbol("moved")

const tries = 20

/** Reads from a table as it is at one position; begins anew where it moves meanwhile. */
const atOnePosition = <Value>(
  { keptRows }: ProjectionStore,
  { name: projection }: Projection,
  read: (
    rowsIn: (range: KeyRange) => Effect.Effect<ReadonlyArray<KeptRow>, StorageError | typeof moved>,
    known: Day | undefined,
    position: number,
  ) => Effect.Effect<Value, StorageError | typeof moved>,
): Effect.Effect<Value, StorageError> => {
  const once = Effect.gen(function* () {
    const { position, rows } = yield* keptRows({ projection, keys: [knownKey] })
    const rowsIn = Effect.fnUntraced(function* ({ below, from }: KeyRange) {
      const all: Array<KeptRow> = []
      let next = from
      for (;;) {
        const page = yield* keptRows({ projection, from: next, below, limit: maxPageSize })
        if (page.position !== position) return yield* Effect.fail(moved as typeof moved)
        all.push(...page.rows)
        const last = page.rows.at(-1)
        if (last === undefined || page.rows.length < maxPageSize) return all
        next = `${last.key}\u0001`
      }
    })
    const known = rows[0]?.value
    return yield* read(rowsIn, typeof known === "number" ? (known as Day) : undefined, position)
  })
  return once.pipe(
    Effect.retry({ while: (error) => error === moved, times: tries }),
    Effect.catchIf(
      (error) => error === moved,
      () => Effect.fail(new StorageError({ code: "storage.unavailable" })),
    ),
  ) as Effect.Effect<Value, StorageError>
}

/** Of which day figures are read. */
export interface FigureDay {
  readonly day: Day
  /** Only what was known by the end of this day counts; not before `day`. Absent: all that is known now. */
  readonly knownBy?: Day | undefined
  /** Flows count from this day on. Absent: from the beginning of the store. */
  readonly since?: Day | undefined
  /** Whether what each person has in the figures that are `byPerson` is read too: a publication has to know how many they are. */
  readonly withPeople?: boolean | undefined
}

/** What a cell has of a person. */
export interface PersonAmount extends FigureCell {
  /** Opaque id of a person or family. */
  readonly of: string
  readonly value: number
}

/** The number of a cell. */
export interface FigureValue extends FigureCell {
  readonly value: number
}

/** Figures as of a day. */
export interface FigureReading {
  /** The numbers that are not zero, in the order of figures, units and codes. */
  readonly values: ReadonlyArray<FigureValue>
  /** What each person has in them, where it is not zero; absent where it was not asked for. They are secret. */
  readonly people?: ReadonlyArray<PersonAmount>
  /** The position of the feed on which they rest. */
  readonly position: number
  /** The latest day of which the feed has spoken; absent where it has not yet. */
  readonly known: Day | undefined
}

type Sums = ReadonlyMap<string, FigureCell & Movement>
type RowsIn = (range: KeyRange) => Effect.Effect<ReadonlyArray<KeptRow>, StorageError | typeof moved>

/** No store keeps U+0000 in a text, and it comes before all other letters. */
const cellKey = ({ code, figure, unit }: FigureCell): string => `${figure}\0${unit}\0${code}`

const cellOf = ({ code, figure, unit }: FigureCell): FigureCell => ({ figure, unit, code })

const nothing: Movement = { began: 0, ended: 0, moved: 0 }

const netOf = ({ began, ended, moved }: Movement): number => began + ended + moved

const minus = ({ began, ended, moved }: Movement): Movement => ({
  began: 0 - began,
  ended: 0 - ended,
  moved: 0 - moved,
})

const merged = (all: Iterable<FigureCell & Movement>): Sums => {
  const sums = new Map<string, FigureCell & Movement>()
  for (const sum of all) {
    const key = cellKey(sum)
    const before = sums.get(key)
    sums.set(key, before === undefined ? sum : added(before, sum))
  }
  return sums
}

const flowsIn = ({ figures }: FiguresProjection): ReadonlySet<string> =>
  new Set(figures.flatMap(({ id, nature }) => (nature === "flow" ? [id] : [])))

/** What a table holds up to a day; flows without what came before another. */
const makeSums = (projection: FiguresProjection, rowsIn: RowsIn, since: Day | undefined) => {
  const flows = flowsIn(projection)
  const upTo = (day: Day) =>
    Effect.map(Effect.forEach(blocksUpTo(day).map(sumsIn), rowsIn, { concurrency: 4 }), (rows) =>
      merged(rows.flat().map(({ value }) => sumIn(value))),
    )
  return {
    sumsUpTo: Effect.fnUntraced(function* (day: Day) {
      const sums = yield* upTo(day)
      if (since === undefined) return sums
      const before = yield* upTo(Math.min(since - 1, day) as Day)
      const taken = [...before.values()].filter(({ figure }) => flows.has(figure))
      return merged([...sums.values(), ...taken.map((sum) => ({ ...sum, ...minus(sum) }))])
    }),
    /** What was recorded after a day, and counts up to another. */
    lateEntries: Effect.fnUntraced(function* (knownBy: Day, day: Day) {
      const rows = yield* rowsIn(lateAfter(knownBy))
      return rows
        .map(({ value }) => value as unknown as LateEntry)
        .filter(
          (late) => late.day <= day && (since === undefined || late.day >= since || !flows.has(late.figure)),
        )
    }),
  }
}

const byCell = (one: FigureCell, other: FigureCell): number => {
  const [key, otherKey] = [cellKey(one), cellKey(other)]
  return key < otherKey ? -1 : key > otherKey ? 1 : 0
}

const amountsOf = (late: Iterable<LateEntry>): ReadonlyMap<string, number> => {
  const amounts = new Map<string, number>()
  for (const entry of late) amounts.set(cellKey(entry), (amounts.get(cellKey(entry)) ?? 0) + entry.amount)
  return amounts
}

/** What each person has in the figures of a day. */
const peopleOf = (projection: FiguresProjection, rowsIn: RowsIn, { day, knownBy, since }: FigureDay) => {
  const flows = flowsIn(projection)
  return Effect.map(rowsIn(everyPerson), (rows) =>
    rows.flatMap(({ value: row }): ReadonlyArray<PersonAmount> => {
      const { code, entries, figure, of, unit } = personRowIn(row)
      const value = entries
        .filter(([counted, recorded]) => counted <= day && (knownBy === undefined || recorded <= knownBy))
        .filter(([counted]) => since === undefined || counted >= since || !flows.has(figure))
        .reduce((sum, [, , amount]) => sum + amount, 0)
      return value === 0 ? [] : [{ figure, unit, code, of, value }]
    }),
  )
}

/**
 * Reads figures as of a day from the kept table, which rests where {@link keepUp} has brought it.
 *
 * @example
 * const read = Effect.flatMap(Storage, (storage) =>
 *   readFigures(projectionStoreOf(storage), figuresProjection([], []), { day: jalaliDay(1404, 6, 1) }),
 * )
 * await Effect.runPromise(Effect.provide(read, memoryStorage())) // => { values: [], position: 0, known: undefined }
 */
export const readFigures = (
  store: ProjectionStore,
  projection: FiguresProjection,
  { day, knownBy, since, withPeople = false }: FigureDay,
): Effect.Effect<FigureReading, StorageError> =>
  atOnePosition(
    store,
    projection,
    Effect.fnUntraced(function* (rowsIn, known, position) {
      const { lateEntries, sumsUpTo } = makeSums(projection, rowsIn, since)
      const sums = yield* sumsUpTo(day)
      const late = knownBy === undefined ? [] : yield* lateEntries(knownBy, day)
      const amounts = amountsOf(late)
      const cells = merged([...sums.values(), ...late.map((entry) => ({ ...cellOf(entry), ...nothing }))])
      const values = [...cells].map(([key, sum]) => ({
        ...cellOf(sum),
        value: netOf(sum) - (amounts.get(key) ?? 0),
      }))
      const people = withPeople
        ? { people: yield* peopleOf(projection, rowsIn, { day, knownBy, since }) }
        : undefined
      return {
        values: values.filter(({ value }) => value !== 0).toSorted(byCell),
        ...people,
        position,
        known,
      }
    }),
  )

/** How a cell came from one reading to another: `before + recordedLate + corrected + began + ended + moved` is `after`. */
export interface FigureDifference extends FigureCell, Movement {
  /** As of the earlier day, as it was known then. */
  readonly before: number
  /** What of the time up to the earlier day was recorded only later. */
  readonly recordedLate: number
  /** What cases said later of days that they had spoken of otherwise, up to the earlier day. */
  readonly corrected: number
  /** As of the later day, as it is known now. */
  readonly after: number
}

/** What lies between the figures of two days. */
export interface ComparedFigures {
  /** The cells in which there is anything, in the order of figures, units and codes. */
  readonly differences: ReadonlyArray<FigureDifference>
  /** Every entry behind `recordedLate` and `corrected`, in the order in which they were recorded. */
  readonly corrections: ReadonlyArray<LateEntry>
  readonly position: number
  readonly known: Day | undefined
}

/** Which readings are compared. */
export interface ComparedDays {
  /** The later day. */
  readonly day: Day
  /** The earlier day, or the same. */
  readonly against: Day
  /** What was known when the figures of the earlier day were read; not before it. Absent: by its end. */
  readonly againstKnownBy?: Day | undefined
  /** Flows count from this day on. Absent: from the beginning of the store. */
  readonly since?: Day | undefined
}

/**
 * Explains the difference between the figures of a day, as they were known then, and those of a later day, as they are known now: what was
 * recorded late or corrected of the time before, what began, what ended, and what moved between units and codes.
 *
 * @example
 * const compared = Effect.flatMap(Storage, (storage) =>
 *   compareFigures(projectionStoreOf(storage), figuresProjection([], []), {
 *     day: jalaliDay(1404, 7, 30),
 *     against: jalaliDay(1404, 6, 31),
 *   }),
 * )
 * const { differences } = await Effect.runPromise(Effect.provide(compared, memoryStorage()))
 * differences // => []
 */
export const compareFigures = (
  store: ProjectionStore,
  projection: FiguresProjection,
  { against, againstKnownBy = against, day, since }: ComparedDays,
): Effect.Effect<ComparedFigures, StorageError> =>
  atOnePosition(
    store,
    projection,
    Effect.fnUntraced(function* (rowsIn, known, position) {
      const { lateEntries, sumsUpTo } = makeSums(projection, rowsIn, since)
      const [earlier, later] = [yield* sumsUpTo(against), yield* sumsUpTo(day)]
      const corrections = yield* lateEntries(againstKnownBy, against)
      const corrected = amountsOf(corrections.filter(({ corrects }) => corrects))
      const recordedLate = amountsOf(corrections.filter(({ corrects }) => !corrects))
      const cells = merged(
        [...earlier.values(), ...later.values(), ...corrections].map((cell) => ({
          ...cellOf(cell),
          ...nothing,
        })),
      )
      const differences = [...cells].map(([key, cell]): FigureDifference => {
        const [start, end] = [earlier.get(key) ?? nothing, later.get(key) ?? nothing]
        const late = { recordedLate: recordedLate.get(key) ?? 0, corrected: corrected.get(key) ?? 0 }
        return {
          ...cellOf(cell),
          before: netOf(start) - late.recordedLate - late.corrected,
          ...late,
          began: end.began - start.began,
          ended: end.ended - start.ended,
          moved: end.moved - start.moved,
          after: netOf(end),
        }
      })
      const isSomething = ({
        after,
        before,
        began,
        corrected,
        ended,
        moved,
        recordedLate,
      }: FigureDifference): boolean =>
        [after, before, began, corrected, ended, moved, recordedLate].some((part) => part !== 0)
      return { differences: differences.filter(isSomething).toSorted(byCell), corrections, position, known }
    }),
  )
