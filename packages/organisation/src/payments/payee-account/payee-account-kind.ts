import { caseKindOf } from "@bazgasht/casework"
import {
  claimsOfPayeeAccount,
  payeeAccount,
  payeeAccountSchemas,
  resemblancesOfPayeeAccount,
} from "./payee-account.ts"
import { payeeAccountProtocol } from "./payee-account-protocol.ts"

/** Accounts of payees, apart from their cases: a policy shows them to who pays alone. */
export const payeeAccountCases = /* @__PURE__ */ caseKindOf(payeeAccountProtocol, {
  kind: "payeeAccount",
  lifeCycle: payeeAccount,
  schemas: payeeAccountSchemas,
  claimsOf: claimsOfPayeeAccount,
  resemblancesOf: resemblancesOfPayeeAccount,
})
