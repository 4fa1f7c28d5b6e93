/**
 * Who may give which command to a pool. Nobody sends money back to himself; that whoever reserves money for a grant does not
 * order its payment is looked at grant by grant.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { PoolCommandType } from "./commands.ts"
import type { PoolTerms } from "./terms.ts"

/** An office of a pool: the list of the same name in the terms. */
export type PoolOffice = Exclude<keyof PoolTerms, "citations">

const by = (office: PoolOffice) => ({ office, apartFrom: [] }) as const

/** Who may give which command to a pool. */
export const poolCompetences: { readonly [Type in PoolCommandType]: Competence<PoolOffice, never> } = {
  open: by("keepers"),
  pledge: by("fundraisers"),
  receive: by("cashiers"),
  lapse: by("fundraisers"),
  cancel: by("fundraisers"),
  refund: { office: "refunders", apartFrom: ["beneficiary"] },
  reserve: by("reservers"),
  free: by("reservers"),
  order: by("payers"),
  pay: by("receiptRecorders"),
  fail: by("receiptRecorders"),
  reverse: by("receiptRecorders"),
  close: by("keepers"),
}
