import {
  type CaseClaim,
  type CaseResemblance,
  type LifeCycle,
  lifeCycleOf,
  schemasOf,
} from "@bazgasht/casework"
import { guards } from "./payee-account-guards.ts"
import {
  type PayeeAccountLife,
  type PayeeAccountState,
  payeeAccountProtocol,
} from "./payee-account-protocol.ts"
import { steps } from "./payee-account-steps.ts"

/**
 * The life of the account of a payee: proposed by one person, confirmed by another who writes it down again, replaced, closed. It is a case
 * of its own, so that who knows the case of a family does not thereby know its account.
 *
 * @example
 * const confirm = {
 *   type: "confirm", account: "IR58 0540 1051 8002 1273 1130 07",
 *   id: "c-2", subject: "account-1", at: gregorianDay(2025, 4, 5), by: { id: "p-2", role: "treasurer" }, expectedVersion: 1,
 * } as const
 * const { state } = Result.getOrThrow(payeeAccount.handle(proposedAccount, confirm, accountSetting))
 * accountInForce(state)?.number // => 1
 *
 * const mistyped = payeeAccount.handle(proposedAccount, { ...confirm, account: "IR820540102680020817909002" }, accountSetting)
 * Result.isFailure(mistyped) && mistyped.failure.code // => "account.differs"
 */
export const payeeAccount: LifeCycle<PayeeAccountLife> = /* @__PURE__ */ lifeCycleOf<PayeeAccountLife>(
  payeeAccountProtocol,
  {
    beneficiariesOf: (state, command) => {
      if (state.stage !== "none") return [state.holder]
      return command.type === "register" ? [command.holder] : []
    },
    guards,
    steps,
  },
)

/**
 * The schemas of accounts of payees, made when somebody first asks.
 *
 * @example
 * const command = { type: "close", reason: "moved abroad", ...written }
 * Result.isSuccess(Schema.decodeUnknownResult(payeeAccountSchemas().command)(command)) // => true
 */
export const payeeAccountSchemas = /* @__PURE__ */ schemasOf<PayeeAccountLife>(payeeAccountProtocol)

/** The account to which a payee is paid. */
export interface AccountInForce {
  /** By which payment orders name it. */
  readonly number: number
  readonly account: string
  readonly name: string
}

/**
 * The account in force; `undefined` where there is none. One that waits for its confirmation is none.
 *
 * @example
 * accountInForce(proposedAccount) // => undefined
 */
export const accountInForce = (state: PayeeAccountState): AccountInForce | undefined =>
  "current" in state ? state.current : undefined

/** A payee has one account in force, wherever it is kept. */
export const claimsOfPayeeAccount = (state: PayeeAccountState): ReadonlyArray<CaseClaim> =>
  state.stage === "none" || state.stage === "closed" ? [] : [{ claim: "payeeAccount", by: [state.holder] }]

/** Two payees with one account may be one, or one of them may be invented. */
export const resemblancesOfPayeeAccount = (state: PayeeAccountState): ReadonlyArray<CaseResemblance> => {
  if (state.stage === "none" || state.stage === "closed") return []
  const accounts = [
    ...("current" in state ? [state.current.account] : []),
    ...("proposed" in state ? [state.proposed.account] : []),
  ]
  return accounts.map((account) => ({ resemblance: "sameAccount", by: [account] }))
}
