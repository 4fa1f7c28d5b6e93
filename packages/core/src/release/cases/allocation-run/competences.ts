/**
 * Who may give which command to an allocation run. Whoever approves has not proposed it, nor drafted its policy.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { AllocationRunCommandType } from "./commands.ts"
import type { AllocationRunTerms } from "./terms.ts"
import type { AllocationRunPart } from "./types.ts"

/** An office in the life of an allocation run: the list of the same name in the terms. */
export type AllocationRunOffice = Exclude<keyof AllocationRunTerms, "citations">

/** Who may give which command to an allocation run. */
export const allocationRunCompetences: {
  readonly [Type in AllocationRunCommandType]: Competence<AllocationRunOffice, AllocationRunPart>
} = {
  draft: { office: "drafters", apartFrom: [], part: "drafter" },
  compute: { office: "drafters", apartFrom: ["beneficiary"] },
  propose: { office: "proposers", apartFrom: ["beneficiary"], part: "proposer" },
  approve: { office: "approvers", apartFrom: ["beneficiary", "drafter", "proposer"] },
  commit: { office: "committers", apartFrom: ["beneficiary"] },
  abandon: { office: "drafters", apartFrom: [] },
}
