/**
 * Duplicates: one person in the records of two, one family with two payers. What is found is evidence for a person to judge;
 * nothing is merged, ended or refused by itself.
 */

import { digestOf } from "@bazgasht/rules"
import { inOneWriting } from "../../../case-file/one-writing.ts"
import type { IdentifierKind } from "../../../jurisdiction.ts"
import { type Stretch, unionOf } from "../payment/stretches.ts"
import { type DuplicateEvidence, type EvidenceStrength, strongest } from "./evidence.ts"
import { gather, groupsOf, type UnreadRecord } from "./groups.ts"
import { type AccountRecord, type DuplicateRecords, normalAccount } from "./records.ts"
import {
  coversByHousehold,
  type DuplicateKind,
  type DuplicateSubjects,
  type Found,
  sharedAccount,
  twoHouseholds,
  twoIds,
  twoPayersOfHousehold,
  twoPayersOfPerson,
} from "./search.ts"

/** Something that a person has to judge. It holds no identifier and no account, only opaque ids. */
export interface DuplicateFinding {
  /** The same whenever the same is found of the same subjects. */
  readonly id: string
  readonly kind: DuplicateKind
  readonly subjects: DuplicateSubjects
  /** Everything that speaks for it, each once. */
  readonly evidence: ReadonlyArray<DuplicateEvidence>
  readonly strength: EvidenceStrength
  /** The days that overlap, where the finding is about days. */
  readonly days: ReadonlyArray<Stretch>
}

/** What was found, and what could not be compared. */
export interface Duplicates {
  readonly findings: ReadonlyArray<DuplicateFinding>
  readonly unread: ReadonlyArray<UnreadRecord>
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Things in an order of their own, whatever the order in which they were found. */
const ordered = <A>(things: ReadonlyArray<A>): ReadonlyArray<A> =>
  things
    .map((thing) => ({ thing, written: JSON.stringify(thing) }))
    .sort((one, other) => byText(one.written, other.written))
    .map(({ thing }) => thing)

const distinct = (evidence: ReadonlyArray<DuplicateEvidence>): ReadonlyArray<DuplicateEvidence> =>
  ordered([...new Map(evidence.map((one) => [JSON.stringify(one), one])).values()])

/** Makes what was found of the same subjects one finding. */
const joined = (found: ReadonlyArray<Found>): ReadonlyArray<DuplicateFinding> => {
  const bySubjects = new Map<string, Array<Found>>()
  for (const one of found) gather(bySubjects, JSON.stringify([one.kind, one.subjects]), one)
  return [...bySubjects]
    .sort(([one], [other]) => byText(one, other))
    .flatMap(([, same]) => {
      const first = same[0]
      if (first === undefined) return []
      const { kind, subjects } = first
      const evidence = distinct(same.flatMap((one) => one.evidence))
      return [
        {
          id: digestOf({ kind, subjects }),
          kind,
          subjects,
          evidence,
          strength: strongest(evidence),
          days: unionOf(same.flatMap(({ days }) => days)),
        },
      ]
    })
}

/**
 * Looks for duplicates in records, by the kinds of identifiers of the jurisdiction. However the same records are listed, the
 * same is found, in the same order. Takes time in proportion to the records, but for sorting.
 *
 * @example
 * const member = {
 *   person: "child-1", relation: "ward", joined: "2021/03/01", identifiers: [{ kind: "parishNumber", number: "Q1234" }],
 * }
 * const files = ["F-1", "F-2"].map((id) => {
 *   const document = { kind: "family", id, household: { members: [member] } }
 *   return Result.getOrThrow(decodeFamilyFile(document, ruritania, { today: gregorianDay(2025, 4, 1) }))
 * })
 * const [found] = findDuplicates(recordsOfFamilies(files), ruritania.identifiers ?? []).findings
 * found?.kind // => "onePersonTwoHouseholds"
 * found?.strength // => "strong"
 */
export const findDuplicates = (
  records: DuplicateRecords,
  kinds: ReadonlyArray<IdentifierKind>,
): Duplicates => {
  const { accounts, covers, memberships } = inOneWriting(records)
  const { groups, unread: unreadIdentifiers } = groupsOf(memberships, kinds)
  const coversOf = coversByHousehold(covers)
  const byAccount = new Map<string, Array<AccountRecord>>()
  const unreadAccounts: Array<UnreadRecord> = []
  for (const record of accounts) {
    const normal = normalAccount(record.account)
    if (normal === "") unreadAccounts.push({ household: record.household, reason: "empty" })
    else gather(byAccount, normal, record)
  }
  const found: ReadonlyArray<Found> = [
    ...groups.flatMap(twoIds),
    ...groups.flatMap(twoHouseholds),
    ...groups.flatMap((group) => twoPayersOfPerson(group, coversOf)),
    ...[...coversOf].flatMap(([household, of]) => twoPayersOfHousehold(household, of)),
    ...[...byAccount.values()].flatMap(sharedAccount),
  ]
  return { findings: joined(found), unread: ordered([...unreadIdentifiers, ...unreadAccounts]) }
}
