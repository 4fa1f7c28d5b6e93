/**
 * Who may give which command to a suspected duplicate. Who reports does not judge, whom it concerns does neither, and that two
 * records are the same is found by two people.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { DuplicateCommandType } from "./commands.ts"
import type { DuplicateTerms } from "./terms.ts"
import type { DuplicatePart } from "./types.ts"

/** An office in the matter of a duplicate: the list of the same name in the terms. */
export type DuplicateOffice = Exclude<keyof DuplicateTerms, "citations">

const judging = { office: "adjudicators", apartFrom: ["beneficiary", "reporter", "confirmer"] } as const

/** Who may give which command to a suspected duplicate. The beneficiaries are the people whom it concerns. */
export const duplicateCompetences: {
  readonly [Type in DuplicateCommandType]: Competence<DuplicateOffice, DuplicatePart>
} = {
  suspect: { office: "reporters", apartFrom: [], part: "reporter" },
  addEvidence: { office: "reporters", apartFrom: [], part: "reporter" },
  review: judging,
  findSame: { ...judging, part: "adjudicator" },
  findDifferent: { ...judging, part: "adjudicator" },
  confirm: {
    office: "confirmers",
    apartFrom: ["beneficiary", "reporter", "adjudicator"],
    part: "confirmer",
  },
  returnFinding: { office: "confirmers", apartFrom: ["beneficiary", "reporter", "adjudicator"] },
  reopen: { office: "reopeners", apartFrom: ["beneficiary"], part: "reporter" },
}
