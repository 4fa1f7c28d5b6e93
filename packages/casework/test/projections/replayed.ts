/** Figures from a replay of all events: what every folded table is held against. */

import type { AnyState } from "@bazgasht/casework"
import type {
  CaseChange,
  Figure,
  FigureCell,
  FigurePart,
  FigureValue,
  PersonAmount,
} from "@bazgasht/casework/projections"
import type { Day } from "@bazgasht/rules"

/** The latest day that the feed had spoken of at each change. */
const recordedOf = (changes: ReadonlyArray<CaseChange>): ReadonlyArray<number> => {
  let known = Number.NEGATIVE_INFINITY
  return changes.map(({ event }) => {
    known = Math.max(known, event.at)
    return known
  })
}

/** Sums of what counts on a day, by names that a caller gives. Every state is asked anew; there are no sums that are kept, and no blocks. */
const countedOn = (
  figures: ReadonlyArray<Figure>,
  all: ReadonlyArray<CaseChange>,
  unitOf: (kind: string, state: AnyState) => string,
  nameOf: (cell: FigureCell, part: FigurePart, subject: string) => string,
  day: Day,
  { knownBy = Number.POSITIVE_INFINITY, since = Number.NEGATIVE_INFINITY } = {},
): ReadonlyArray<readonly [string, number]> => {
  const recorded = recordedOf(all)
  const changes = all.filter((_, place) => (recorded[place] ?? 0) <= knownBy)
  const values = new Map<string, number>()
  const add = (figure: string, subject: string, unitOfCase: string, part: FigurePart): void => {
    const { amount, code = "", unit } = part
    const key = nameOf({ figure, unit: unit ?? unitOfCase, code }, part, subject)
    values.set(key, (values.get(key) ?? 0) + amount)
  }
  for (const { id, sources } of figures)
    for (const source of sources) {
      const ofState = source.ofState as ((state: unknown) => ReadonlyArray<FigurePart>) | undefined
      const ofEvent = source.ofEvent as ((change: unknown) => ReadonlyArray<FigurePart>) | undefined
      const ofKind = changes.filter(({ kind }) => kind === source.kind)
      for (const [subject, past] of Map.groupBy(ofKind, ({ subject }) => subject)) {
        const unitIn = (state: AnyState | undefined) =>
          state === undefined ? "" : unitOf(source.kind, state)
        const last = past.at(-1)?.after
        const then = past.findLast(({ event }) => event.at <= day)?.after
        for (const part of ofState?.(last) ?? [])
          if (part.from !== undefined && part.from <= day && (part.to === undefined || day < part.to))
            add(id, subject, unitIn(last), part)
        for (const part of then === undefined ? [] : (ofState?.(then) ?? []))
          if (
            part.from === undefined &&
            (part.notBefore === undefined || part.notBefore <= day) &&
            (part.to === undefined || day < part.to)
          )
            add(id, subject, unitIn(then), part)
        for (const change of past)
          for (const part of ofEvent?.(change) ?? []) {
            const counts = part.from ?? change.event.at
            if (counts <= day && counts >= since) add(id, subject, unitIn(change.after), part)
          }
      }
    }
  return [...values].filter(([, value]) => value !== 0).toSorted(([one], [other]) => (one < other ? -1 : 1))
}

type Counted = Parameters<typeof countedOn>
type Replay = [figures: Counted[0], all: Counted[1], unitOf: Counted[2], day: Day, readings?: Counted[5]]

/** The figures as of a day by their definition alone. */
export const replayed = (...[figures, all, unitOf, day, readings]: Replay): ReadonlyArray<FigureValue> =>
  countedOn(figures, all, unitOf, keyOf, day, readings).map(([key, value]) => {
    const [figure = "", unit = "", code = ""] = key.split("\0")
    return { figure, unit, code, value }
  })

/** What each person has in the figures that are by person. */
export const replayedByPerson = (
  ...[figures, all, unitOf, day, readings]: Replay
): ReadonlyArray<PersonAmount> =>
  countedOn(
    figures.filter(({ byPerson }) => byPerson === true),
    all,
    unitOf,
    (cell, { of }, subject) => `${keyOf(cell)}\0${of ?? `case${subject}`}`,
    day,
    readings,
  )
    .map(([key, value]) => {
      const [figure = "", unit = "", code = "", of = ""] = key.split("\0")
      return { figure, unit, code, of, value }
    })
    .filter(({ of }) => of !== "")

/** The name of a cell. */
export const keyOf = ({ code, figure, unit }: FigureCell): string => `${figure}\0${unit}\0${code}`
