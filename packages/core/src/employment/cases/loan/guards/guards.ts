import type { GuardsOf } from "@bazgasht/casework"
import type { LoanLife } from "../loan-protocol.ts"
import { apply, approve, cancel, recommend, reject, secure, withdraw } from "./applying.ts"
import { markOverdue, proposeWriteOff, reschedule, writeOff } from "./arrears.ts"
import { closeDisbursement, disburse } from "./disbursing.ts"
import { assume, forgive, refund, repay } from "./repaying.ts"

/** The guard of each command, by its name. */
export const guards: GuardsOf<LoanLife> = {
  apply,
  recommend,
  reject,
  approve,
  secure,
  disburse,
  closeDisbursement,
  repay,
  markOverdue,
  reschedule,
  forgive,
  assume,
  proposeWriteOff,
  writeOff,
  refund,
  withdraw,
  cancel,
}
