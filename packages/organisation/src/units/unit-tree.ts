/** How the units of a register lie one below another on a day. */

import { compareIdentifiers, identifierKey, type UnitHierarchy } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import type { UnitState } from "./unit/unit-protocol.ts"

/** A unit as it is on a day. */
export interface PlacedUnit {
  /** Its opaque id. */
  readonly unit: string
  /** Code of its type. */
  readonly kind: string
  readonly code?: string
  readonly name: string
  /** Opaque id of the unit directly above; absent at the top. */
  readonly parent?: string
}

/** The units of a register on a day. */
export interface UnitTree extends UnitHierarchy {
  readonly day: Day
  /** Every unit that there is on the day, in the order of the ids. */
  readonly units: ReadonlyArray<PlacedUnit>
  /** Ids of every unit that the register has, also of one that is not there yet, or no more, in the order of the ids. */
  readonly registered: ReadonlyArray<string>
  /** A unit; `undefined` where there is none on the day. */
  readonly at: (unit: string) => PlacedUnit | undefined
  /** The unit itself or the nearest above that is of a type, such as the province of a workshop; `undefined` where there is none. */
  readonly nearest: (unit: string, kind: string) => PlacedUnit | undefined
  /** The unit that stands for one on the day: itself, or the one that took its place when it was dissolved. */
  readonly standsFor: (unit: string) => PlacedUnit | undefined
}

/** A unit of which the register says that it is, or was, there. */
export type Registered = Exclude<UnitState, { readonly stage: "none" | "annulled" }>

export const isRegistered = (state: UnitState): state is Registered =>
  state.stage !== "none" && state.stage !== "annulled"

/** The last of some entries that holds on a day. */
const heldOn = <Entry extends { readonly from: Day }>(
  entries: ReadonlyArray<Entry>,
  day: Day,
): Entry | undefined => entries.findLast(({ from }) => from <= day)

/** The first day on which a unit is there. */
export const foundedOn = ({ places }: Registered): Day => places[0].from

/** The first day on which a unit is no more; `undefined` where none is recorded. */
export const dissolvedOn = (state: Registered): Day | undefined =>
  state.stage === "dissolved" ? state.on : undefined

/** Whether there is a unit on a day. */
export const isThere = (state: Registered | undefined, day: Day): boolean => {
  if (state === undefined || foundedOn(state) > day) return false
  const end = dissolvedOn(state)
  return end === undefined || day < end
}

/** The units that lie directly above one on some day, or that took its place. */
export const unitsAbove = (state: Registered): ReadonlyArray<string> => {
  const successor = state.stage === "dissolved" ? state.successor : undefined
  return [...state.places.map(({ parent }) => parent), successor].filter((one) => one !== undefined)
}

/** The registered units, by the keys of their ids. */
const registerOf = (states: Iterable<UnitState>): ReadonlyMap<string, Registered> => {
  const registered = new Map<string, Registered>()
  for (const state of states) if (isRegistered(state)) registered.set(identifierKey(state.subject), state)
  return registered
}

/** What is directly above a unit, dissolved or not: the unit that took its place, or the one under which it lay. */
const aboveOn = (state: Registered, day: Day): string | undefined => {
  const end = dissolvedOn(state)
  const successor = state.stage === "dissolved" ? state.successor : undefined
  return end !== undefined && end <= day && successor !== undefined
    ? successor
    : heldOn(state.places, day)?.parent
}

/** The registered units from one up, each once, and whether they come round to one of them. */
const walkUp = (
  registered: ReadonlyMap<string, Registered>,
  unit: string,
  day: Day,
): { readonly chain: ReadonlyArray<Registered>; readonly isRound: boolean } => {
  const chain = new Map<string, Registered>()
  let key: string | undefined = identifierKey(unit)
  while (key !== undefined) {
    const state = registered.get(key)
    if (state === undefined || foundedOn(state) > day) break
    if (chain.has(key)) return { chain: [...chain.values()], isRound: true }
    chain.set(key, state)
    const above = aboveOn(state, day)
    key = above === undefined ? undefined : identifierKey(above)
  }
  return { chain: [...chain.values()], isRound: false }
}

/** Whether a unit comes to lie below itself on a day. */
export const comesRound = (states: Iterable<UnitState>, day: Day): boolean => {
  const registered = registerOf(states)
  return [...registered.keys()].some((unit) => walkUp(registered, unit, day).isRound)
}

/**
 * The units on a day, read off the states of all units of the register. What belongs to a unit that was dissolved lies under its successor from that day
 * on, or, where it has none, where the unit lay. A unit that is not registered stands alone.
 *
 * @example
 * const states = [headquarters, fars, shirazPrison, shirazAssociation]
 * const tree = unitTreeOf(states, jalaliDay(1404, 7, 1))
 * tree.upFrom("prison-shiraz") // => ["prison-shiraz", "fars", "headquarters"]
 * tree.below("fars") // => ["fars", "association-shiraz", "prison-shiraz"]
 * tree.nearest("prison-shiraz", "unit.province")?.name // => "فارس"
 * // Before the association was founded, it was not there.
 * unitTreeOf(states, jalaliDay(1390, 1, 1)).at("association-shiraz") // => undefined
 */
export const unitTreeOf = (states: Iterable<UnitState>, day: Day): UnitTree => {
  const registered = registerOf(states)
  const chainFrom = (unit: string) => walkUp(registered, unit, day).chain
  const placed = ({ code, kind, names, subject }: Registered): PlacedUnit => {
    const parent = chainFrom(subject)
      .slice(1)
      .find((above) => isThere(above, day))
    return {
      unit: subject,
      kind,
      name: (heldOn(names, day) ?? names[0]).name,
      ...(code === undefined ? {} : { code }),
      ...(parent === undefined ? {} : { parent: parent.subject }),
    }
  }
  const units = new Map<string, PlacedUnit>()
  /** The units that lie below each, dissolved ones among them, for cases may still belong to them. */
  const lower = new Map<string, Array<string>>()
  for (const [key, state] of registered) {
    if (isThere(state, day)) units.set(key, placed(state))
    for (const { subject } of chainFrom(state.subject).slice(1)) {
      const above = identifierKey(subject)
      const list = lower.get(above) ?? []
      list.push(state.subject)
      lower.set(above, list)
    }
  }
  for (const list of lower.values()) list.sort(compareIdentifiers)
  const at = (unit: string) => units.get(identifierKey(unit))
  const upFrom = (unit: string): ReadonlyArray<string> => {
    const chain = chainFrom(unit)
    return chain.length === 0 ? [unit] : chain.map(({ subject }) => subject)
  }
  return {
    day,
    units: [...units.values()].sort((one, other) => compareIdentifiers(one.unit, other.unit)),
    registered: [...registered.values()].map(({ subject }) => subject).sort(compareIdentifiers),
    at,
    upFrom,
    below: (unit) => {
      const key = identifierKey(unit)
      return [registered.get(key)?.subject ?? unit, ...(lower.get(key) ?? [])]
    },
    nearest: (unit, kind) =>
      upFrom(unit)
        .map(at)
        .find((one) => one?.kind === kind),
    standsFor: (unit) =>
      upFrom(unit)
        .map(at)
        .find((one) => one !== undefined),
  }
}
