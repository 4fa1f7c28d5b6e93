/**
 * Who may give which command to a support cycle. Money moves on the word of two people: whoever approves has neither planned nor
 * locked the cycle, and whoever closes the books has not written the account.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { SupportCycleCommandType } from "./commands.ts"
import type { SupportCycleTerms } from "./terms.ts"
import type { SupportCyclePart } from "./types.ts"

/** An office in a support cycle: the list of the same name in the terms. */
export type SupportCycleOffice = Exclude<keyof SupportCycleTerms, "citations">

/** Who may give which command to a support cycle. */
export const supportCycleCompetences: {
  readonly [Type in SupportCycleCommandType]: Competence<SupportCycleOffice, SupportCyclePart>
} = {
  plan: { office: "planners", apartFrom: [], part: "planner" },
  lock: { office: "lockers", apartFrom: [], part: "locker" },
  unlock: { office: "lockers", apartFrom: [] },
  approve: { office: "approvers", apartFrom: ["beneficiary", "planner", "locker"] },
  release: { office: "releasers", apartFrom: ["beneficiary"] },
  settle: { office: "settlers", apartFrom: ["beneficiary"], part: "settler" },
  close: { office: "closers", apartFrom: ["beneficiary", "settler"] },
  abort: { office: "aborters", apartFrom: [] },
}
