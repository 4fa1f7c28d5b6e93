/** Checking side constraints against the instance that they are for. */

import { isCount, repeated } from "../checks.ts"
import type { PlacementInstance } from "../instance.ts"
import { greatestUse, SideConstraintError, type SideConstraintErrorCode } from "./side-constraint-error.ts"
import type { SideConstraints } from "./side-constraints.ts"

type Named = Partial<Readonly<Record<"candidate" | "opening" | "group" | "quota" | "dimension", string>>>
type Note = (code: SideConstraintErrorCode, named: Named) => void

const checkTraits = ({ candidates = [], openings = [] }: SideConstraints, note: Note): void => {
  for (const candidate of repeated(candidates.map((one) => one.candidate)))
    note("traits.duplicate", { candidate })
  for (const { candidate, uses = {} } of candidates)
    for (const [dimension, use] of Object.entries(uses))
      if (!isCount(use) || use > greatestUse) note("traits.useNotWhole", { candidate, dimension })
  for (const opening of repeated(openings.map((one) => one.opening)))
    note("capacities.duplicate", { opening })
  for (const { capacities, opening } of openings)
    for (const [dimension, capacity] of Object.entries(capacities))
      if (!isCount(capacity)) note("capacities.notWhole", { opening, dimension })
}

const checkGroups = ({ apart = [], groups = [] }: SideConstraints, note: Note): void => {
  for (const group of repeated(groups.map(({ id }) => id))) note("group.duplicate", { group })
  const groupOf = new Map<string, string>()
  for (const { id: group, members } of groups.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    if (members.length === 0) note("group.empty", { group })
    for (const candidate of repeated(members)) note("group.memberTwice", { candidate, group })
    for (const candidate of new Set(members)) {
      if (groupOf.has(candidate)) note("group.memberOfTwo", { candidate, group })
      else groupOf.set(candidate, group)
    }
  }
  for (const [one, other] of apart) {
    const [candidate = one] = [one, other].sort()
    const group = groupOf.get(one)
    if (one === other) note("apart.fromOneself", { candidate })
    else if (group !== undefined && group === groupOf.get(other))
      note("group.keptApart", { candidate, group })
  }
}

const checkQuotas = (
  { quotas = [] }: SideConstraints,
  seatsOf: ReadonlyMap<string, number>,
  note: Note,
): void => {
  for (const quota of repeated(quotas.map(({ id }) => id))) note("quota.duplicate", { quota })
  for (const { atMost, id: quota, openings, reserved } of quotas) {
    if (openings.length === 0) note("quota.noOpenings", { quota })
    for (const opening of repeated(openings)) note("quota.openingTwice", { quota, opening })
    const seats = reserved?.seats ?? 0
    if (!isCount(seats) || !isCount(atMost ?? 0)) {
      note("quota.notWhole", { quota })
      continue
    }
    const all = openings.reduce((sum, opening) => sum + (seatsOf.get(opening) ?? 0), 0)
    if (seats > all) note("quota.reservedAboveSeats", { quota })
    if (atMost !== undefined && seats > atMost) note("quota.reservedAboveCeiling", { quota })
  }
}

const checkIds = (
  constraints: SideConstraints,
  candidates: ReadonlySet<string>,
  openings: ReadonlyMap<string, number>,
  note: Note,
): void => {
  const ofCandidate = (candidate: string, named: Named = {}): void => {
    if (!candidates.has(candidate)) note("constraint.unknownCandidate", { ...named, candidate })
  }
  const ofOpening = (opening: string, named: Named = {}): void => {
    if (!openings.has(opening)) note("constraint.unknownOpening", { ...named, opening })
  }
  for (const { candidate } of constraints.candidates ?? []) ofCandidate(candidate)
  for (const { opening } of constraints.openings ?? []) ofOpening(opening)
  for (const { id: group, members } of constraints.groups ?? [])
    for (const member of members) ofCandidate(member, { group })
  for (const candidate of (constraints.apart ?? []).flat()) ofCandidate(candidate)
  for (const quota of constraints.quotas ?? [])
    for (const opening of quota.openings) ofOpening(opening, { quota: quota.id })
}

/** Everything that is wrong with side constraints, in an order that does not depend on how anything is listed. */
export const checkConstraints = (
  { candidates, openings }: PlacementInstance,
  constraints: SideConstraints,
): ReadonlyArray<SideConstraintError> => {
  const errors = new Map<string, SideConstraintError>()
  const note: Note = (code, named) => {
    const { candidate = "", dimension = "", group = "", opening = "", quota = "" } = named
    const key = JSON.stringify([code, candidate, opening, group, quota, dimension])
    errors.set(key, new SideConstraintError({ code, ...named }))
  }
  const seatsOf = new Map(openings.map(({ id, seats }) => [id, seats]))
  checkIds(constraints, new Set(candidates.map(({ id }) => id)), seatsOf, note)
  checkTraits(constraints, note)
  checkGroups(constraints, note)
  checkQuotas(constraints, seatsOf, note)
  return [...errors].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, error]) => error)
}
