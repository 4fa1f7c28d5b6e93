/** Figures from a replay of all events: what every folded table is held against. */

import type { AnyState } from "@bazgasht/casework"
import type { CaseChange, Figure, FigureCell, FigurePart, FigureValue } from "@bazgasht/casework/projections"
import type { Day } from "@bazgasht/rules"

/** The latest day that the feed had spoken of at each change. */
const recordedOf = (changes: ReadonlyArray<CaseChange>): ReadonlyArray<number> => {
  let known = Number.NEGATIVE_INFINITY
  return changes.map(({ event }) => {
    known = Math.max(known, event.at)
    return known
  })
}

/** The figures as of a day by their definition alone: every state asked anew, no sums, no blocks. */
export const replayed = (
  figures: ReadonlyArray<Figure>,
  all: ReadonlyArray<CaseChange>,
  unitOf: (kind: string, state: AnyState) => string,
  day: Day,
  { knownBy = Number.POSITIVE_INFINITY, since = Number.NEGATIVE_INFINITY } = {},
): ReadonlyArray<FigureValue> => {
  const recorded = recordedOf(all)
  const changes = all.filter((_, place) => (recorded[place] ?? 0) <= knownBy)
  const values = new Map<string, number>()
  const add = (figure: string, unitOfCase: string, { amount, code = "", unit }: FigurePart): void => {
    const key = keyOf({ figure, unit: unit ?? unitOfCase, code })
    values.set(key, (values.get(key) ?? 0) + amount)
  }
  for (const { id, sources } of figures)
    for (const source of sources) {
      const ofState = source.ofState as ((state: unknown) => ReadonlyArray<FigurePart>) | undefined
      const ofEvent = source.ofEvent as ((change: unknown) => ReadonlyArray<FigurePart>) | undefined
      const ofKind = changes.filter(({ kind }) => kind === source.kind)
      for (const past of Map.groupBy(ofKind, ({ subject }) => subject).values()) {
        const unitIn = (state: AnyState | undefined) =>
          state === undefined ? "" : unitOf(source.kind, state)
        const last = past.at(-1)?.after
        const then = past.findLast(({ event }) => event.at <= day)?.after
        for (const part of ofState?.(last) ?? [])
          if (part.from !== undefined && part.from <= day && (part.to === undefined || day < part.to))
            add(id, unitIn(last), part)
        for (const part of then === undefined ? [] : (ofState?.(then) ?? []))
          if (
            part.from === undefined &&
            (part.notBefore === undefined || part.notBefore <= day) &&
            (part.to === undefined || day < part.to)
          )
            add(id, unitIn(then), part)
        for (const change of past)
          for (const part of ofEvent?.(change) ?? []) {
            const counts = part.from ?? change.event.at
            if (counts <= day && counts >= since) add(id, unitIn(change.after), part)
          }
      }
    }
  return [...values]
    .map(([key, value]) => {
      const [figure = "", unit = "", code = ""] = key.split("\0")
      return { figure, unit, code, value }
    })
    .filter(({ value }) => value !== 0)
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

/** The name of a cell. */
export const keyOf = ({ code, figure, unit }: FigureCell): string => `${figure}\0${unit}\0${code}`
