import { identifierKey, isSameIdentifier, type ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { comesRound, dissolvedOn, isRegistered, isThere, type Registered, unitTreeOf } from "../unit-tree.ts"
import { refuse, type UnitLife, type UnitSetting, type UnitState } from "./unit-protocol.ts"

type Checked = Result.Result<void, UnitLife["Refusal"]>

/** A change of one unit among the others: what the register would say after it. */
interface Change {
  readonly changed: Registered
  readonly others: ReadonlyArray<Registered>
  /** The place in the command to which a refusal points. */
  readonly path: string
}

const othersIn = ({ units }: UnitSetting, subject: string): ReadonlyArray<Registered> =>
  units.filter(isRegistered).filter((one) => !isSameIdentifier(one.subject, subject))

const named = (others: ReadonlyArray<Registered>, unit: string): Registered | undefined =>
  others.find(({ subject }) => isSameIdentifier(subject, unit))

/** Refuses a place under a unit that is not there when the place begins, or of a type under which this one may not lie. */
const checkPlace = (
  { changed, others, path }: Change,
  { from, parent }: Registered["places"][number],
  accepted: ReadonlyArray<string>,
): Checked => {
  if (parent === undefined)
    return accepted.length === 0 ? Result.void : refuse("unit.parentMissing", path, { under: accepted })
  if (isSameIdentifier(parent, changed.subject)) return refuse("unit.belowItself", path, { on: from })
  const above = named(others, parent)
  if (above === undefined || !isThere(above, from)) return refuse("unit.notThere", path, { on: from })
  return accepted.includes(above.kind) ? Result.void : refuse("unit.wrongKind", path, { accepted })
}

/** Whether one unit names another, as the one under which it lies or the one that takes its place. */
const doesName = (state: Registered, unit: string): boolean =>
  state.places.some(({ parent }) => parent !== undefined && isSameIdentifier(parent, unit)) ||
  (state.stage === "dissolved" && state.successor !== undefined && isSameIdentifier(state.successor, unit))

/** Refuses a change after which another unit lies under this one, or is followed by it, when it is not there. */
const checkNamed = ({ changed, others, path }: Change): Checked => {
  for (const other of others) {
    const days = other.places.flatMap(({ from, parent }) =>
      parent !== undefined && isSameIdentifier(parent, changed.subject) ? [from] : [],
    )
    const follows =
      other.stage === "dissolved" &&
      other.successor !== undefined &&
      isSameIdentifier(other.successor, changed.subject)
    const on = [...days, ...(follows ? [other.on] : [])].find((day) => !isThere(changed, day))
    if (on !== undefined) return refuse("unit.notThere", path, { on })
  }
  return Result.void
}

/** Some units, and those to which one leads from them step by step, on whatever day. */
const reached = (
  start: Iterable<Registered>,
  all: ReadonlyArray<Registered>,
  leads: (from: Registered, to: Registered) => boolean,
): ReadonlyArray<Registered> => {
  const found = new Map(Array.from(start, (state) => [identifierKey(state.subject), state]))
  // What is added is looked at as well.
  for (const state of found.values())
    for (const other of all) if (leads(state, other)) found.set(identifierKey(other.subject), other)
  return [...found.values()]
}

/** The days on which it may change where some units lie. */
const daysIn = (states: ReadonlyArray<Registered>): ReadonlyArray<Day> => [
  ...new Set(
    states.flatMap((state) => {
      const end = dissolvedOn(state)
      return [...state.places.map(({ from }) => from), ...(end === undefined ? [] : [end])]
    }),
  ),
]

/** Refuses a change after which a unit lies below itself, or under one of which it may not be part, on whatever day. */
const checkTree = ({ changed, others, path }: Change, { types }: UnitSetting["terms"]): Checked => {
  const all = [changed, ...others]
  const lower = reached([changed], all, (above, other) => doesName(other, above.subject))
  const concerned = reached(lower, all, (state, other) => doesName(state, other.subject))
  for (const day of daysIn(concerned)) {
    if (comesRound(concerned, day)) return refuse("unit.belowItself", path, { on: day })
    const tree = unitTreeOf(concerned, day)
    for (const { subject } of lower) {
      const { kind = "", parent } = tree.at(subject) ?? {}
      const accepted = types[kind] ?? []
      const above = parent === undefined ? undefined : tree.at(parent)
      if (accepted.length > 0 && !accepted.includes(above?.kind ?? ""))
        return refuse("unit.notThere", path, { on: day })
    }
  }
  return Result.void
}

/** What must hold of a unit as a whole after a change. */
const checkWhole = (
  changed: Registered,
  { setting, path }: { readonly setting: UnitSetting; readonly path: string },
): Checked => {
  const change: Change = { changed, others: othersIn(setting, changed.subject), path }
  const accepted = setting.terms.types[changed.kind] ?? []
  return Result.gen(function* () {
    for (const place of changed.places) yield* checkPlace(change, place, accepted)
    yield* checkNamed(change)
    yield* checkTree(change, setting.terms)
  })
}

const lastDay = (entries: ReadonlyArray<{ readonly from: Day }>): Day =>
  Math.max(...entries.map(({ from }) => from)) as Day

const checkAfter = (day: Day, last: Day, path: string): Checked =>
  day > last ? Result.void : refuse("unit.dayTooEarly", path, { from: (last + 1) as Day })

const isAscending = (entries: ReadonlyArray<{ readonly from: Day }>): boolean =>
  entries.every(({ from }, place) => place === 0 || from > (entries[place - 1]?.from ?? from))

type Active = Extract<UnitState, { readonly stage: "active" }>

export const guards: ProtocolGuards<UnitLife> = {
  found: ({ command, setting }) =>
    Result.gen(function* () {
      const { at, from, kind, name, parent, subject } = command
      const known = Object.keys(setting.terms.types)
      if (!known.includes(kind)) return yield* refuse("unit.kindUnknown", "kind", { known })
      const changed: Active = {
        stage: "active",
        subject,
        version: 1,
        day: at,
        participants: [],
        kind,
        names: [{ from, name }],
        places: [parent === undefined ? { from } : { from, parent }],
      }
      yield* checkWhole(changed, { setting, path: "parent" })
    }),

  rename: ({ command: { from }, state: { names } }) => checkAfter(from, lastDay(names), "from"),

  move: ({ command: { from, parent }, setting, state }) =>
    Result.gen(function* () {
      yield* checkAfter(from, lastDay(state.places), "from")
      const changed: Active = { ...state, places: [...state.places, { from, parent }] }
      yield* checkWhole(changed, { setting, path: "parent" })
    }),

  correct: ({ command: { names, places }, setting, state }) =>
    Result.gen(function* () {
      const end = dissolvedOn(state)
      const isOrdered =
        isAscending(names) &&
        isAscending(places) &&
        names[0].from === places[0].from &&
        (end === undefined || lastDay([...names, ...places]) < end)
      if (!isOrdered) return yield* refuse("unit.entriesDisordered", "places", {})
      yield* checkWhole({ ...state, names, places }, { setting, path: "places" })
    }),

  dissolve: ({ command: { on, successor }, setting, state }) =>
    Result.gen(function* () {
      const { kind, subject } = state
      yield* checkAfter(on, lastDay([...state.names, ...state.places]), "on")
      const others = othersIn(setting, subject)
      if (successor === undefined) {
        const tree = unitTreeOf([state, ...others], on)
        const units = tree.below(subject).filter((unit) => tree.at(unit) !== undefined).length - 1
        if (units > 0) return yield* refuse("unit.successorMissing", "successor", { units })
      } else {
        const next = others.find((one) => isSameIdentifier(one.subject, successor))
        if (isSameIdentifier(successor, subject))
          return yield* refuse("unit.belowItself", "successor", { on })
        if (!isThere(next, on)) return yield* refuse("unit.notThere", "successor", { on })
        if (next?.kind !== kind) return yield* refuse("unit.wrongKind", "successor", { accepted: [kind] })
      }
      const changed: Registered = {
        ...state,
        stage: "dissolved",
        on,
        ...(successor === undefined ? {} : { successor }),
      }
      yield* checkWhole(changed, { setting, path: successor === undefined ? "on" : "successor" })
    }),

  annul: ({ setting, state: { subject, places } }) =>
    othersIn(setting, subject).some((other) => doesName(other, subject))
      ? refuse("unit.notThere", "subject", { on: places[0].from })
      : Result.void,

  restore: ({ setting, state }) => {
    const { on: _, successor: __, ...held } = state
    return checkWhole({ ...held, stage: "active" }, { setting, path: "reason" })
  },
}
