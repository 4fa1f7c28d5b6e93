/** From what was found in the records to a suspicion that people judge. */

import type { DuplicateFinding } from "../../decisions/duplicates/duplicates.ts"
import type { DuplicateEvidence } from "../../decisions/duplicates/evidence.ts"
import { inOrder } from "../../decisions/duplicates/search.ts"
import type { DuplicateCommand } from "./duplicate-protocol.ts"

const checkDigitCode = (checkDigit: boolean | undefined): ReadonlyArray<string> =>
  checkDigit === undefined ? [] : [checkDigit ? "checkDigitRight" : "checkDigitWrong"]

const codeOf = (evidence: DuplicateEvidence): string => {
  switch (evidence.of) {
    case "person":
      return "person"
    case "account":
      return `account.${evidence.agreement}`
    case "cover":
      return `cover.${evidence.help}`
    case "identifier": {
      const { agreement, checkDigit, identifierKind, wellFormed } = evidence
      const form = wellFormed ? "wellFormed" : "illFormed"
      return ["identifier", identifierKind, agreement, form, ...checkDigitCode(checkDigit)].join(".")
    }
  }
}

/**
 * What the command `suspect` needs of a finding. The payers count as evidence: a third one is something new. The members of the
 * households concerned, who have no hand in the matter either, are the caller's to name.
 *
 * @example
 * const member = { person: "child-1", relation: "ward", joined: "2021/03/01" }
 * const familyOf = (id: string) => ({ kind: "family", id, household: { members: [{ ...member, identifiers }] } })
 * const identifiers = [{ kind: "parishNumber", number: "Q1234" }]
 * const files = ["F-1", "F-2"].map((id) => Result.getOrThrow(decodeFamilyFile(familyOf(id), ruritania, { today: gregorianDay(2025, 4, 1) })))
 * const [finding] = findDuplicates(recordsOfFamilies(files), ruritania.identifiers ?? []).findings
 * const suspicion = finding && suspicionOf(finding, ["mother-1"])
 * suspicion?.kind // => "onePersonTwoHouseholds"
 * suspicion?.people // => ["child-1", "mother-1"]
 */
export const suspicionOf = (
  { evidence, kind, subjects: { households, payers, persons } }: DuplicateFinding,
  members: ReadonlyArray<string>,
): Pick<
  Extract<DuplicateCommand, { readonly type: "suspect" }>,
  "kind" | "subjects" | "people" | "evidence"
> => ({
  kind,
  subjects: inOrder([...persons, ...households]),
  people: inOrder([...persons, ...members]),
  evidence: inOrder([...evidence.map(codeOf), ...payers.map((payer) => `payer.${payer}`)]),
})
