import { type AccessRules, type Caller, identifierKey, type NamedKinds } from "@bazgasht/casework"
import { compareTexts, maxPageSize, type StorageAdapter, type StorageError } from "@bazgasht/casework/ports"
import { attributesSeenBy } from "@bazgasht/casework/projections"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"

/** A command that may come next, and the permission that it needs; the terms of a kind say which roles have it. */
export interface NextCommand {
  readonly command: string
  readonly permission: string
}

/** A case in which something has to be done: by a day, or, where nothing says by when, since a day. It has exactly one of `due` and `since`. */
export interface DueCase {
  readonly kind: string
  readonly subject: string
  readonly stage: string
  /** Opaque id of its unit; absent where its kind has none. */
  readonly unit?: string
  /** The last day on which it is in time. */
  readonly due?: Day
  /** The day since which it waits, where nothing says by when: of such a case nobody can say that it is late. */
  readonly since?: Day
  /** What may come next, in the order of the kind's table. */
  readonly next: ReadonlyArray<NextCommand>
}

/** Which cases are asked for. */
export interface DueQuery {
  /** What is due on this day or before, and what has waited since this day or before. */
  readonly through: Day
  /** Opaque ids of units, such as a prison and all below it. Absent: those of every unit. */
  readonly units?: ReadonlyArray<string> | undefined
  /** Only cases whose next command needs this permission. */
  readonly permission?: string | undefined
  /**
   * Who asks, and the rules of what they may read: only cases are listed whose day and stage they may read, and with `units` their unit; a unit that they
   * may not read is left out. Absent: every case, for whoever runs the store.
   */
  readonly reader?: { readonly caller: Caller; readonly access: AccessRules } | undefined
}

type Kind = NamedKinds[string]

/** The attributes that hold the day by which something has to be done: what is due, and the last day of what is promised or asked for. */
const deadlines = ["due", "until"] as const

/** Those by which the cases of a list are found: a deadline, or the day since which a case without one waits. */
const dayNames = [...deadlines, "since"] as const

type DayName = (typeof dayNames)[number]

const dayNamesOf = ({ attributes }: Kind): ReadonlyArray<DayName> =>
  dayNames.filter((name) => attributes[name]?.type === "number")

const nextIn = ({ lifeCycle }: Kind, stage: string): ReadonlyArray<NextCommand> => {
  const commands = lifeCycle.transitions.filter(({ from }) => from === stage).map(({ command }) => command)
  return [...new Set(commands)].map((command) => ({
    command,
    permission: lifeCycle.competences[command]?.permission ?? "",
  }))
}

const dueOfKind = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  kind: Kind,
  dayName: DayName,
  { permission, reader, through, units }: DueQuery,
) {
  const found: Array<DueCase> = []
  const seenBy = reader === undefined ? undefined : attributesSeenBy(kind, reader.access, reader.caller)
  const placed = kind.attributes["unit"]
  // A kind without units is in none that is asked for.
  if (units !== undefined && placed === undefined) return found
  const attribute = placed?.storedAs ?? "unit"
  let after: string | undefined
  do {
    const { cases, next } = yield* storage.query({
      kind: kind.kind,
      where: [
        { attribute: dayName, below: through + 1 },
        ...(units === undefined
          ? []
          : [{ attribute, among: [...new Set(units.map((unit) => identifierKey(unit) || unit))] }]),
      ],
      sort: { attribute: dayName, order: "ascending" },
      limit: maxPageSize,
      ...(after === undefined ? {} : { after }),
    })
    for (const stored of cases) {
      // What has a deadline is listed by it alone.
      if (dayName === "since" && deadlines.some((name) => stored.attributes[name] !== undefined)) continue
      const attributes = seenBy === undefined ? stored.attributes : yield* seenBy(stored)
      const { [attribute]: unit, [dayName]: day, stage = "" } = attributes
      // That it lies in one of these units is not said to whoever may not read its unit.
      if (units !== undefined && unit === undefined) continue
      const commands = nextIn(kind, String(stage))
      const isAsked = permission === undefined || commands.some((one) => one.permission === permission)
      // What is over keeps the day that it once had, and what can only be taken up again waits for nobody.
      const isOpen = commands.some(({ command }) => kind.lifeCycle.competences[command]?.reopens !== true)
      if (typeof day === "number" && isOpen && isAsked)
        found.push({
          ...{ kind: kind.kind, subject: stored.subject, stage: String(stage) },
          ...(unit === undefined ? {} : { unit: String(unit) }),
          ...(dayName === "since" ? { since: day as Day } : { due: day as Day }),
          next: commands,
        })
    }
    after = next
  } while (after !== undefined)
  return found
})

/** By when, or since when. */
const dayOf = ({ due, since }: DueCase): number => due ?? since ?? 0

/**
 * What is to be done in a store on a day, whatever its kind: the cases of all kinds in which an office may go on. First those that have a day `due`, or a last day `until`, the most overdue first; then those
 * that wait `since` a day and for which nothing says by when, the longest first. It asks the index of the store, so it is always as current as the cases are.
 *
 * @example
 * const list = Effect.flatMap(Storage, (storage) => dueCases(storage, caseKinds, { through: jalaliDay(1404, 7, 30) }))
 * await Effect.runPromise(Effect.provide(list, memoryStorage())) // => []
 */
export const dueCases = (
  storage: StorageAdapter,
  kinds: NamedKinds,
  query: DueQuery,
): Effect.Effect<ReadonlyArray<DueCase>, StorageError> =>
  Effect.map(
    Effect.forEach(
      Object.values(kinds).flatMap((kind) => dayNamesOf(kind).map((dayName) => ({ dayName, kind }))),
      ({ dayName, kind }) => dueOfKind(storage, kind, dayName, query),
    ),
    (found) =>
      found
        .flat()
        .sort(
          (one, other) =>
            Number(one.due === undefined) - Number(other.due === undefined) ||
            dayOf(one) - dayOf(other) ||
            compareTexts(one.kind, other.kind) ||
            compareTexts(one.subject, other.subject),
        ),
  )
