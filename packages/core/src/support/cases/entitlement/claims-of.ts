import type { Day, Money } from "@bazgasht/rules"
import { type GrantedLine, grantedLines } from "../../decisions/cycle/granted.ts"
import { type CycleRecord, linesAt } from "../../decisions/cycle/record.ts"
import { recordDigest } from "../../decisions/cycle/record-digest.ts"
import type { FamilyFile } from "../../model/family-file.ts"
import { prisonerRelation } from "../../model/member.ts"
import type { EntitlementClaim, Recipients } from "./claim.ts"

/** The household of a family, and to whom its money may go. */
export interface ClaimingHousehold {
  readonly household: string
  readonly recipients: Recipients
  readonly members: ReadonlyArray<string>
}

/** A claim, with the id of the family in the record. */
export interface FamilyClaim {
  readonly family: string
  readonly claim: EntitlementClaim
}

/** The claims of a record. */
export interface Claims {
  /** One for each family and kind of help of which something was granted; together they are what the record grants. */
  readonly claims: ReadonlyArray<FamilyClaim>
  /** Families that were granted something and have nobody known to whom it could go: nothing can be paid until somebody is. */
  readonly withoutRecipient: ReadonlyArray<string>
}

/**
 * The household of a family file on a day; `undefined` where the file names no primary recipient for it.
 *
 * @example
 * const [file] = files
 * file && claimingHousehold(file, snapshot.lockedOn)
 * // => {
 * //   household: "family-1",
 * //   recipients: { primary: "mother-of-family-1" },
 * //   members: ["mother-of-family-1", "daughter-of-family-1"],
 * // }
 */
export const claimingHousehold = ({ household, id }: FamilyFile, day: Day): ClaimingHousehold | undefined => {
  const present = (household?.members ?? []).filter(
    ({ joined, left, relation }) =>
      relation !== prisonerRelation &&
      joined !== undefined &&
      joined <= day &&
      (left === undefined || day < left),
  )
  const holder = (role: "primaryRecipient" | "alternateRecipient") =>
    present.find(({ roles }) => roles?.includes(role))?.person
  const [primary, alternate] = [holder("primaryRecipient"), holder("alternateRecipient")]
  return primary === undefined
    ? undefined
    : {
        household: household?.id ?? id,
        recipients: { primary, ...(alternate === undefined ? {} : { alternate }) },
        members: present.map(({ person }) => person),
      }
}

const sumOf = (lines: ReadonlyArray<GrantedLine>, of: (line: GrantedLine) => number): Money =>
  lines.reduce((sum, line) => sum + of(line), 0) as Money

/** What an amount rests on: what was owed before the cut, and for how many days, where that is known of every line. */
const basisOf = (lines: ReadonlyArray<GrantedLine>): Pick<EntitlementClaim, "owed" | "days"> => ({
  ...(lines.every(({ amount }) => amount !== undefined)
    ? { owed: sumOf(lines, ({ amount }) => amount ?? 0) }
    : {}),
  ...(lines.every(({ days }) => days !== undefined) ? { days: sumOf(lines, ({ days }) => days ?? 0) } : {}),
})

/**
 * The claims with which the entitlements of a cycle begin: what the command `compute` brings.
 *
 * @example
 * // Of three families one was granted something.
 * const householdOf = (id: string) => {
 *   const file = files.find((one) => one.id === id)
 *   return file && claimingHousehold(file, snapshot.lockedOn)
 * }
 * const { claims, withoutRecipient } = claimsOf(record, householdOf)
 * claims.map(({ claim }) => [claim.household, claim.kind, claim.amount]) // => [["family-2", "cash", 80]]
 * withoutRecipient // => []
 * claimsOf(record, () => undefined).withoutRecipient // => ["family-2"]
 */
export const claimsOf = (
  record: CycleRecord,
  householdOf: (family: string) => ClaimingHousehold | undefined,
): Claims => {
  const digest = recordDigest(record)
  const { from, id: cycle, to } = record.cycle
  const claims: Array<FamilyClaim> = []
  const withoutRecipient: Array<string> = []
  for (const [place, family] of record.families.id.entries()) {
    const granted = record.families.granted[place] as Money
    if (granted === 0) continue
    const household = householdOf(family)
    if (household === undefined) {
      withoutRecipient.push(family)
      continue
    }
    const byKind = Map.groupBy(grantedLines(linesAt(record, place), granted), ({ kind }) => kind)
    for (const [kind, lines] of byKind) {
      const amount = sumOf(lines, (line) => line.granted)
      if (amount > 0)
        claims.push({
          family,
          claim: { cycle, recordDigest: digest, ...household, kind, from, to, amount, ...basisOf(lines) },
        })
    }
  }
  return { claims, withoutRecipient }
}
