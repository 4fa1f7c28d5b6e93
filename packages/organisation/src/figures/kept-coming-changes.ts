/** The list of what comes, kept in the store: worked out once a night, and read in no time. */

import { identifierKey } from "@bazgasht/casework"
import {
  compareTexts,
  type Json,
  type KeptRow,
  maxPageSize,
  type StorageAdapter,
  type StorageError,
} from "@bazgasht/casework/ports"
import { projectionStoreOf } from "@bazgasht/casework/projections"
import { caseKinds, type Jurisdiction } from "@bazgasht/core"
import { type Day, digestOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { filesOfStore } from "../registers/files-of-store.ts"
import { prisonerRegister } from "../registers/prisoner-record.ts"
import { type ComingChange, type ComingDays, comingChanges } from "./coming-changes.ts"

const projection = "coming-changes"
const headKey = "head"
const unitPrefix = "unit/"

/** A change, with the unit of the person or the family. */
export interface PlacedChange extends ComingChange {
  /** Opaque id of the unit; absent where the store knows none. */
  readonly unit?: string
}

/** The list of what comes, as it was kept. */
export interface KeptChanges extends ComingDays {
  /** The nearest first. */
  readonly changes: ReadonlyArray<PlacedChange>
  /** How many records gave no file that could be decided. */
  readonly underived: number
}

interface Head extends ComingDays {
  readonly underived: number
}

const keyOf = (id: string): string => identifierKey(id) || id

/** The units of cases of a kind, by their ids or by what an attribute of them names. */
const unitsOf = Effect.fnUntraced(function* (storage: StorageAdapter, kind: string, by?: string) {
  const units = new Map<string, string>()
  let after: string | undefined
  do {
    const { cases, next } = yield* storage.query({
      ...{ kind, where: [{ attribute: "unit" }], limit: maxPageSize },
      ...(after === undefined ? {} : { after }),
    })
    for (const { attributes, subject } of cases) {
      const name = by === undefined ? subject : attributes[by]
      if (name !== undefined) units.set(keyOf(String(name)), String(attributes["unit"]))
    }
    after = next
  } while (after !== undefined)
  return units
})

/** The position of the last event. */
const endOf = Effect.fnUntraced(function* (storage: StorageAdapter, from: number) {
  let position = from
  for (;;) {
    const last = (yield* storage.feed({ after: position, limit: maxPageSize })).at(-1)
    if (last === undefined) return position
    position = last.position
  }
})

/** The whole table, with its position. */
const keptTable = Effect.fnUntraced(function* (storage: StorageAdapter) {
  const { keptRows } = projectionStoreOf(storage)
  const all: Array<KeptRow> = []
  let from = ""
  for (;;) {
    const { position, rows } = yield* keptRows({ projection, from, limit: maxPageSize })
    all.push(...rows)
    const last = rows.at(-1)
    if (last === undefined || rows.length < maxPageSize) return { position, rows: all }
    from = `${last.key}\u0001`
  }
})

/** The nearest first; of one day, those of one person together, and in one order wherever they come from. */
const inOrder = (one: PlacedChange, other: PlacedChange): number =>
  one.on - other.on ||
  compareTexts(one.kind, other.kind) ||
  compareTexts(one.subject, other.subject) ||
  compareTexts(one.about, other.about) ||
  compareTexts(one.workplace ?? "", other.workplace ?? "") ||
  compareTexts(one.rule, other.rule)

/** The changes of a list with their units, the nearest first. */
export const listOf = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { day, through }: ComingDays,
  found: ReadonlyArray<ComingChange>,
  underived: number,
) {
  const prisons = yield* unitsOf(storage, prisonerRegister.kind)
  const associations = yield* unitsOf(storage, caseKinds.supportCase.kind, "household")
  const changes = found
    .map((change): PlacedChange => {
      const unit = (change.kind === "prisoner" ? prisons : associations).get(keyOf(change.subject))
      return unit === undefined ? change : { ...change, unit }
    })
    .sort(inOrder)
  return { day, through, changes, underived } satisfies KeptChanges
})

/**
 * Works out what changes in the days ahead for everyone in the registers, by unit, from what was known by the end of the day.
 *
 * @example
 * const days = { day: gregorianDay(2025, 2, 1), through: gregorianDay(2025, 2, 28) }
 * const list = Effect.flatMap(Storage, (storage) => changesOfStore(storage, ruritania, days))
 * const { changes } = await Effect.runPromise(Effect.provide(list, memoryStorage()))
 * changes // => []
 */
export const changesOfStore = Effect.fn("organisation.changesOfStore")(function* (
  storage: StorageAdapter,
  jurisdiction: Jurisdiction,
  days: ComingDays,
): Effect.fn.Return<KeptChanges, StorageError> {
  const { day } = days
  const files = yield* filesOfStore(storage, jurisdiction, { on: day, knownOn: day })
  const found = yield* comingChanges(files, jurisdiction, days)
  return yield* listOf(storage, days, found, files.underived.length)
})

/** The position of the last event: what a list that is worked out from now on follows. */
export const positionBefore = (storage: StorageAdapter): Effect.Effect<number, StorageError> =>
  Effect.flatMap(projectionStoreOf(storage).keptRows({ projection, keys: [] }), ({ position }) =>
    endOf(storage, position),
  )

/**
 * Keeps a list that follows what had happened by a position. A list that follows more is left as it is, and of several processes that keep one at once one
 * does: their lists are the same.
 */
export const keepList = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { changes, day, through, underived }: KeptChanges,
  position: number,
) {
  const { dropRows, keepRows } = projectionStoreOf(storage)
  const kept = yield* keptTable(storage)
  if (kept.position > Math.max(1, position)) return
  const head: Head = { day, through, underived }
  const rows = [...Map.groupBy(changes, ({ unit = "" }) => unit)].map(([unit, of]) => ({
    key: `${unitPrefix}${unit.length <= 100 ? unit : digestOf(unit)}`,
    value: of as unknown as Json,
  }))
  const named = new Set([headKey, ...rows.map(({ key }) => key)])
  // Where nothing has happened since, only the day is another: the table is begun anew.
  const isAnew = Math.max(1, position) === kept.position
  if (isAnew) yield* dropRows(projection)
  yield* keepRows({
    projection,
    expectedPosition: isAnew ? 0 : kept.position,
    position: Math.max(1, position),
    rows: [
      { key: headKey, value: head as unknown as Json },
      ...rows,
      ...(isAnew ? [] : kept.rows.filter(({ key }) => !named.has(key)).map(({ key }) => ({ key }))),
    ],
  }).pipe(Effect.catchTag("PositionConflict", () => Effect.void))
})

/**
 * Keeps the list of what comes in the store, for {@link readChanges}: once a night, and again whenever it should follow what has happened since. Of several
 * processes that do so at once one keeps its list, which is that of all. Gives the list back.
 *
 * @example
 * const days = { day: gregorianDay(2025, 2, 1), through: gregorianDay(2025, 2, 28) }
 * const kept = Effect.flatMap(Storage, (storage) => keepChanges(storage, ruritania, days))
 * const { underived } = await Effect.runPromise(Effect.provide(kept, memoryStorage()))
 * underived // => 0
 */
export const keepChanges = Effect.fn("organisation.keepChanges")(function* (
  storage: StorageAdapter,
  jurisdiction: Jurisdiction,
  days: ComingDays,
): Effect.fn.Return<KeptChanges, StorageError> {
  const position = yield* positionBefore(storage)
  const list = yield* changesOfStore(storage, jurisdiction, days)
  yield* keepList(storage, list, position)
  return list
})

/**
 * Reads the list that was kept last, of all units or of some; `undefined` where none was kept.
 *
 * @example
 * const read = Effect.flatMap(Storage, (storage) => readChanges(storage))
 * await Effect.runPromise(Effect.provide(read, memoryStorage())) // => undefined
 */
export const readChanges = Effect.fn("organisation.readChanges")(function* (
  storage: StorageAdapter,
  units?: ReadonlyArray<string>,
): Effect.fn.Return<KeptChanges | undefined, StorageError> {
  const { rows } = yield* keptTable(storage)
  const head = rows.find(({ key }) => key === headKey)?.value as Head | undefined
  const found = rows
    .filter(({ key }) => key !== headKey)
    .flatMap(({ value }) => value as unknown as ReadonlyArray<PlacedChange>)
  if (head === undefined) return undefined
  const asked = units === undefined ? undefined : new Set(units.map(keyOf))
  const changes = found
    .filter(({ unit }) => asked === undefined || (unit !== undefined && asked.has(unit)))
    .sort(inOrder)
  return { day: head.day, through: head.through, underived: head.underived, changes }
})

/**
 * The days from one on to the end of its month, in the calendar of the jurisdiction.
 *
 * @example
 * const { through } = daysOfMonth(gregorianDay(2025, 2, 10), ruritania)
 * through // => gregorianDay(2025, 2, 28)
 */
export const daysOfMonth = (day: Day, { pack: { calendar } }: Jurisdiction): ComingDays => {
  const next = calendar.addMonths(calendar.startOfMonth(day) ?? day, 1)
  return { day, through: next === undefined ? day : ((next - 1) as Day) }
}
