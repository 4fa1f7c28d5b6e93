import type { Day } from "@bazgasht/rules"
import { inOneWriting } from "../../case-file/one-writing.ts"
import type { FamilyFile } from "./family-file.ts"
import { type Member, prisonerRelation } from "./member.ts"

/** A person who belongs to two households at the same time: evidence for a person to judge, with nothing but opaque ids. */
export interface OverlappingMembership {
  readonly person: string
  /** The ids of the two households, the smaller first. */
  readonly households: readonly [string, string]
  /** The first day on which both hold. */
  readonly from: Day
  /** The first day after it; absent while it lasts. */
  readonly to?: Day
  /** Those of the two households that record why they share the person. */
  readonly sharedBy: ReadonlyArray<string>
}

/** A stay of a person in a household. */
interface Stay {
  readonly household: string
  readonly shared: boolean
  readonly from: Day
  readonly to: number
}

const before = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Hands over each membership that is a stay, with its household. The prisoner is in prison, not in a household. */
const eachStay = (files: Iterable<FamilyFile>, take: (household: string, member: Member) => void): void => {
  for (const { household, id } of files)
    for (const member of household?.members ?? [])
      if (member.relation !== prisonerRelation && (member.left ?? Number.POSITIVE_INFINITY) > member.joined)
        take(household?.id ?? id, member)
}

/** Persons with several stays: of a nation nearly everybody has one, and nothing need be laid out of theirs. */
const personsWithSeveral = (files: Iterable<FamilyFile>): ReadonlySet<string> => {
  const met = new Set<string>()
  const several = new Set<string>()
  eachStay(files, (_, { person }) => {
    if (met.has(person)) several.add(person)
    else met.add(person)
  })
  return several
}

/** The stays of each person who has several. */
const staysByPerson = (files: Iterable<FamilyFile>): ReadonlyMap<string, Array<Stay>> => {
  const several = personsWithSeveral(files)
  const found = new Map<string, Array<Stay>>()
  eachStay(files, (household, { joined, left, person, sharedCustody }) => {
    if (!several.has(person)) return
    const to = left ?? Number.POSITIVE_INFINITY
    const stay = { household, shared: sharedCustody !== undefined, from: joined, to }
    const stays = found.get(person)
    if (stays === undefined) found.set(person, [stay])
    else stays.push(stay)
  })
  return found
}

/** Orders stays by their days and, of equal days, by their households and by whether they are shared. */
const byStart = (left: Stay, right: Stay): number =>
  left.from - right.from ||
  before(left.household, right.household) ||
  left.to - right.to ||
  Number(left.shared) - Number(right.shared)

const joinedUp = (stays: ReadonlyArray<Stay>): ReadonlyArray<Stay> => {
  const joined: Array<Stay> = []
  const sorted = [...stays].sort(
    (left, right) => before(left.household, right.household) || byStart(left, right),
  )
  for (const stay of sorted) {
    const last = joined.at(-1)
    const goesOn = last?.household === stay.household && last.shared === stay.shared && stay.from <= last.to
    if (goesOn) joined[joined.length - 1] = { ...last, to: Math.max(last.to, stay.to) }
    else joined.push(stay)
  }
  return joined.sort(byStart)
}

const overlap = (person: string, earlier: Stay, later: Stay): OverlappingMembership => {
  const pair = before(earlier.household, later.household) < 0 ? [earlier, later] : [later, earlier]
  const [one, other] = pair as [Stay, Stay]
  const to = Math.min(earlier.to, later.to)
  return {
    person,
    households: [one.household, other.household],
    from: later.from,
    ...(to === Number.POSITIVE_INFINITY ? {} : { to: to as Day }),
    sharedBy: [one, other].filter(({ shared }) => shared).map(({ household }) => household),
  }
}

/**
 * Every stretch of days on which a person belongs to two households that do not both record why they share the person. In the
 * order of persons, days and households, whatever the order of the files; a household in several files is one household.
 *
 * Takes time in proportion to the memberships and to what is found.
 *
 * @example
 * const household = { members: [{ person: "p-7", relation: "ward", joined: "2021/03/01" }] }
 * const files = ["h-1", "h-2"].map((id) =>
 *   Result.getOrThrow(decodeFamilyFile({ kind: "family", id, household }, ruritania, { today: gregorianDay(2025, 4, 1) })),
 * )
 * overlappingMemberships(files).map(({ households, person }) => [person, households]) // => [["p-7", ["h-1", "h-2"]]]
 */
export const overlappingMemberships = (given: Iterable<FamilyFile>): ReadonlyArray<OverlappingMembership> => {
  const files = inOneWriting([...given])
  const found: Array<OverlappingMembership> = []
  const persons = [...staysByPerson(files)].sort(([left], [right]) => before(left, right))
  for (const [person, stays] of persons) {
    // What lasts, apart by whether it is shared: two that are both shared are never looked at together.
    let shared: Array<Stay> = []
    let alone: Array<Stay> = []
    for (const later of joinedUp(stays)) {
      const lasting = ({ to }: Stay): boolean => to > later.from
      alone = alone.filter(lasting)
      if (!later.shared) shared = shared.filter(lasting)
      for (const earlier of later.shared ? alone : [...alone, ...shared].sort(byStart))
        if (earlier.household !== later.household) found.push(overlap(person, earlier, later))
      if (later.shared) shared.push(later)
      else alone.push(later)
    }
  }
  return found
}
