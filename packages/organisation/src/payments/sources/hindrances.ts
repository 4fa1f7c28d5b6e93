import type { CaseReader } from "@bazgasht/casework/law"
import { debtPetitionCases } from "@bazgasht/core/release"
import { entitlementCases } from "@bazgasht/core/support"
import * as Effect from "effect/Effect"
import { fundCases } from "../../charity/charity-kinds.ts"
import { wageMonthCases } from "../../enterprise/enterprise-kinds.ts"
import { accountInForce } from "../payee-account/payee-account.ts"
import { payeeAccountCases } from "../payee-account/payee-account-kind.ts"
import type { PaymentHindrance } from "../payment-batch/payment-batch-terms.ts"
import type { PaymentLine } from "../payment-batch/payment-line.ts"
import { entitlementAwaits } from "./entitlement-payments.ts"
import { fundAwaits } from "./fund-payments.ts"
import { petitionAwaits } from "./petition-payments.ts"
import { wageAwaits } from "./wage-payments.ts"

/** Whether the case that asked for the money of a line waits for it. What asks under another kind is the application's to know. */
const isAwaited = ({ key, source: { kind, subject } }: PaymentLine, read: CaseReader) => {
  switch (kind) {
    case entitlementCases.kind:
      return Effect.map(read.one(entitlementCases, subject), (state) => entitlementAwaits(state, key))
    case debtPetitionCases.kind:
      return Effect.map(read.one(debtPetitionCases, subject), (state) => petitionAwaits(state, key))
    case wageMonthCases.kind:
      return Effect.map(read.one(wageMonthCases, subject), (state) => wageAwaits(state, key))
    case fundCases.kind:
      return Effect.map(read.one(fundCases, subject), (state) => fundAwaits(state, key))
    default:
      return Effect.succeed(true)
  }
}

/** What keeps lines out of a file, as the accounts of their payees and the cases behind them say. */
export const hindrancesOf = Effect.fnUntraced(function* (
  lines: ReadonlyArray<PaymentLine>,
  read: CaseReader,
) {
  const numbers = new Map<string, ReadonlyArray<number | undefined>>()
  for (const payee of new Set(lines.map((line) => line.payee))) {
    const kept = yield* read.all(payeeAccountCases, [{ attribute: "holder", is: payee }])
    numbers.set(
      payee,
      kept.map((state) => accountInForce(state)?.number),
    )
  }
  const hindrances: Array<PaymentHindrance> = []
  for (const [place, line] of lines.entries()) {
    if (!numbers.get(line.payee)?.includes(line.account)) hindrances.push({ line: place, of: "account" })
    if (!(yield* isAwaited(line, read))) hindrances.push({ line: place, of: "source" })
  }
  return hindrances
})
