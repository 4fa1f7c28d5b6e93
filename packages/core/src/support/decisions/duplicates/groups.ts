/**
 * Records that are of one person by what they say: by the id of the person, or by an identifier in its normal form.
 */

import type { IdentifierKind } from "../../../jurisdiction.ts"
import { type DuplicateEvidence, identifierEvidence, type WrittenIdentifier } from "./evidence.ts"
import type { MembershipRecord } from "./records.ts"

/** A record in a group, with the identifier that brought it there. */
export interface Match {
  readonly record: MembershipRecord
  readonly identifier?: WrittenIdentifier
}

/** Several records of one person. */
export interface MatchGroup {
  /** Absent where the id of the person is the same. */
  readonly identifierKind?: string
  readonly matches: ReadonlyArray<Match>
}

/** An identifier or an account that could not be held against others: its kind is unknown, or it says nothing. */
export interface UnreadRecord {
  readonly person?: string
  readonly household: string
  /** Absent for an account. */
  readonly identifierKind?: string
  readonly reason: "kindUnknown" | "empty"
}

/** Collects the entries of each key. */
export const gather = <K, A>(groups: Map<K, Array<A>>, key: K, entry: A): void => {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [entry])
  else group.push(entry)
}

const several = ({ matches }: MatchGroup): boolean => matches.length > 1

/** Groups records of one person. Groups of one record, of whom nothing can be compared, are left out. */
export const groupsOf = (
  memberships: ReadonlyArray<MembershipRecord>,
  kinds: ReadonlyArray<IdentifierKind>,
): { readonly groups: ReadonlyArray<MatchGroup>; readonly unread: ReadonlyArray<UnreadRecord> } => {
  const kindByCode = new Map(kinds.map((kind) => [kind.code, kind]))
  const byPerson = new Map<string, Array<Match>>()
  const byNormal = new Map(kinds.map(({ code }) => [code, new Map<string, Array<Match>>()]))
  const unread: Array<UnreadRecord> = []
  for (const record of memberships) {
    gather(byPerson, record.person, { record })
    for (const { kind: identifierKind, number: written } of record.identifiers) {
      const { household, person } = record
      const reading = kindByCode.get(identifierKind)?.read(written)
      if (reading === undefined) unread.push({ person, household, identifierKind, reason: "kindUnknown" })
      else if (reading.normal === "") unread.push({ person, household, identifierKind, reason: "empty" })
      else {
        const groups = byNormal.get(identifierKind) as Map<string, Array<Match>>
        gather(groups, reading.normal, { record, identifier: { ...reading, written } })
      }
    }
  }
  const groups: ReadonlyArray<MatchGroup> = [
    ...[...byPerson.values()].map((matches) => ({ matches })),
    ...[...byNormal].flatMap(([identifierKind, found]) =>
      [...found.values()].map((matches) => ({ identifierKind, matches })),
    ),
  ]
  return { groups: groups.filter(several), unread }
}

/** What says that some records of a group are of one person. */
export const evidenceOf = ({ identifierKind }: MatchGroup, of: ReadonlyArray<Match>): DuplicateEvidence =>
  identifierKind === undefined
    ? { of: "person" }
    : identifierEvidence(
        identifierKind,
        of.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifier])),
      )
