import * as Result from "effect/Result"
import { type DebtPetitionGuard, refuse } from "../debt-petition-protocol.ts"
import { leftOf, unpaidOf } from "../debt-petition-reading.ts"
import type { PetitionPayment } from "../stack.ts"
import { isRelated, standingHolds } from "./gathering.ts"

/** Sends to each creditor exactly what is left of the obligation. */
export const pay: DebtPetitionGuard<"pay"> = ({ command: { at, payees }, state }) => {
  const { validUntil } = state.residual
  const standing = standingHolds(state.holds)
  if (standing > 0) return refuse("hold.stands", "type", { holds: standing })
  // After a part has been confirmed the rest follows whatever the day: the creditors have begun to be paid.
  if (at > validUntil && state.confirmed.length === 0) return refuse("residual.expired", "at", { validUntil })
  const open = unpaidOf(state)
  const named = new Set(payees.map(({ obligation }) => obligation))
  if (payees.length !== open.length || !open.every((obligation) => named.has(obligation)))
    return refuse("payees.notOpenOnes", "payees", { open: open.length })
  if (open.length === 0) return Result.succeed({ type: "nothingToPay", stage: "settled" })
  const payments: Array<PetitionPayment> = []
  for (const payee of payees) {
    if (isRelated(state.petition, payee.payee)) return refuse("payee.related", "payees", {})
    const owed = state.obligations.find(({ id }) => id === payee.obligation)
    if (owed?.creditor !== payee.payee) return refuse("payee.notCreditor", "payees", {})
    payments.push({ ...payee, amount: leftOf(state, payee.obligation) })
  }
  return Result.succeed({ type: "paymentOrdered", stage: "paying", payments })
}

/** Records the receipt of a creditor; with the last one the debts are settled. */
export const confirm: DebtPetitionGuard<"confirm"> = ({ command: { obligation, receipt }, state }) => {
  if (!state.payments.some((payment) => payment.obligation === obligation))
    return refuse("payment.notUnderWay", "obligation", {})
  return Result.succeed({
    type: "paymentConfirmed",
    stage: state.payments.length === 1 ? "settled" : "paying",
    obligation,
    receipt,
  })
}

/** Records that what is under way has failed; exactly that comes back to the reservation. */
export const failPayment: DebtPetitionGuard<"failPayment"> = ({ command: { reason }, state }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.succeed({ type: "paymentFailed", stage: "funded", reason, returned: state.payments })

/**
 * Takes a receipt back, since the money came back: the creditor is owed again, and what went back to its source is no longer
 * reserved for the petition.
 */
export const reversePayment: DebtPetitionGuard<"reversePayment"> = ({ command, state }) => {
  const { gone, obligation, reason } = command
  if (reason.trim() === "") return refuse("reason.missing", "reason", {})
  const paid = state.confirmed.find((payment) => payment.obligation === obligation)?.amount
  if (paid === undefined) return refuse("payment.notConfirmed", "obligation", {})
  const freed = state.funds.filter(({ receipt }) => gone.includes(receipt))
  if (freed.length !== gone.length) return refuse("funds.unknown", "gone", {})
  if (freed.reduce((sum, { amount }) => sum + amount, 0) > paid)
    return refuse("funds.overPayment", "gone", { paid })
  return Result.succeed({
    type: "paymentReversed",
    stage: freed.length === 0 ? "funded" : "fundable",
    obligation,
    reason,
    freed,
  })
}

/** Asks the judge for the order, where nothing else holds the prisoner. */
export const requestOrder: DebtPetitionGuard<"requestOrder"> = ({ state: { holds } }) => {
  const standing = standingHolds(holds)
  return standing > 0
    ? refuse("hold.stands", "type", { holds: standing })
    : Result.succeed({ type: "orderRequested", stage: "orderRequested" })
}

/** Records the judge's order. */
export const recordOrder: DebtPetitionGuard<"recordOrder"> = ({ command: { order } }) =>
  Result.succeed({ type: "ordered", stage: "ordered", order })

/** Records that the judge refused. */
export const recordRefusal: DebtPetitionGuard<"recordRefusal"> = ({ command: { reason } }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.succeed({ type: "orderRefused", stage: "blocked", reason })

/** Records that the prison let the prisoner go. */
export const recordRelease: DebtPetitionGuard<"recordRelease"> = ({ command: { document } }) =>
  Result.succeed({ type: "released", stage: "released", document })
