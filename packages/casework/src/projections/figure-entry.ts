/** What one event adds to figures: entries of days, as in a ledger, whose sum up to a day is the figure as of that day. */

import type { Day } from "@bazgasht/rules"
import { identifierKey } from "../identifiers/identifier-key.ts"
import { isUnitChanged } from "../life-cycle/change-unit.ts"
import type { AnyEvent, AnyState } from "../life-cycle/transition.ts"
import type { AnyKind } from "../services/case-kind.ts"
import type { CaseChange } from "./case-change.ts"
import type { Figure, FigurePart, FigureSource } from "./figure.ts"

/** Where a number belongs within a figure. */
export interface FigureCell {
  /** The figure. */
  readonly figure: string
  /** Opaque id of a unit; empty where none is known. */
  readonly unit: string
  /** A code of the breakdown; empty where there is none. */
  readonly code: string
}

/** An amount in its parts: of what began, of what ended, and of what moved from one cell to another or changed. */
export interface Movement {
  readonly began: number
  readonly ended: number
  readonly moved: number
}

/** A movement of a cell on a day. */
export interface FigureEntry extends FigureCell, Movement {
  readonly day: Day
  /** Whether the case had said something else of this day in this cell before. */
  readonly corrects: boolean
}

/** What a cell gained on a day by a person. */
export interface PersonEntry extends FigureCell {
  readonly day: Day
  readonly of: string
  readonly amount: number
}

/** What a part adds to a cell or takes from it, and whether it is taken back from a day that the case had spoken of. */
interface Delta extends PersonEntry {
  readonly isTakenBack: boolean
}

/** Where a part counts that does not say it: the unit of the case, empty where it has none, and whom the case concerns. */
interface WhereCounted {
  readonly unit: string
  readonly person: string
}

const whereCounted = (kind: AnyKind, subject: string, state: AnyState): WhereCounted => {
  const { attributes } = kind
  const { unit } = attributes as { readonly [name: string]: (typeof attributes)[string] | undefined }
  const context = kind.accessContextOf(state)
  return {
    unit: String(unit?.of(state) ?? context.unit ?? ""),
    person: context.beneficiaries?.toSorted().join(" ") || `case ${subject}`,
  }
}

/** How a part counts: `at` is the day of the event, and `sign` takes it in or out. */
interface Counting {
  readonly at: Day
  readonly sign: 1 | -1
  readonly isTakenBack?: boolean
}

/** Entries of a contribution. */
const deltasOf = (
  figure: string,
  { amount, code = "", from, notBefore, of, to, unit }: FigurePart,
  { person, unit: unitOfCase }: WhereCounted,
  { at, isTakenBack = false, sign }: Counting,
): ReadonlyArray<Delta> => {
  const start = from ?? (Math.max(at, notBefore ?? at) as Day)
  const cell = { figure, unit: unit ?? unitOfCase, code, of: identifierKey(of ?? person) }
  // What had ended by then is not taken out again, and what has ended by then was never in.
  if (amount === 0 || (to !== undefined && to <= start)) return []
  const first = { ...cell, day: start, amount: sign * amount, isTakenBack }
  return to === undefined ? [first] : [first, { ...first, day: to, amount: -sign * amount }]
}

const netOf = (
  deltas: ReadonlyArray<Delta>,
  nameOf: (delta: Delta) => ReadonlyArray<string | number>,
): ReadonlyArray<Delta> => {
  const net = new Map<string, Delta>()
  for (const delta of deltas) {
    const key = JSON.stringify(nameOf(delta))
    const before = net.get(key)
    net.set(key, {
      ...delta,
      amount: (before?.amount ?? 0) + delta.amount,
      isTakenBack: delta.isTakenBack || before?.isTakenBack === true,
    })
  }
  return [...net.values()].filter(({ amount }) => amount !== 0)
}

/**
 * Splits what happened to one case on one day: what comes in one cell and goes out of another has moved; the rest began or ended. The
 * cells give what moved in their order.
 */
const split = (deltas: ReadonlyArray<Delta>): ReadonlyArray<FigureEntry> => {
  const sum = (sign: 1 | -1): number =>
    deltas.reduce((total, { amount }) => (amount * sign > 0 ? total + amount * sign : total), 0)
  const moved = Math.min(sum(1), sum(-1))
  const left = { in: moved, out: moved }
  return deltas.map(({ amount, isTakenBack: corrects, of: _, ...given }) => {
    const cell = { ...given, corrects }
    const way = amount > 0 ? "in" : "out"
    const part = Math.min(left[way], Math.abs(amount))
    left[way] -= part
    const rest = Math.abs(amount) - part
    return amount > 0
      ? { ...cell, began: rest, ended: 0, moved: part }
      : { ...cell, began: 0, ended: 0 - rest, moved: 0 - part }
  })
}

const statesOf = (source: FigureSource, state: AnyState): ReadonlyArray<FigurePart> =>
  (source.ofState as ((state: AnyState) => ReadonlyArray<FigurePart>) | undefined)?.(state) ?? []

const eventsOf = (source: FigureSource, change: CaseChange): ReadonlyArray<FigurePart> =>
  isUnitChanged(change.event)
    ? []
    : ((source.ofEvent as ((change: CaseChange) => ReadonlyArray<FigurePart>) | undefined)?.(change) ?? [])

/** A case that is handed to another unit counts there from that day on; what it counted before stays where it was. */
const countingFrom = (event: AnyEvent, part: FigurePart): FigurePart =>
  part.from === undefined || part.from >= event.at || !isUnitChanged(event)
    ? part
    : { ...part, from: event.at }

/** What a change of a case adds to a figure: to its sums, and of whom. */
export interface FigureEntries {
  readonly entries: ReadonlyArray<FigureEntry>
  /** Only of a figure that is `byPerson`. */
  readonly ofPeople: ReadonlyArray<PersonEntry>
}

/** What a change of a case adds to a figure. */
export const entriesOf = (figure: Figure, kind: AnyKind, change: CaseChange): FigureEntries => {
  const { after, before, event } = change
  const deltas = figure.sources
    .filter((source) => source.kind === change.kind)
    .flatMap((source) => {
      const taking = (state: AnyState, sign: 1 | -1): ReadonlyArray<Delta> =>
        statesOf(source, state).flatMap((contribution) => {
          const counting = countingFrom(event, contribution)
          // A part without a day of its own counted from an event on, and what follows does not say otherwise of the days before.
          const isTakenBack = sign < 0 && counting.from !== undefined && counting === contribution
          return deltasOf(figure.id, counting, whereCounted(kind, change.subject, state), {
            at: event.at,
            sign,
            isTakenBack,
          })
        })
      return [
        ...(source.ofState === undefined ? [] : [...taking(before, -1), ...taking(after, 1)]),
        ...eventsOf(source, change).flatMap(({ to: _, ...contribution }) =>
          deltasOf(figure.id, contribution, whereCounted(kind, change.subject, after), {
            at: event.at,
            sign: 1,
          }),
        ),
      ]
    })
  if (deltas.length === 0) return { entries: [], ofPeople: [] }
  const byDay = Map.groupBy(
    netOf(deltas, ({ code, day, unit }) => [day, unit, code]),
    ({ day }) => day,
  )
  return {
    entries: [...byDay.values()].flatMap(split),
    ofPeople:
      figure.byPerson === true
        ? netOf(
            deltas.filter(({ of }) => of !== ""),
            ({ code, day, of, unit }) => [day, unit, code, of],
          ).map(({ isTakenBack: _, ...entry }) => entry)
        : [],
  }
}
