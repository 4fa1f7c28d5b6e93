import type { Day, Entry, Facts, History, Value } from "@bazgasht/rules"
import type { AddedPart } from "../../case-file/added-part.ts"
import { arranged } from "../../case-file/arrangement.ts"
import { historyOver } from "../../case-file/case-history.ts"
import type { Moment } from "../../case-file/chronology.ts"
import { addKnown, knownOnly } from "../../case-file/known-only.ts"
import { oncePer } from "../../case-file/once-per.ts"
import { type Reported, reportedValue } from "../../case-file/reported.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { type FamilyFile, familyFileAt, familyLawOf, turningDaysOfFamily } from "../model/family-file.ts"
import type { FamilyFileLaw } from "../model/family-file-law.ts"
import { type Member, prisonerRelation } from "../model/member.ts"
import { type Stay, staysOf } from "./stays.ts"

type FactsInMaking = { [fact: string]: Facts[string] }

/** The fields of a part of a file, each with the id of the fact that it stands for. */
type Fields = ReadonlyArray<readonly [field: string, fact: string]>

const fieldsOf = ({ reported = {} }: AddedPart): Fields =>
  Object.entries(reported).map(([field, { id }]) => [field, id])

/** The fields that the law adds to each part. */
const addedFactsOf = /* @__PURE__ */ oncePer(({ household, member, provider }: FamilyFileLaw) => ({
  household: fieldsOf(household),
  member: fieldsOf(member),
  provider: fieldsOf(provider),
}))

/** What is reported, by the ids of the facts. */
const addReported = (facts: FactsInMaking, fields: Fields, part: object = {}): void => {
  const reports = part as { readonly [field: string]: Reported<Value> | undefined }
  for (const [field, fact] of fields) {
    const reported = reports[field]
    if (reported !== undefined) facts[fact] = reportedValue(reported)
  }
}

/** The value of what is reported, where something is. */
const valueIn = <A extends Value>(reported: Reported<A> | undefined): A | undefined =>
  reported === undefined ? undefined : reportedValue(reported)

const isTogether = (one: Member, other: Member): boolean =>
  (other.left === undefined || one.joined < other.left) && (one.left === undefined || other.joined < one.left)

/** Whether somebody heads the household. Where another does at the same time, it is not this member. */
const isHead = (member: Member, heads: ReadonlyArray<Member>): boolean | undefined => {
  if (member.roles !== undefined) return member.roles.includes("head")
  return heads.some((head) => isTogether(member, head)) ? false : undefined
}

const membershipEntry = (
  member: Member,
  heads: ReadonlyArray<Member>,
  counted: ReadonlyArray<string>,
): Entry => {
  const sex = valueIn(member.sex)
  const entry: { [field: string]: Value } = knownOnly({
    relation: member.relation,
    head: isHead(member, heads),
    female: sex === undefined ? undefined : sex === "female",
    birthDay: valueIn(member.birthDay),
    joinedDay: member.joined,
    hasLeft: member.left !== undefined,
    leftDay: member.left,
  })
  const reports: object = member
  for (const field of counted) {
    const value = valueIn((reports as { readonly [name: string]: Reported<Value> | undefined })[field])
    if (value !== undefined) entry[field] = value
  }
  return entry
}

const membershipEntries = (
  members: ReadonlyArray<Member>,
  { member: { counted = [] } }: FamilyFileLaw,
): ReadonlyArray<Entry> => {
  const heads = members.filter(({ roles }) => roles?.includes("head") === true)
  return arranged(
    members.map((member) => membershipEntry(member, heads, counted)),
    (entry) => Number(entry["joinedDay"]),
  )
}

/** The entries of a list of stretches, which say of each whether it has ended. */
const endedEntries = (
  stretches: ReadonlyArray<{ readonly to?: Value }> | undefined,
): ReadonlyArray<Entry> | undefined =>
  stretches === undefined
    ? undefined
    : arranged(
        stretches.map((stretch): Entry => ({ ...stretch, ended: stretch.to !== undefined })),
        (entry) => Number(entry["from"]),
      )

/**
 * The facts of a family on a day: what the file states by then, and what follows from it. Who joins later, and what others pay
 * later, does not count.
 *
 * A fact is absent where the file does not settle it. No fact depends on the order in which the file lists things.
 *
 * @example
 * const member = { person: "p-7", relation: "ward", joined: "2023/03/01" }
 * const document = { kind: "family", id: "F-1", household: { members: [member] }, otherCovers: [] }
 * const today = gregorianDay(2025, 4, 1)
 * const facts = familyFacts(Result.getOrThrow(decodeFamilyFile(document, ruritania, { today })), ruritania, today)
 * facts["otherCovers"] // => []
 * // What the file does not state is absent.
 * "custodyEpisodes" in facts // => false
 */
export const familyFacts = (file: FamilyFile, jurisdiction: Jurisdiction, day: Day): Facts =>
  factsOfFamily(familyFileAt(file, jurisdiction, { day, known: day }), familyLawOf(jurisdiction))

/** The facts of a family's file as it was on a day. */
const factsOfFamily = (file: FamilyFile, law: FamilyFileLaw): Facts => {
  const { custody, household, otherCovers, prisoner, reports } = file
  const added = addedFactsOf(law)
  const facts: FactsInMaking = {}
  for (const id in reports) {
    const reported = reports[id]
    if (reported !== undefined) facts[id] = reportedValue(reported)
  }
  addReported(facts, added.household, household)
  addReported(facts, added.provider, prisoner)
  addKnown(facts, {
    memberships: household?.members === undefined ? undefined : membershipEntries(household.members, law),
    custodyEpisodes: endedEntries(custody),
    otherCovers: endedEntries(otherCovers),
  })
  addKnown(facts, law.factsOfFamily?.(file, facts) ?? {})
  return facts
}

const factsOfStay = ({ joined, left, member }: Stay, law: FamilyFileLaw): Facts => {
  const facts: FactsInMaking = {}
  addReported(facts, addedFactsOf(law).member, member)
  facts["memberRelation"] = member.relation
  facts["memberJoinedDay"] = joined
  facts["memberHasLeft"] = left !== undefined
  if (left !== undefined) facts["memberLeftDay"] = left
  return facts
}

/** A member of a family, with the facts of the family and of this member. */
export interface FamilyMember {
  readonly person: string
  readonly facts: Facts
  /** How the facts became what they are. */
  readonly history?: History
}

/**
 * Whether the facts of a member say that this member belongs to the household on a day and is not the prisoner.
 *
 * @example
 * const [joined, left] = [20_000 as Day, 20_100 as Day]
 * const stay = { memberRelation: "ward", memberJoinedDay: joined, memberHasLeft: true, memberLeftDay: left }
 * isSupportedOn(stay, joined) // => true
 * isSupportedOn(stay, left) // => false
 * isSupportedOn({ ...stay, memberRelation: "prisoner" }, joined) // => false
 */
export const isSupportedOn = (facts: Facts, day: Day): boolean => {
  const { memberHasLeft, memberJoinedDay, memberLeftDay, memberRelation } = facts
  return (
    memberRelation !== undefined &&
    memberRelation !== prisonerRelation &&
    typeof memberJoinedDay === "number" &&
    memberJoinedDay <= day &&
    (memberHasLeft === false || (typeof memberLeftDay === "number" && day < memberLeftDay))
  )
}

/** What is known of a family, for rules about the family and for rules about one of its members. */
export interface FamilyCase {
  readonly facts: Facts
  /** How the facts became what they are. */
  readonly history?: History
  /**
   * The members, by the ids of the persons. Somebody who left and came back has an entry for each stay, in the order of
   * days; on no day does more than one of them belong to the household.
   */
  readonly members: ReadonlyArray<FamilyMember>
}

/** The facts of a family, and of each stay of its members those that are not the family's, by a file that holds what was known at a moment, and nothing else. */
export const ownFactsIn = (file: FamilyFile, jurisdiction: Jurisdiction): FamilyCase => {
  const law = familyLawOf(jurisdiction)
  const facts = factsOfFamily(file, law)
  return {
    facts,
    members: staysOf(file.household?.members ?? []).map((stay) => {
      const ofStay = factsOfStay(stay, law)
      const own: FactsInMaking = {}
      for (const fact in ofStay) if (ofStay[fact] !== facts[fact]) own[fact] = ofStay[fact]
      return { person: stay.member.person, facts: own }
    }),
  }
}

/** The facts of a family and of its members by a file that holds what was known at a moment, and nothing else. */
const caseOf = (file: FamilyFile, jurisdiction: Jurisdiction): FamilyCase => {
  const law = familyLawOf(jurisdiction)
  const facts = factsOfFamily(file, law)
  return {
    facts,
    members: staysOf(file.household?.members ?? []).map((stay) => ({
      person: stay.member.person,
      facts: { ...facts, ...factsOfStay(stay, law) },
    })),
  }
}

const caseAt = (file: FamilyFile, jurisdiction: Jurisdiction, moment: Moment): FamilyCase =>
  caseOf(familyFileAt(file, jurisdiction, moment), jurisdiction)

/** The stay of a person that a family has at a time: the latest that had begun. */
const memberIn = ({ members }: FamilyCase, person: string): FamilyMember | undefined =>
  members.findLast((member) => member.person === person)

/**
 * The facts of a family and of each of its members on a day, with how they became what they are.
 *
 * @example
 * // A ward, "p-7", joined on 1 March 2023.
 * const { facts, members } = familyCase(file, ruritania, today)
 * Object.keys(facts) // => ["memberships"]
 * members.map(({ person }) => person) // => ["p-7"]
 */
export const familyCase = (file: FamilyFile, jurisdiction: Jurisdiction, known: Day): FamilyCase => {
  const cases = new Map<Day, FamilyCase>()
  const on = (day: Day): FamilyCase => {
    const found = cases.get(day) ?? caseAt(file, jurisdiction, { day, known })
    cases.set(day, found)
    return found
  }
  let days: ReadonlyArray<Day> | undefined
  // Of most families only the facts are asked.
  const over = (factsOn: (day: Day) => Facts): History => {
    days ??= turningDaysOfFamily(file, jurisdiction, known)
    return historyOver(days, jurisdiction.pack.calendar, factsOn)
  }
  const { facts, members } = on(known)
  return {
    facts,
    get history() {
      return over((day) => on(day).facts)
    },
    members: members.map(({ facts: ofMember, person }) => ({
      person,
      facts: ofMember,
      get history() {
        return over((day) => memberIn(on(day), person)?.facts ?? on(day).facts)
      },
    })),
  }
}

/**
 * The members of a family: those of {@link familyCase}.
 *
 * @example
 * // A ward, "p-7", joined on 1 March 2023.
 * membersOf(file, ruritania, today).map(({ person }) => person) // => ["p-7"]
 */
export const membersOf = (
  file: FamilyFile,
  jurisdiction: Jurisdiction,
  day: Day,
): ReadonlyArray<FamilyMember> => familyCase(file, jurisdiction, day).members

/**
 * The facts of a family and of one of its members on a day, for the latest stay of somebody who came back; `undefined` of a person
 * who was no member by then.
 *
 * @example
 * // A ward, "p-7", joined on 1 March 2023.
 * memberFacts(file, "p-7", ruritania, today)?.["memberJoinedDay"] // => gregorianDay(2023, 3, 1)
 * memberFacts(file, "p-8", ruritania, today) // => undefined
 */
export const memberFacts = (
  file: FamilyFile,
  person: string,
  jurisdiction: Jurisdiction,
  day: Day,
): Facts | undefined => memberIn(caseAt(file, jurisdiction, { day, known: day }), person)?.facts
