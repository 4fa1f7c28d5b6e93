/**
 * From what was found in the records to a suspicion that people judge.
 *
 * @module
 */

import type { DuplicateFinding } from "../../decisions/duplicates/duplicates.ts"
import type { DuplicateEvidence } from "../../decisions/duplicates/evidence.ts"
import { inOrder } from "../../decisions/duplicates/search.ts"
import type { DuplicateCommand } from "./commands.ts"

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
 * const suspect = { type: "suspect", id, subject: finding.id, at, by, expectedVersion: 0, ...suspicionOf(finding, members) }
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
