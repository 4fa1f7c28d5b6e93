/** Publications of before with the people they were made of: the store is read as it was then. */

import { type StorageAdapter, type StorageError, tablesInMemory } from "@bazgasht/casework/ports"
import {
  type FigureDay,
  type FiguresProjection,
  keepUp,
  type ProjectionStore,
  projectionStoreOf,
  readFigures,
} from "@bazgasht/casework/projections"
import {
  type EarlierPublication,
  groupFigures,
  groupPeople,
  type PublishedFigure,
} from "@bazgasht/organisation/figures"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type UsageError, usageError } from "../command-line/parse.ts"
import type { EarlierDocument, EarlierRow } from "./earlier-document.ts"
import { placesOn } from "./places.ts"

/** One reading of a publication: its days, and its numbers. */
interface EarlierReading {
  readonly on: FigureDay
  readonly figures: EarlierDocument["figures"]
}

const partOf = (
  { figures }: EarlierDocument,
  name: "value" | "before" | "after",
  ofRow: (row: EarlierRow) => EarlierRow | undefined = (row) => row,
): EarlierDocument["figures"] =>
  figures.map(({ id, rows }) => ({
    id,
    rows: rows.flatMap((row) => {
      const taken = ofRow(row)
      const number = row.numbers[name]
      return taken === undefined ? [] : [{ ...taken, numbers: number === undefined ? {} : { value: number } }]
    }),
  }))

/** The readings of a publication: one, those of two days, or one a month. */
const readingsOf = (document: EarlierDocument): ReadonlyArray<EarlierReading> => {
  const { against, day, knownBy, months, since } = document
  if (months !== undefined)
    return months.map(({ from, month, to }) => ({
      on: { day: to, since: from, knownBy: knownBy === undefined || knownBy < to ? undefined : knownBy },
      figures: partOf(document, "value", ({ group, ...row }) => (group === month ? row : undefined)),
    }))
  if (against === undefined) return [{ on: { day, since, knownBy }, figures: partOf(document, "value") }]
  return [
    { on: { day: against, since, knownBy: knownBy ?? against }, figures: partOf(document, "before") },
    { on: { day, since }, figures: partOf(document, "after") },
  ]
}

const valueIn = ({ numbers: { value } }: EarlierRow): { readonly value?: number } =>
  value === undefined ? {} : { value }

/** A figure as a publication has it. Where it has no codes or no groups, the one that there is stands for all. */
const publishedIn = (figure: string, rows: ReadonlyArray<EarlierRow>): PublishedFigure => {
  const total = rows.find(({ code, group }) => code === undefined && group === undefined)
  const whole = total === undefined ? {} : valueIn(total)
  const codes = rows.flatMap((row) =>
    row.group === undefined && row.code !== undefined
      ? [{ figure, group: "", code: row.code, ...valueIn(row) }]
      : [],
  )
  const groups = rows.flatMap((row) =>
    row.code === undefined && row.group !== undefined
      ? [{ figure, group: row.group, code: "", ...valueIn(row) }]
      : [],
  )
  const cells = rows.flatMap((row) =>
    row.code !== undefined && row.group !== undefined
      ? [{ figure, group: row.group, code: row.code, ...valueIn(row) }]
      : [],
  )
  const all = { figure, group: "", code: "", ...whole }
  const inGroups = groups.length === 0 ? codes : cells
  return {
    figure,
    groups: groups.length === 0 ? [all] : groups,
    codes: codes.length === 0 ? [all] : codes,
    cells: codes.length > 0 ? inGroups : groups.length === 0 ? [all] : groups,
    ...(whole.value === undefined ? {} : { total: whole.value }),
  }
}

const otherStore = (option: string): UsageError =>
  usageError({
    code: "usage.value",
    value: option,
    expected: text(
      "انتشاری از همین پایگاه؛ عددهای این یکی با رویدادهای این پایگاه سازگار نیست",
      "a publication of this store: its numbers do not follow from the events of the store",
    ),
  })

const sumOf = (cells: ReadonlyArray<{ readonly value: number }>): number =>
  cells.reduce((sum, { value }) => sum + value, 0)

/** Publications of before with their people; refuses one that the store did not make. */
export const earlierPublications = Effect.fn("cli.earlierPublications")(function* (
  storage: StorageAdapter,
  projection: FiguresProjection,
  documents: ReadonlyArray<EarlierDocument>,
): Effect.fn.Return<Result.Result<ReadonlyArray<EarlierPublication>, UsageError>, StorageError> {
  let end = 0
  const kept = projectionStoreOf(storage)
  // The table as it was: what was committed behind a publication is not folded yet.
  const store: ProjectionStore = {
    ...kept,
    ...tablesInMemory(),
    feed: (page) =>
      Effect.map(kept.feed(page), (entries) => entries.filter(({ position }) => position <= end)),
  }
  const publications: Array<EarlierPublication> = []
  for (const document of documents.toSorted((one, other) => one.position - other.position)) {
    end = document.position
    if ((yield* keepUp(store, projection)) !== end) return Result.fail(otherStore(document.option))
    for (const { figures, on } of readingsOf(document)) {
      const { counted, groupOf } = yield* placesOn(storage, on.day, document)
      const { people = [], values } = yield* readFigures(store, projection, { ...on, withPeople: true })
      const cells = groupFigures(counted(values), ["value"], groupOf)
      const byFigure = Map.groupBy(cells, ({ figure }) => figure)
      const isSame = ({ code, group, numbers: { value } }: EarlierRow, figure: string): boolean =>
        value === undefined ||
        value ===
          sumOf(
            (byFigure.get(figure) ?? []).filter(
              (cell) =>
                (code === undefined || cell.code === code) && (group === undefined || cell.group === group),
            ),
          )
      const isTrue = (inGroups: boolean): boolean =>
        figures.every(({ id, rows }) =>
          rows.every((row) => (row.group !== undefined) !== inGroups || isSame(row, id)),
        )
      if (!isTrue(false)) return Result.fail(otherStore(document.option))
      publications.push({
        figures: figures.flatMap(({ id, rows }) => (rows.length === 0 ? [] : [publishedIn(id, rows)])),
        // Where units were put elsewhere since, nobody knows who was in which group.
        people: isTrue(true) ? groupPeople(counted(people), groupOf) : [],
      })
    }
  }
  return Result.succeed(publications)
})
