import type { ProtocolGuards } from "@bazgasht/casework"
import { type Day, isExact, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Struct from "effect/Struct"
import { checkGrounds, dayAfter } from "../../../cases/shared-checks.ts"
import {
  type DebtPetitionCommand,
  type DebtPetitionIn,
  type DebtPetitionLife,
  refuse,
} from "./debt-petition-protocol.ts"
import {
  isOpenOffer,
  isOver,
  lastRoundOf,
  leftOf,
  leftOfAll,
  uncoveredOf,
  unpaidOf,
} from "./debt-petition-reading.ts"
import type { ReleaseLoanCeiling } from "./debt-petition-terms.ts"
import type { ConcessionRound, Obligation, PetitionConcession, PetitionPayment } from "./stack.ts"

type Checked<Value = void> = Result.Result<Value, DebtPetitionLife["Refusal"]>

/** Whether a sum is a part of what is left of an obligation. */
const checkPart = (
  state: DebtPetitionIn<"negotiating">,
  { amount, obligation }: { readonly amount: number; readonly obligation: string },
): Checked => {
  if (!state.obligations.some(({ id }) => id === obligation))
    return refuse("obligation.unknown", "obligation", {})
  if (amount <= 0) return refuse("amount.none", "amount", {})
  const left = leftOf(state, obligation)
  return amount > left ? refuse("amount.overLeft", "amount", { left }) : Result.void
}

const totalOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, amount) => sum + amount, 0)

/** Lends no more for obligations of a kind than the law does; for others what is left of them is the limit. */
const checkLoan = (
  state: DebtPetitionIn<"fundable">,
  { amount, receivedOn }: { readonly amount: Money; readonly receivedOn: Day },
  loanCeiling: ReleaseLoanCeiling | undefined,
): Checked => {
  const { kinds = [], values = [] } = loanCeiling ?? {}
  const left = (capped: boolean): number =>
    totalOf(
      state.obligations
        .filter(({ kind }) => kinds.includes(kind) === capped)
        .map(({ id }) => leftOf(state, id)),
    )
  const ofKinds = left(true)
  if (ofKinds === 0) return Result.void
  const ceiling = values.findLast(({ from }) => from <= receivedOn)?.amount
  if (ceiling === undefined) return refuse("loan.ceilingUnknown", "receivedOn", { receivedOn })
  const lent = totalOf(state.funds.filter(({ source }) => source === "loan").map((one) => one.amount))
  return lent + amount > Math.min(ofKinds, ceiling) + left(false)
    ? refuse("loan.overCeiling", "amount", { ceiling, kinds })
    : Result.void
}

interface People {
  readonly prisoner: string
  readonly relatives: ReadonlyArray<string>
}

/** Whether a person is the prisoner or a relative: that side is never paid as if it were the creditor. */
export const isRelated = ({ prisoner, relatives }: People, person: string): boolean =>
  person === prisoner || relatives.includes(person)

const checkObligation = (
  people: People,
  {
    enforceable,
    obligation: { creditor, id, sum },
  }: { readonly enforceable: boolean; readonly obligation: Obligation },
  before: ReadonlyArray<Obligation>,
): Checked => {
  if (!enforceable) return refuse("obligation.notEnforceable", "enforceable", {})
  if (isRelated(people, creditor)) return refuse("creditor.related", "obligation.creditor", {})
  if (before.some((known) => known.id === id)) return refuse("obligation.repeated", "obligation.id", {})
  return sum > 0 && isExact(before.reduce((total, known) => total + known.sum, sum as number))
    ? Result.void
    : refuse("obligation.noSum", "obligation.sum", {})
}

/** How many holds bar release: one of which nothing is known does. */
export const countOpenHolds = (holds: ReadonlyArray<{ readonly status: string }>): number =>
  holds.filter(({ status }) => status !== "lifted").length

/** The round that waits for an answer. */
const waitingRound = (
  state: DebtPetitionIn<"negotiating">,
  {
    at,
    obligation,
  }: Extract<DebtPetitionCommand, { readonly type: "acceptOffer" | "refuseOffer" | "counterOffer" }>,
): Checked<ConcessionRound> => {
  const round = lastRoundOf(state, obligation)
  if (round === undefined || round.answer !== undefined) return refuse("offer.none", "obligation", {})
  return isOpenOffer(round, at)
    ? Result.succeed(round)
    : refuse("offer.lapsed", "at", { answerBy: round.answerBy })
}

/** What a creditor gives up, where it is a part of what is left and does not end before it begins. */
const conceded = (
  state: DebtPetitionIn<"negotiating">,
  at: DebtPetitionCommand["at"],
  concession: PetitionConcession,
): Checked<PetitionConcession> => {
  if (isOver(concession.until, at)) return refuse("day.over", "until", {})
  return Result.map(checkPart(state, concession), () =>
    Struct.pick(concession, ["obligation", "amount", "document", "until"]),
  )
}

export const guards: ProtocolGuards<DebtPetitionLife> = {
  /** Records what a creditor gives up: within what is left of the obligation. */
  recordConcession: ({ command, state }) => {
    if (isOver(command.until, command.at)) return refuse("day.over", "until", {})
    return checkPart(state, command)
  },

  /** Records what a ruling on insolvency puts off. */
  recordRuling: ({ command, state }) => checkPart(state, command),

  /** Fixes what is left, for as long as the terms say and every creditor stands by what was given up. */
  closeNegotiation: ({ command: { at }, setting, state }) => {
    const amount = leftOfAll(state)
    const { ceiling, validity } = setting.terms
    const open = state.rounds.find((round) => isOpenOffer(round, at))
    if (open !== undefined) return refuse("offer.open", "type", { answerBy: open.answerBy })
    const lapsed = state.concessions.filter(({ until }) => isOver(until, at)).length
    if (lapsed > 0) return refuse("concession.lapsed", "type", { count: lapsed })
    if (ceiling !== undefined && amount > ceiling) return refuse("residual.overCeiling", "type", { ceiling })
    return Result.map(dayAfter(setting, at, validity), (end) => ({
      stage: amount === 0 ? "funded" : "fundable",
      residual: {
        amount,
        validUntil: state.concessions.reduce(
          (earliest, { until }) => (until !== undefined && until < earliest ? until : earliest),
          end,
        ),
      },
    }))
  },

  /** Books money that has been received, within what is left to cover; of a loan, within its ceiling too. */
  reserve: ({ command, setting, state }) => {
    const { amount, at, receipt, receivedOn, source } = command
    const { validUntil } = state.residual
    // After a part has been paid the rest has to be found whatever the day.
    if (at > validUntil && state.confirmed.length === 0)
      return refuse("residual.expired", "at", { validUntil })
    if (receivedOn > at) return refuse("funds.notReceived", "receivedOn", {})
    if (state.funds.some((known) => known.receipt === receipt)) return refuse("funds.repeated", "receipt", {})
    if (amount <= 0) return refuse("amount.none", "amount", {})
    const left = uncoveredOf(state)
    if (amount > left) return refuse("funds.overResidual", "amount", { left })
    if (source === "grant" && !(setting.isGranted ?? true)) return refuse("grant.notApproved", "receipt", {})
    if (source === "loan" && !(setting.isLent ?? true)) return refuse("loan.notApproved", "receipt", {})
    const withinCeiling =
      source === "loan" ? checkLoan(state, command, setting.terms.loanCeiling) : Result.void
    return Result.map(withinCeiling, () => ({ stage: amount === left ? "funded" : "fundable" }))
  },

  /** Ends a residual that has run out; in the same event all money reserved for it is free again. */
  expire: ({ command: { at }, state }) => {
    const { confirmed, funds, residual } = state
    const { validUntil } = residual
    if (confirmed.length > 0) return refuse("payment.begun", "type", {})
    return at > validUntil
      ? Result.succeed({ freed: funds })
      : refuse("residual.stillValid", "at", { validUntil })
  },

  /** Opens a petition for an obligation for which the prisoner is held. */
  open: ({ command }) => checkObligation(command, command, []),

  addObligation: ({ command, state: { obligations, petition } }) =>
    checkObligation(petition, command, obligations),

  recordHold: "carry",

  /** Accepts the petition, refuses it for reasons, or says what is missing. */
  screen: ({ command: { answer, grounds }, state }) => {
    if (answer === "yes") {
      if (grounds.length > 0) return refuse("grounds.needless", "grounds", {})
      const holds = countOpenHolds(state.holds)
      return holds > 0 ? refuse("hold.stands", "answer", { holds }) : Result.succeed({ type: "accepted" })
    }
    return Result.map(checkGrounds({ grounds }), () => ({
      type: answer === "no" ? "refused" : "screeningUndetermined",
    }))
  },

  /** Gives it up; money that was reserved is free again, unless a creditor has been paid already. */
  withdraw: ({ state }) =>
    "confirmed" in state && state.confirmed.length > 0
      ? refuse("payment.begun", "type", {})
      : Result.succeed({ freed: "funds" in state ? state.funds : [] }),

  /** Asks a creditor to give up a part of what is left; one question at a time about each obligation. */
  makeOffer: ({ command: { answerBy, asked, at, obligation }, state }) => {
    if (answerBy < at) return refuse("day.over", "answerBy", {})
    const last = lastRoundOf(state, obligation)
    if (last !== undefined && isOpenOffer(last, at))
      return refuse("offer.open", "obligation", { answerBy: last.answerBy })
    return Result.map(checkPart(state, { amount: asked, obligation }), () => ({
      round: { number: (last?.number ?? 0) + 1, obligation, asked, answerBy },
    }))
  },

  /** Records that the creditor gives up what was asked. */
  acceptOffer: ({ command, state }) =>
    Result.flatMap(waitingRound(state, command), ({ asked }) =>
      conceded(state, command.at, { ...command, amount: asked }),
    ),

  /** Records that the creditor gives up nothing. */
  refuseOffer: ({ command, state }) => Result.map(waitingRound(state, command), () => ({})),

  /** Records that the creditor would give up less than was asked. */
  counterOffer: ({ command, state }) =>
    Result.flatMap(waitingRound(state, command), ({ asked }) =>
      command.amount >= asked
        ? refuse("counter.notBelow", "amount", { asked })
        : conceded(state, command.at, command),
    ),

  /** Takes what the creditor would give up, as long as that stands. */
  takeCounter: ({ command: { at, obligation }, state }) => {
    const answer = lastRoundOf(state, obligation)?.answer
    if (answer?.kind !== "countered") return refuse("offer.none", "obligation", {})
    const { until } = answer
    if (until !== undefined && isOver(until, at)) return refuse("counter.lapsed", "at", { until })
    return conceded(state, at, { obligation, ...answer })
  },

  /** Takes out what creditors gave up for a time that has run out: the obligations are whole again by as much. */
  lapseConcessions: ({ command: { at }, state }) => {
    const lapsed = state.concessions.filter(({ until }) => isOver(until, at))
    return lapsed.length === 0 ? refuse("concession.noneLapsed", "type", {}) : Result.succeed({ lapsed })
  },

  /** Sends to each creditor exactly what is left of the obligation. */
  pay: ({ command: { at, payees }, state }) => {
    const { validUntil } = state.residual
    const holds = countOpenHolds(state.holds)
    if (holds > 0) return refuse("hold.stands", "type", { holds })
    // After a part has been confirmed the rest follows whatever the day: the creditors have begun to be paid.
    if (at > validUntil && state.confirmed.length === 0)
      return refuse("residual.expired", "at", { validUntil })
    const open = unpaidOf(state)
    const named = new Set(payees.map(({ obligation }) => obligation))
    if (payees.length !== open.length || !open.every((obligation) => named.has(obligation)))
      return refuse("payees.notOpenOnes", "payees", { open: open.length })
    if (open.length === 0) return Result.succeed({ type: "nothingToPay" })
    const payments: Array<PetitionPayment> = []
    for (const payee of payees) {
      if (isRelated(state.petition, payee.payee)) return refuse("payee.related", "payees", {})
      const owed = state.obligations.find(({ id }) => id === payee.obligation)
      if (owed?.creditor !== payee.payee) return refuse("payee.notCreditor", "payees", {})
      payments.push({ ...payee, amount: leftOf(state, payee.obligation) })
    }
    return Result.succeed({ type: "paymentOrdered", payments })
  },

  /** Records the receipt of a creditor; with the last one the debts are settled. */
  confirm: ({ command: { obligation }, state: { payments } }) =>
    payments.some((payment) => payment.obligation === obligation)
      ? Result.succeed({ stage: payments.length === 1 ? "settled" : "paying" })
      : refuse("payment.notUnderWay", "obligation", {}),

  /** Records that what is under way has failed; exactly that comes back to the reservation. */
  failPayment: ({ state }) => Result.succeed({ returned: state.payments }),

  /**
   * Takes a receipt back, since the money came back: the creditor is owed again, and what went back to its source is no longer
   * reserved for the petition.
   */
  reversePayment: ({ command, state }) => {
    const { gone, obligation } = command
    const paid = state.confirmed.find((payment) => payment.obligation === obligation)?.amount
    if (paid === undefined) return refuse("payment.notConfirmed", "obligation", {})
    const freed = state.funds.filter(({ receipt }) => gone.includes(receipt))
    if (freed.length !== gone.length) return refuse("funds.unknown", "gone", {})
    if (freed.reduce((sum, { amount }) => sum + amount, 0) > paid)
      return refuse("funds.overPayment", "gone", { paid })
    return Result.succeed({ stage: freed.length === 0 ? "funded" : "fundable", freed })
  },

  /** Asks the judge for the order, where nothing else holds the prisoner. */
  requestOrder: ({ state }) => {
    const holds = countOpenHolds(state.holds)
    return holds > 0 ? refuse("hold.stands", "type", { holds }) : Result.void
  },

  recordOrder: "carry",
  recordRefusal: "carry",
  recordRelease: "carry",
}
