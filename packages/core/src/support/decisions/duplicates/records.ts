/** Records that are held against each other in the search for duplicates. */

import { identifierKey } from "@bazgasht/casework"
import type { FamilyFile } from "../../model/family-file.ts"
import { type Identifier, prisonerRelation } from "../../model/member.ts"
import type { Stretch } from "../payment/stretches.ts"

/** A membership of a household, and the identifiers that the record of it writes. Ids are opaque. */
export interface MembershipRecord extends Stretch {
  readonly person: string
  readonly household: string
  readonly identifiers: ReadonlyArray<Identifier>
  /** Whether the household records why it shares the person with another. */
  readonly shared: boolean
}

/** A payer that covers a kind of help for a household on some days. */
export interface CoverRecord extends Stretch {
  readonly household: string
  readonly payer: string
  readonly help: string
}

/** Where money for a household goes. */
export interface AccountRecord {
  readonly household: string
  readonly account: string
}

/** Records of one office or of several. */
export interface DuplicateRecords {
  readonly memberships: ReadonlyArray<MembershipRecord>
  readonly covers: ReadonlyArray<CoverRecord>
  readonly accounts: ReadonlyArray<AccountRecord>
}

const until = (to: Stretch["to"]): Pick<Stretch, "to"> => (to === undefined ? {} : { to })

/**
 * The records in family files: the members but the prisoner, who is in prison and in no household, the cover by other payers
 * and the accounts. What the association pays itself is in no family file; the caller adds it to the covers.
 *
 * @example
 * const member = (person: string) => ({
 *   person, relation: "partner", roles: ["head"], joined: "2021/03/01",
 *   identifiers: [{ kind: "parishNumber", number: "Q1234" }],
 * })
 * const documents = [
 *   { kind: "family", id: "F-1", household: { members: [member("p-1")] } },
 *   { kind: "family", id: "F-2", household: { members: [member("p-1")], account: "IR12 0170" } },
 * ]
 * const files = documents.map((document) => Result.getOrThrow(decodeFamilyFile(document, ruritania)))
 * const records = recordsOfFamilies(files)
 * records.memberships.map(({ household, person }) => [household, person]) // => [["F-1", "p-1"], ["F-2", "p-1"]]
 * records.accounts // => [{ household: "F-2", account: "IR12 0170" }]
 * findDuplicates(records, ruritania.identifiers ?? []).findings.map(({ kind }) => kind) // => ["onePersonTwoHouseholds"]
 */
export const recordsOfFamilies = (files: Iterable<FamilyFile>): DuplicateRecords => {
  const memberships: Array<MembershipRecord> = []
  const covers: Array<CoverRecord> = []
  const accounts: Array<AccountRecord> = []
  for (const { household, id: file, otherCovers = [] } of files) {
    const id = household?.id ?? file
    for (const { identifiers = [], joined, left, person, relation, sharedCustody } of household?.members ??
      [])
      if (relation !== prisonerRelation)
        memberships.push({
          person,
          household: id,
          identifiers,
          shared: sharedCustody !== undefined,
          from: joined,
          ...until(left),
        })
    for (const { from, kind, payer, to } of otherCovers)
      covers.push({ household: id, payer, help: kind, from, ...until(to) })
    if (household?.account !== undefined) accounts.push({ household: id, account: household.account })
  }
  return { memberships, covers, accounts }
}

/**
 * The same text for every way of writing an account: Latin digits and capitals, and no spaces, dashes or characters without a
 * shape.
 */
export const normalAccount = (written: string): string =>
  identifierKey(written)
    .replace(/-/g, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
