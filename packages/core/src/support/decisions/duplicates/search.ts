/**
 * The searches for duplicates: each looks at records that belong together and takes time in proportion to them.
 */

import { overlapOf, type Stretch } from "../payment/stretches.ts"
import { crowdedDays, hasDayIn, type Lasting } from "./crowded-days.ts"
import { agreementOf, type DuplicateEvidence } from "./evidence.ts"
import { evidenceOf, gather, type Match, type MatchGroup } from "./groups.ts"
import type { AccountRecord, CoverRecord } from "./records.ts"

/**
 * What records look like.
 *
 * - `onePersonTwoIds`: records of persons with different ids write the same identifier
 * - `onePersonTwoHouseholds`: records of one person, by the id or by an identifier, are in two households on the same days,
 *   and not all of them say why they share the person
 * - `householdTwoPayers`: two payers cover the same kind of help on the same days, for one household or for two that records
 *   of one person connect
 * - `sharedAccount`: money for two households goes to the same account
 */
export type DuplicateKind =
  | "onePersonTwoIds"
  | "onePersonTwoHouseholds"
  | "householdTwoPayers"
  | "sharedAccount"

/** Whom a finding is about, by opaque ids and the codes of payers; each list in order. */
export interface DuplicateSubjects {
  readonly persons: ReadonlyArray<string>
  readonly households: ReadonlyArray<string>
  readonly payers: ReadonlyArray<string>
}

/** What one search found. Several may find the same of the same subjects. */
export interface Found {
  readonly kind: DuplicateKind
  readonly subjects: DuplicateSubjects
  readonly evidence: ReadonlyArray<DuplicateEvidence>
  readonly days: ReadonlyArray<Stretch>
}

/** Texts in order, each once. */
export const inOrder = (texts: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(texts)].sort()

const subjectsOf = (
  matches: ReadonlyArray<Match>,
  payers: ReadonlyArray<string> = [],
): DuplicateSubjects => ({
  persons: inOrder(matches.map(({ record }) => record.person)),
  households: inOrder(matches.map(({ record }) => record.household)),
  payers: inOrder(payers),
})

/** Records of one person under several ids. */
export const twoIds = (group: MatchGroup): ReadonlyArray<Found> => {
  const subjects = subjectsOf(group.matches)
  if (subjects.persons.length < 2) return []
  return [{ kind: "onePersonTwoIds", subjects, evidence: [evidenceOf(group, group.matches)], days: [] }]
}

/** Records of one person in several households on the same days. */
export const twoHouseholds = (group: MatchGroup): ReadonlyArray<Found> => {
  const stays = group.matches.map((match) => {
    const { household, shared } = match.record
    // Where every household says why it shares the person, there is nothing to judge.
    return { ...match.record, match, labels: [household, shared ? undefined : household] }
  })
  const days = crowdedDays(stays, [2, 1])
  if (days.length === 0) return []
  const matches = stays.filter((stay) => hasDayIn(stay, days)).map(({ match }) => match)
  return [
    {
      kind: "onePersonTwoHouseholds",
      subjects: subjectsOf(matches),
      evidence: [evidenceOf(group, matches)],
      days,
    },
  ]
}

/** Covers of each household. */
export const coversByHousehold = (
  covers: ReadonlyArray<CoverRecord>,
): ReadonlyMap<string, ReadonlyArray<CoverRecord>> => {
  const found = new Map<string, Array<CoverRecord>>()
  for (const cover of covers) gather(found, cover.household, cover)
  return found
}

interface Reaching extends Lasting {
  readonly cover: CoverRecord
}

/** What reaches somebody, apart by the kind of help: payers of different kinds of help are no duplicates. */
const byHelp = <A extends Reaching>(
  reaching: ReadonlyArray<A>,
): ReadonlyArray<readonly [string, Array<A>]> => {
  const found = new Map<string, Array<A>>()
  for (const one of reaching) gather(found, one.cover.help, one)
  return [...found]
}

/** Several payers that reach one person through several households. */
export const twoPayersOfPerson = (
  group: MatchGroup,
  covers: ReadonlyMap<string, ReadonlyArray<CoverRecord>>,
): ReadonlyArray<Found> => {
  const reaching = group.matches.flatMap((match) =>
    (covers.get(match.record.household) ?? []).flatMap((cover) =>
      overlapOf([match.record], [cover]).map((days) => ({
        ...days,
        match,
        cover,
        labels: [cover.payer, cover.household],
      })),
    ),
  )
  return byHelp(reaching).flatMap(([help, all]): ReadonlyArray<Found> => {
    const days = crowdedDays(all, [2, 2])
    if (days.length === 0) return []
    const involved = all.filter((one) => hasDayIn(one, days))
    const matches = [...new Set(involved.map(({ match }) => match))]
    const payers = involved.map(({ cover }) => cover.payer)
    return [
      {
        kind: "householdTwoPayers",
        subjects: subjectsOf(matches, payers),
        evidence: [evidenceOf(group, matches), { of: "cover", help }],
        days,
      },
    ]
  })
}

/** Several payers of one household. */
export const twoPayersOfHousehold = (
  household: string,
  covers: ReadonlyArray<CoverRecord>,
): ReadonlyArray<Found> =>
  byHelp(covers.map((cover) => ({ ...cover, cover, labels: [cover.payer] }))).flatMap(
    ([help, all]): ReadonlyArray<Found> => {
      const days = crowdedDays(all, [2])
      if (days.length === 0) return []
      const payers = inOrder(all.filter((one) => hasDayIn(one, days)).map(({ payer }) => payer))
      return [
        {
          kind: "householdTwoPayers",
          subjects: { persons: [], households: [household], payers },
          evidence: [{ of: "cover", help }],
          days,
        },
      ]
    },
  )

/** Several households whose money goes to one account. */
export const sharedAccount = (records: ReadonlyArray<AccountRecord>): ReadonlyArray<Found> => {
  const households = inOrder(records.map(({ household }) => household))
  if (households.length < 2) return []
  const agreement = agreementOf(records.map(({ account }) => account))
  return [
    {
      kind: "sharedAccount",
      subjects: { persons: [], households, payers: [] },
      evidence: [{ of: "account", agreement }],
      days: [],
    },
  ]
}
