import type { ProtocolGuards } from "@bazgasht/casework"
import { isExact, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { isKnownEarmark, isMeantFor, isSameEarmark } from "../earmarks.ts"
import { allotmentBalance, fundBalance } from "./fund-balance.ts"
import type { Allotment, FundEntry } from "./fund-books.ts"
import { type FundLife, type OpenFund, refuse } from "./fund-protocol.ts"

type Refused<Found> = Result.Result<Found, FundLife["Refusal"]>

const checkAmount = (amount: Money): Refused<void> =>
  amount > 0 ? Result.void : refuse("amount.none", "amount", {})

const entryIn = ({ entries }: OpenFund, id: string, path: string): Refused<FundEntry> => {
  const entry = entries.find((one) => one.entry === id)
  return entry === undefined ? refuse("entry.unknown", path, {}) : Result.succeed(entry)
}

const allotmentIn = ({ allotments }: OpenFund, id: string): Refused<Allotment> => {
  const allotment = allotments.find((one) => one.allotment === id)
  return allotment === undefined ? refuse("allotment.unknown", "allotment", {}) : Result.succeed(allotment)
}

/** The allotment, where so much is still held for it. */
const holding = (state: OpenFund, id: string, amount: Money): Refused<Allotment> =>
  Result.gen(function* () {
    yield* checkAmount(amount)
    const allotment = yield* allotmentIn(state, id)
    const { reserved } = allotmentBalance(allotment)
    return amount > reserved ? yield* refuse("allotment.overspent", "amount", { left: reserved }) : allotment
  })

export const guards: ProtocolGuards<FundLife> = {
  open: "carry",

  credit: ({ command: { amount, earmark, entry }, setting: { bookable, terms }, state }) => {
    if (state.entries.some((one) => one.entry === entry)) return refuse("entry.repeated", "entry", {})
    const known = Object.keys(terms.earmarks)
    if (!isKnownEarmark(earmark, known)) return refuse("earmark.unknown", "earmark", { known })
    const isOfBatch = bookable.some(
      (one) => one.entry === entry && one.amount === amount && isSameEarmark(one.earmark, earmark),
    )
    if (!isOfBatch) return refuse("entry.notOfBatch", "entry", {})
    return Result.flatMap(checkAmount(amount), () =>
      isExact(fundBalance(state).received + amount) ? Result.void : refuse("amount.tooGreat", "amount", {}),
    )
  },

  refund: ({ command: { amount, document, entry: id }, setting: { given }, state }) =>
    Result.gen(function* () {
      yield* checkAmount(amount)
      const { free } = yield* entryIn(state, id, "entry")
      if (amount > free) return yield* refuse("entry.notFree", "amount", { free })
      if (given !== undefined && amount > given)
        return yield* refuse("refund.notOfGift", "gift", { left: given })
      return state.refunds.some((refund) => refund.document === document)
        ? yield* refuse("refund.repeated", "document", {})
        : undefined
    }),

  allot: ({ command: { allotment, parts }, setting: { attributes = {}, isOver }, state }) =>
    Result.gen(function* () {
      if (isOver === true) return yield* refuse("purpose.over", "to.id", {})
      if (state.allotments.some((one) => one.allotment === allotment))
        return yield* refuse("allotment.repeated", "allotment", {})
      if (parts.length === 0 || new Set(parts.map(({ entry }) => entry)).size < parts.length)
        return yield* refuse("allotment.unsound", "parts", {})
      for (const { amount, entry: id } of parts) {
        yield* checkAmount(amount)
        const { earmark, free } = yield* entryIn(state, id, "parts")
        if (!isMeantFor(earmark, attributes)) return yield* refuse("entry.otherEarmark", "parts", {})
        if (amount > free) return yield* refuse("entry.notFree", "parts", { free })
      }
      return { attributes }
    }),

  approve: ({ command: { allotment: id, by }, setting: { isOver }, state }) =>
    Result.flatMap(allotmentIn(state, id), ({ allottedBy, approved }) => {
      if (approved) return refuse("allotment.approved", "allotment", {})
      if (by.id === allottedBy) return refuse("allotment.byOnePerson", "by.id", {})
      return isOver === true ? refuse("purpose.over", "allotment", {}) : Result.void
    }),

  pay: ({ command: { allotment: id, amount, order }, setting: { payable }, state }) =>
    Result.flatMap(holding(state, id, amount), ({ approved }) => {
      if (!approved) return refuse("allotment.notApproved", "allotment", {})
      if (!payable) return refuse("allotment.notPayable", "allotment", {})
      return state.allotments.some(({ payments }) => payments.some((payment) => payment.order === order))
        ? refuse("payment.repeated", "order", {})
        : Result.void
    }),

  giveUp: ({ command: { allotment, amount }, state }) =>
    Result.map(holding(state, allotment, amount), () => undefined),

  repay: ({ command: { allotment: id, amount, receipt }, state }) =>
    Result.gen(function* () {
      yield* checkAmount(amount)
      const allotment = yield* allotmentIn(state, id)
      const { paid: outstanding } = allotmentBalance(allotment)
      if (amount > outstanding) return yield* refuse("repayment.tooMuch", "amount", { outstanding })
      return state.allotments.some(({ repayments }) => repayments.some((one) => one.receipt === receipt))
        ? yield* refuse("repayment.repeated", "receipt", {})
        : undefined
    }),

  close: ({ state }) => {
    const { free, reserved } = fundBalance(state)
    const held = (free + reserved) as Money
    return held > 0 ? refuse("fund.notEmpty", "type", { held }) : Result.void
  },
}
