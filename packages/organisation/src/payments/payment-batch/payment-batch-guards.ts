import { isSameIdentifier, type ProtocolGuards } from "@bazgasht/casework"
import { totalOf } from "@bazgasht/casework/payments"
import { maxClaims } from "@bazgasht/casework/ports"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type PaymentBatchLife, refuse } from "./payment-batch-protocol.ts"
import { isFinal, type PaymentLine } from "./payment-line.ts"
import { withAnswers } from "./with-answers.ts"

type Checked<Value = void> = Result.Result<Value, PaymentBatchLife["Refusal"]>

interface Lines {
  readonly lines: ReadonlyArray<PaymentLine>
}

/** The sums that somebody saw have to be those of the batch. */
const checkSums = ({ lines }: Lines, seen: { readonly payments: number; readonly total: Money }): Checked => {
  // An order that would make the sum inexact is not collected.
  const total = totalOf(lines) ?? (0 as Money)
  if (lines.length === 0) return refuse("batch.empty", "type", {})
  return seen.payments === lines.length && seen.total === total
    ? Result.void
    : refuse("batch.otherSums", "total", { payments: lines.length, total })
}

const checkHas = ({ lines }: Lines, key: string, path: string): Checked<PaymentLine> => {
  const line = lines.find((one) => one.key === key)
  return line === undefined ? refuse("order.notFound", path, {}) : Result.succeed(line)
}

const isKnown = (lines: ReadonlyArray<PaymentLine>): boolean => lines.every(isFinal)

const isPast = (day: Day, today: Day): boolean => day < today

const hindering = [
  ["account", "account.notInForce"],
  ["source", "source.notWaiting"],
] as const

export const guards: ProtocolGuards<PaymentBatchLife> = {
  open: ({ command: { debtor }, setting: { terms } }) =>
    terms.debtors.includes(debtor)
      ? Result.void
      : refuse("debtor.unknown", "debtor", { known: terms.debtors }),

  collect: ({ command: { orders }, setting: { terms }, state: { lines } }) =>
    Result.gen(function* () {
      const limit = Math.min(terms.maxPayments, maxClaims)
      if (orders.length === 0) return yield* refuse("batch.empty", "orders", {})
      if (lines.length + orders.length > limit) return yield* refuse("batch.full", "orders", { limit })
      const keys = lines.map(({ key }) => key)
      for (const [place, { amount, key, purpose }] of orders.entries()) {
        const path = `orders.${place}`
        // A store tells two keys apart as people read them.
        if (keys.some((one) => isSameIdentifier(one, key)))
          return yield* refuse("order.repeated", `${path}.key`, {})
        keys.push(key)
        if (amount <= 0) return yield* refuse("order.noAmount", `${path}.amount`, {})
        if (!terms.purposes.includes(purpose))
          return yield* refuse("purpose.unknown", `${path}.purpose`, { known: terms.purposes })
      }
      if (totalOf([...lines, ...orders]) === undefined)
        return yield* refuse("batch.sumTooLarge", "orders", {})
    }),

  withdraw: ({ command: { key }, state }) => Result.map(checkHas(state, key, "key"), () => ({})),

  approve: ({ command, state }) => checkSums(state, command),

  export: ({ command, setting: { hindrances }, state }) =>
    Result.gen(function* () {
      if (isPast(command.payOn, command.at)) return yield* refuse("day.past", "payOn", {})
      yield* checkSums(state, command)
      for (const [of, code] of hindering) {
        const hindered = hindrances.filter((one) => one.of === of)
        const [first] = hindered
        if (first !== undefined)
          return yield* refuse(code, `lines.${first.line}`, { orders: hindered.length })
      }
    }),

  answer: ({ command: { answers, at }, state }) =>
    Result.gen(function* () {
      for (const [place, { key }] of answers.entries()) yield* checkHas(state, key, `answers.${place}.key`)
      const known = isKnown(withAnswers(state.lines, answers, at))
      if (state.stage === "closed") return { stage: known ? "closed" : "exported" }
      return { stage: known ? "answered" : "exported" }
    }),

  findOut: ({ command: { key }, state }) =>
    Result.gen(function* () {
      const line = yield* checkHas(state, key, "key")
      if (isFinal(line)) return yield* refuse("payment.known", "key", {})
      const others = state.lines.filter((one) => one !== line)
      return { stage: isKnown(others) ? "answered" : "exported" }
    }),

  close: "carry",
  discard: "carry",
}
