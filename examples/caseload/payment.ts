/**
 * The life of one entitlement: the calls that an application makes for each sum that a family is owed.
 *
 * @module
 */

import {
  type EntitlementClaim,
  type EntitlementLife,
  type EntitlementSetting,
  entitlement,
  leftOf,
} from "@bazgasht/core/support"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Bank, BankOrder } from "./bank.ts"
import { giving, type Kept, nothingKept, type RefusalIn } from "./kept.ts"
import { auditor, clerk, director, treasurer } from "./staff.ts"
import { after, days } from "./timing.ts"

type Entitlement = Kept<EntitlementLife>
type Given = Result.Result<Entitlement, RefusalIn<EntitlementLife>>
type Give = ReturnType<typeof giving<EntitlementLife>>

/** By what entitlements are paid: the terms of the law, the bank, and the day on which payment is released. */
export interface Paying {
  readonly setting: EntitlementSetting
  readonly bank: Bank
  readonly releasedOn: Day
}

/** One attempt. Another person submits it than the one who prepared it; without an answer the money is looked for, never sent again. */
const attempt = (
  give: Give,
  before: Entitlement,
  order: BankOrder & { readonly on: Day },
  bank: Bank,
): Given =>
  Result.gen(function* () {
    const { key, on, payee } = order
    const amount = leftOf(before.state)
    const prepared = yield* give(before, { type: "prepareAttempt", key, payee, amount, at: on, by: clerk })
    const submitted = yield* give(prepared, { type: "submitAttempt", key, at: on, by: treasurer })
    const answer = bank.submit({ key, payee })
    const at = after(on, days.toAnswer)
    if (answer.kind === "confirmed") {
      const { reference } = answer
      return yield* give(submitted, { type: "confirmAttempt", key, reference, at, by: treasurer })
    }
    if (answer.kind === "refused") {
      const { reason } = answer
      return yield* give(submitted, { type: "refuseAttempt", key, reason, at, by: treasurer })
    }
    const late = { at: after(on, days.toTimeOut), by: treasurer }
    const unknown = yield* give(submitted, { type: "timeOutAttempt", key, ...late })
    const found = { outcome: bank.inquire({ key, payee }), at: after(on, days.toReconcile), by: auditor }
    return yield* give(unknown, { type: "reconcileAttempt", key, ...found })
  })

/**
 * Pays an entitlement as far as it can be paid. The alternate recipient takes turns with the primary one; what was refused too
 * often is undeliverable, and what nobody has an account for expires.
 *
 * @example
 * payEntitlement("1404-07/F-0001/cash", claim, { setting, bank, releasedOn })
 */
export const payEntitlement = (
  subject: string,
  claim: EntitlementClaim,
  { bank, releasedOn, setting }: Paying,
): Given =>
  Result.gen(function* () {
    const give = giving(entitlement, subject, setting)
    const at = releasedOn
    const computed = yield* give(nothingKept(entitlement), { type: "compute", ...claim, at, by: clerk })
    const approved = yield* give(computed, { type: "approve", at, by: director })
    let kept = yield* give(approved, { type: "release", at, by: treasurer })

    const { alternate, primary } = claim.recipients
    const payees = [primary, ...(alternate === undefined ? [] : [alternate])].filter(bank.hasAccount)
    const [first] = payees
    if (first === undefined) {
      const expiresOn = kept.state.stage === "approved" ? kept.state.release?.expiresOn : undefined
      return yield* give(kept, { type: "expire", at: expiresOn ?? at, by: auditor })
    }
    let on = at
    for (let number = 0; number < setting.terms.maxAttempts && kept.state.stage === "approved"; number++) {
      const payee = payees[number % payees.length] ?? first
      kept = yield* attempt(give, kept, { key: `${subject}/${number + 1}`, payee, on }, bank)
      on = after(on, days.toNextAttempt)
    }
    return kept.state.stage === "paid"
      ? kept
      : yield* give(kept, { type: "recordUndeliverable", at: on, by: auditor })
  })
