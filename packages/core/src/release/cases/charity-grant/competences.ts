/**
 * Who may give which command to a charity grant. Neither the prisoner, a relative nor the creditor has a hand in it; whoever
 * proposes neither approves nor pays.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { CharityGrantCommandType } from "./commands.ts"
import type { CharityGrantTerms } from "./terms.ts"
import type { CharityGrantPart } from "./types.ts"

/** An office in the life of a charity grant: the list of the same name in the terms. */
export type CharityGrantOffice = Exclude<keyof CharityGrantTerms, "citations">

const by = (office: CharityGrantOffice) => ({ office, apartFrom: ["beneficiary"] }) as const

/** Who may give which command to a charity grant. */
export const charityGrantCompetences: {
  readonly [Type in CharityGrantCommandType]: Competence<CharityGrantOffice, CharityGrantPart>
} = {
  reserve: { ...by("proposers"), part: "proposer" },
  approve: { office: "approvers", apartFrom: ["beneficiary", "proposer"] },
  order: { office: "payers", apartFrom: ["beneficiary", "proposer"] },
  fail: by("receiptRecorders"),
  pay: { ...by("receiptRecorders"), part: "recorder" },
  confirm: { office: "confirmers", apartFrom: ["beneficiary", "recorder"] },
  report: by("reporters"),
  release: by("proposers"),
  reverse: by("receiptRecorders"),
}
