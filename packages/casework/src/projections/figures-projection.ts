/** Figures as a projection: every entry added to the blocks of its day, and noted where it came late. */

import { type Day, digestOf, utf8Bytes } from "@bazgasht/rules"
import type { Json } from "../ports/storage/json.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"
import type { AnyKind, CaseChange } from "./case-change.ts"
import { blocksOf } from "./day-blocks.ts"
import type { Figure } from "./figure.ts"
import { entriesOf, type FigureCell, type FigureEntry, type Movement } from "./figure-entry.ts"
import type { Fold, Projection } from "./projection.ts"

/** An entry that was recorded after its day: it corrects what was said of that day before. */
export interface LateEntry extends FigureCell, CaseName {
  /** The day on which it counts. */
  readonly day: Day
  /** The day on which it became known: the latest day of which the feed had spoken by then. */
  readonly recorded: Day
  readonly amount: number
  /** Place of its event in the feed. */
  readonly position: number
}

/** The projection of some figures. */
export interface FiguresProjection extends Projection {
  readonly figures: ReadonlyArray<Figure>
}

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

interface DatedEntries {
  readonly change: CaseChange
  readonly entries: ReadonlyArray<FigureEntry>
}

const sumsOf = (all: ReadonlyArray<DatedEntries>): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>()
  for (const { entries } of all)
    for (const { day, ...entry } of entries) {
      const cell = `${entry.figure}/${shortened(entry.code)}/${shortened(entry.unit)}`
      for (const block of blocksOf(day)) {
        const key = `${sumsPrefix}${block}${cell}`
        const sum = sums.get(key)
        sums.set(key, sum === undefined ? entry : added(sum, entry))
      }
    }
  return sums
}

/** What was recorded late, and the latest day that the feed has spoken of afterwards. */
const lateIn = (
  all: ReadonlyArray<DatedEntries>,
  knownBefore: number,
): {
  readonly known: number
  readonly rows: ReadonlyArray<{ readonly key: string; readonly value: Json }>
} => {
  let known = knownBefore
  const rows = all.flatMap(({ change: { event, kind, position, subject }, entries }) => {
    known = Math.max(known, event.at)
    return entries
      .filter(({ day }) => day < known)
      .map(({ began, code, day, ended, figure, moved, unit }, place) => ({
        key: `late/${ordered(known)}/${ordered(position)}/${String(place).padStart(4, "0")}`,
        value: {
          ...{ figure, unit, code, day, amount: began + ended + moved },
          ...{ kind, subject, recorded: known, position },
        },
      }))
  })
  return { known, rows }
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
    return {
      change,
      entries: found?.figures.flatMap((figure) => entriesOf(figure, found.kind, change)) ?? [],
    }
  }
  const definitions = figures.map(({ definition, id, measure, nature, revision = 1, sources }) => ({
    ...{ id, definition, measure, nature, revision },
    kinds: sources.map(({ kind }) => kind),
  }))
  return {
    name: `figures/${digestOf({ definitions, kinds: read.map(({ kind }) => kind).toSorted() })}`,
    kinds: read,
    figures,
    fold: (changes): Fold => {
      const all = changes.map(datedOf)
      const sums = sumsOf(all)
      return {
        keys: [knownKey, ...sums.keys()],
        rows: (before) => {
          const knownBefore = before(knownKey)
          const late = lateIn(all, typeof knownBefore === "number" ? knownBefore : Number.NEGATIVE_INFINITY)
          const changed = [...sums].map(([key, sum]) => {
            const kept = before(key)
            const total = kept === undefined ? sum : added(sum, sumIn(kept))
            return isNothing(total) ? { key } : { key, value: sumOf(total) }
          })
          return [
            ...(Number.isFinite(late.known) ? [{ key: knownKey, value: late.known }] : []),
            ...changed,
            ...late.rows,
          ]
        },
      }
    },
  }
}
