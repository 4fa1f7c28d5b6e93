/** Figures as a projection: every entry added to the blocks of its day, and noted where it came late. */

import { type Day, digestOf, utf8Bytes } from "@bazgasht/rules"
import type { Json } from "../ports/storage/json.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"
import type { AnyKind } from "../services/case-kind.ts"
import type { CaseChange } from "./case-change.ts"
import { blocksOf } from "./day-blocks.ts"
import type { Figure } from "./figure.ts"
import { entriesOf, type FigureCell, type FigureEntries, type Movement } from "./figure-entry.ts"
import { addedOf, type PersonRow, personRow, personRowIn, personRowKey } from "./person-rows.ts"
import type { Fold, Projection } from "./projection.ts"

/** An entry that was recorded after its day: what had not been known of that day, or what had been said of it otherwise. */
export interface LateEntry extends FigureCell, CaseName {
  /** The day on which it counts. */
  readonly day: Day
  /** The day on which it became known: the latest day of which the feed had spoken by then. */
  readonly recorded: Day
  readonly amount: number
  /** Whether the case had said something else of that day before; otherwise it was only recorded late. */
  readonly corrects: boolean
  /** Place of its event in the feed. */
  readonly position: number
}

/** The projection of some figures. */
export interface FiguresProjection extends Projection {
  readonly figures: ReadonlyArray<Figure>
}

/** The shape of the rows: tables of another are folded anew. */
const shape = 2

/** The key of the row that holds the latest day of which the feed has spoken. */
export const knownKey = "known"

const sumsPrefix = "sums/"

/** Keys of days and positions are in the order of their numbers, negative ones too. */
const ordered = (number: number): string => String(number + 2 ** 44).padStart(15, "0")

/** The keys of late entries that were recorded after a day. */
export const lateAfter = (day: Day): { readonly from: string; readonly below: string } => ({
  from: `late/${ordered(day + 1)}/`,
  below: "late0",
})

/** Ranges of keys of sums, for ranges of blocks. */
export const sumsIn = ({ below, from }: { readonly from: string; readonly below: string }) => ({
  from: sumsPrefix + from,
  below: sumsPrefix + below,
})

/** A name of any length as a part of a key. */
const shortened = (name: string): string =>
  name.length <= 60 || utf8Bytes(name).length <= 200 ? name : digestOf(name)

type Sum = FigureCell & Movement

const sumOf = (cell: Sum): Json => [cell.figure, cell.unit, cell.code, cell.began, cell.ended, cell.moved]

/** The sum that a row holds. */
export const sumIn = (value: Json): Sum => {
  const [figure, unit, code, began, ended, moved] = value as [string, string, string, number, number, number]
  return { figure, unit, code, began, ended, moved }
}

/** The movements of a cell, added up. */
export const added = <Cell extends Movement>(cell: Cell, { began, ended, moved }: Movement): Cell => ({
  ...cell,
  began: cell.began + began,
  ended: cell.ended + ended,
  moved: cell.moved + moved,
})

const isNothing = ({ began, ended, moved }: Movement): boolean => began === 0 && ended === 0 && moved === 0

interface DatedEntries extends FigureEntries {
  readonly change: CaseChange
}

const sumsOf = (all: ReadonlyArray<DatedEntries>): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>()
  for (const { entries } of all)
    for (const { corrects: _, day, ...entry } of entries) {
      const cell = `${entry.figure}/${shortened(entry.code)}/${shortened(entry.unit)}`
      for (const block of blocksOf(day)) {
        const key = `${sumsPrefix}${block}${cell}`
        const sum = sums.get(key)
        sums.set(key, sum === undefined ? entry : added(sum, entry))
      }
    }
  return sums
}

/** The latest day that the feed has spoken of at each change. */
const knownAt = (all: ReadonlyArray<DatedEntries>, knownBefore: number): ReadonlyArray<Day> => {
  let known = knownBefore
  return all.map(({ change }) => {
    known = Math.max(known, change.event.at)
    return known as Day
  })
}

/** What was recorded late. */
const lateIn = (
  all: ReadonlyArray<DatedEntries>,
  known: ReadonlyArray<Day>,
): ReadonlyArray<{ readonly key: string; readonly value: Json }> =>
  all.flatMap(({ change: { kind, position, subject }, entries }, index) => {
    const recorded = known[index] as Day
    return entries
      .filter(({ day }) => day < recorded)
      .map(({ began, code, corrects, day, ended, figure, moved, unit }, place) => ({
        key: `late/${ordered(recorded)}/${ordered(position)}/${String(place).padStart(4, "0")}`,
        value: {
          ...{ figure, unit, code, day, amount: began + ended + moved, corrects },
          ...{ kind, subject, recorded, position },
        },
      }))
  })

/** The rows of people that some entries touch, each with what it gains. */
const peopleIn = (all: ReadonlyArray<DatedEntries>): ReadonlySet<string> =>
  new Set(all.flatMap(({ ofPeople }) => ofPeople.map(personRowKey)))

/** Those rows as they are afterwards. */
const peopleAfter = (
  all: ReadonlyArray<DatedEntries>,
  known: ReadonlyArray<Day>,
  before: (key: string) => Json | undefined,
): ReadonlyMap<string, PersonRow> => {
  const rows = new Map<string, PersonRow>()
  for (const [index, { ofPeople }] of all.entries())
    for (const entry of ofPeople) {
      const key = personRowKey(entry)
      const kept = before(key)
      const row = rows.get(key) ?? (kept === undefined ? undefined : personRowIn(kept))
      rows.set(key, addedOf(row, entry, known[index] as Day))
    }
  return rows
}

/**
 * The projection of figures: their sums by day, unit and code, and what was recorded late. Other definitions make another table.
 *
 * @example
 * const covered: Figure = {
 *   id: "familiesCovered",
 *   field: "support",
 *   title: text("خانواده‌های تحت پوشش", "families covered"),
 *   definition: text("خانواده‌هایی که پروندهٔ حمایت آن‌ها در جریان است.", "Families with an active support case."),
 *   measure: "families",
 *   nature: "stock",
 *   sources: [stockOf(caseKinds.supportCase, ({ stage }) => (stage === "active" ? [{ amount: 1 }] : []))],
 * }
 * figuresProjection([caseKinds.supportCase], [covered]).name.startsWith("figures/") // => true
 */
export const figuresProjection = (
  kinds: ReadonlyArray<AnyKind>,
  figures: ReadonlyArray<Figure>,
): FiguresProjection => {
  const named = new Set(figures.flatMap(({ sources }) => sources.map(({ kind }) => kind)))
  const read = kinds.filter(({ kind }) => named.has(kind))
  const byKind = new Map(
    read.map((kind) => [
      kind.kind,
      {
        kind,
        figures: figures.filter(({ sources }) => sources.some((source) => source.kind === kind.kind)),
      },
    ]),
  )
  const datedOf = (change: CaseChange): DatedEntries => {
    const found = byKind.get(change.kind)
    const each = found?.figures.map((figure) => entriesOf(figure, found.kind, change)) ?? []
    return {
      change,
      entries: each.flatMap(({ entries }) => entries),
      ofPeople: each.flatMap(({ ofPeople }) => ofPeople),
    }
  }
  const definitions = figures.map(({ byPerson, definition, id, measure, nature, revision = 1, sources }) => ({
    ...{ id, definition, measure, nature, revision, ...(byPerson === true ? { byPerson } : {}) },
    kinds: sources.map(({ kind }) => kind),
  }))
  return {
    name: `figures/${digestOf({ shape, definitions, kinds: read.map(({ kind }) => kind).toSorted() })}`,
    kinds: read,
    figures,
    fold: (changes): Fold => {
      const all = changes.map(datedOf)
      const sums = sumsOf(all)
      return {
        keys: [knownKey, ...sums.keys(), ...peopleIn(all)],
        rows: (before) => {
          const knownBefore = before(knownKey)
          const known = knownAt(all, typeof knownBefore === "number" ? knownBefore : Number.NEGATIVE_INFINITY)
          const changed = [...sums].map(([key, sum]) => {
            const kept = before(key)
            const total = kept === undefined ? sum : added(sum, sumIn(kept))
            return isNothing(total) ? { key } : { key, value: sumOf(total) }
          })
          const latest = known.at(-1)
          return [
            ...(latest === undefined ? [] : [{ key: knownKey, value: latest }]),
            ...changed,
            ...[...peopleAfter(all, known, before)].map(([key, row]) =>
              row.entries.length === 0 ? { key } : { key, value: personRow(row) },
            ),
            ...lateIn(all, known),
          ]
        },
      }
    },
  }
}
