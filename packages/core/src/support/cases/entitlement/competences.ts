/**
 * Who may give which command to an entitlement. Nobody of the household has a hand in it. Two people approve, two send money,
 * and what became of money without an answer is found out by another person than the one who sent it.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { EntitlementCommandType } from "./commands.ts"
import type { EntitlementTerms } from "./terms.ts"
import type { EntitlementPart } from "./types.ts"

/** An office in the life of an entitlement: the list of the same name in the terms. */
export type EntitlementOffice = Exclude<keyof EntitlementTerms, "citations" | "maxAttempts" | "expiry">

/** Who may give which command to an entitlement. */
export const entitlementCompetences: {
  readonly [Type in EntitlementCommandType]: Competence<EntitlementOffice, EntitlementPart>
} = {
  compute: { office: "calculators", apartFrom: ["beneficiary"], part: "calculator" },
  approve: { office: "approvers", apartFrom: ["beneficiary", "calculator"] },
  release: { office: "releasers", apartFrom: ["beneficiary"] },
  hold: { office: "holders", apartFrom: ["beneficiary"] },
  resume: { office: "holders", apartFrom: ["beneficiary"] },
  prepareAttempt: { office: "preparers", apartFrom: ["beneficiary"], part: "preparer" },
  discardAttempt: { office: "preparers", apartFrom: ["beneficiary"] },
  submitAttempt: { office: "submitters", apartFrom: ["beneficiary", "preparer"], part: "submitter" },
  confirmAttempt: { office: "reporters", apartFrom: ["beneficiary"] },
  refuseAttempt: { office: "reporters", apartFrom: ["beneficiary"] },
  timeOutAttempt: { office: "reporters", apartFrom: ["beneficiary"] },
  reconcileAttempt: { office: "reconcilers", apartFrom: ["beneficiary", "submitter"] },
  recordUndeliverable: { office: "closers", apartFrom: ["beneficiary"] },
  expire: { office: "closers", apartFrom: ["beneficiary"] },
  cancel: { office: "cancellers", apartFrom: ["beneficiary"] },
}
