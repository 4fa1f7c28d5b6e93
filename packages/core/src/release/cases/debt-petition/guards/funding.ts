import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { endOf } from "../../../../day-count/end-of-term.ts"
import {
  type DebtPetitionGuard,
  type DebtPetitionIn,
  type DebtPetitionRefusal,
  refuse,
} from "../debt-petition-protocol.ts"
import { isOpenOffer, isOver, leftOf, leftOfAll, uncoveredOf } from "../debt-petition-reading.ts"
import type { ReleaseLoanCeiling } from "../debt-petition-terms.ts"

/** Whether a sum is a part of what is left of an obligation. */
export const checkPart = (
  state: DebtPetitionIn<"negotiating">,
  { amount, obligation }: { readonly amount: number; readonly obligation: string },
): Result.Result<void, DebtPetitionRefusal> => {
  if (!state.obligations.some(({ id }) => id === obligation))
    return refuse("obligation.unknown", "obligation", {})
  if (amount <= 0) return refuse("amount.none", "amount", {})
  const left = leftOf(state, obligation)
  return amount > left ? refuse("amount.overLeft", "amount", { left }) : Result.succeed(undefined)
}

/** Records what a creditor gives up: within what is left of the obligation. */
export const recordConcession: DebtPetitionGuard<"recordConcession"> = ({ command, state }) => {
  const { amount, at, document, obligation, until } = command
  if (isOver(until, at)) return refuse("day.over", "until", {})
  return Result.map(checkPart(state, command), () => ({
    type: "concessionRecorded",
    stage: "negotiating",
    obligation,
    amount,
    document,
    ...(until === undefined ? {} : { until }),
  }))
}

/** Records what a ruling on insolvency puts off. */
export const recordRuling: DebtPetitionGuard<"recordRuling"> = ({ command, state }) => {
  const { amount, obligation, ruling } = command
  return Result.map(checkPart(state, command), () => ({
    type: "rulingRecorded",
    stage: "negotiating",
    obligation,
    amount,
    ruling,
  }))
}

/** Fixes what is left, for as long as the terms say and every creditor stands by what was given up. */
export const closeNegotiation: DebtPetitionGuard<"closeNegotiation"> = ({
  command: { at },
  setting: { calendar, terms },
  state,
}) => {
  const amount = leftOfAll(state)
  const { ceiling, validity } = terms
  const open = state.rounds.find((round) => isOpenOffer(round, at))
  if (open !== undefined) return refuse("offer.open", "type", { answerBy: open.answerBy })
  const lapsed = state.concessions.filter(({ until }) => isOver(until, at)).length
  if (lapsed > 0) return refuse("concession.lapsed", "type", { count: lapsed })
  if (ceiling !== undefined && amount > ceiling) return refuse("residual.overCeiling", "type", { ceiling })
  const end = endOf(calendar, at, validity)
  if (end === undefined) return refuse("day.outsideCalendar", "at", { calendar: calendar.id })
  const validUntil = state.concessions.reduce(
    (earliest, { until }) => (until !== undefined && until < earliest ? until : earliest),
    end,
  )
  return Result.succeed({
    type: "residualFixed",
    stage: amount === 0 ? "funded" : "fundable",
    residual: { amount, validUntil },
  })
}

const totalOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, amount) => sum + amount, 0)

/** Lends no more for obligations of a kind than the law does; for others what is left of them is the limit. */
const checkLoan = (
  state: DebtPetitionIn<"fundable">,
  { amount, receivedOn }: { readonly amount: Money; readonly receivedOn: Day },
  loanCeiling: ReleaseLoanCeiling | undefined,
): Result.Result<void, DebtPetitionRefusal> => {
  const { kinds = [], values = [] } = loanCeiling ?? {}
  const left = (capped: boolean): number =>
    totalOf(
      state.obligations
        .filter(({ kind }) => kinds.includes(kind) === capped)
        .map(({ id }) => leftOf(state, id)),
    )
  const ofKinds = left(true)
  if (ofKinds === 0) return Result.succeed(undefined)
  const ceiling = values.findLast(({ from }) => from <= receivedOn)?.amount
  if (ceiling === undefined) return refuse("loan.ceilingUnknown", "receivedOn", { receivedOn })
  const lent = totalOf(state.funds.filter(({ source }) => source === "loan").map((one) => one.amount))
  return lent + amount > Math.min(ofKinds, ceiling) + left(false)
    ? refuse("loan.overCeiling", "amount", { ceiling, kinds })
    : Result.succeed(undefined)
}

/** Books money that has been received, within what is left to cover; of a loan, within its ceiling too. */
export const reserve: DebtPetitionGuard<"reserve"> = ({ command, setting, state }) => {
  const { amount, at, receipt, receivedOn, source } = command
  const { validUntil } = state.residual
  // After a part has been paid the rest has to be found whatever the day.
  if (at > validUntil && state.confirmed.length === 0) return refuse("residual.expired", "at", { validUntil })
  if (receivedOn > at) return refuse("funds.notReceived", "receivedOn", {})
  if (state.funds.some((known) => known.receipt === receipt)) return refuse("funds.repeated", "receipt", {})
  if (amount <= 0) return refuse("amount.none", "amount", {})
  const left = uncoveredOf(state)
  if (amount > left) return refuse("funds.overResidual", "amount", { left })
  const withinCeiling =
    source === "loan" ? checkLoan(state, command, setting.terms.loanCeiling) : Result.succeed(undefined)
  return Result.map(withinCeiling, () => ({
    type: "fundsReserved",
    stage: amount === left ? "funded" : "fundable",
    receipt,
    source,
    amount,
    receivedOn,
  }))
}

/** Ends a residual that has run out; in the same event all money reserved for it is free again. */
export const expire: DebtPetitionGuard<"expire"> = ({ command: { at }, state }) => {
  const { confirmed, funds, residual } = state
  const { validUntil } = residual
  if (confirmed.length > 0) return refuse("payment.begun", "type", {})
  return at > validUntil
    ? Result.succeed({ type: "residualExpired", stage: "negotiating", freed: funds })
    : refuse("residual.stillValid", "at", { validUntil })
}
