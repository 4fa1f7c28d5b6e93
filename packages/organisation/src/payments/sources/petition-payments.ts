import type { DebtPetitionCommand, DebtPetitionState } from "@bazgasht/core/release"
import { isFinal, type PaymentLine } from "../payment-batch/payment-line.ts"
import { paymentKeyOf } from "../payment-batch/payment-order.ts"
import { commandsOf, lastHeard, type Recording, type SourceCommandOptions } from "./recorded.ts"
import { type OrderOptions, ordersOf, type SourceOrders } from "./source-orders.ts"

/** The key of the payment of an obligation. It stays the same when a payment that failed is made again. */
const keyOf = (petition: string, obligation: string): string =>
  paymentKeyOf({ kind: "debtPetition", subject: petition }, obligation)

/** Whether a petition waits for the payment of a key. */
export const petitionAwaits = (state: DebtPetitionState, key: string): boolean =>
  state.stage === "paying" &&
  state.payments.some(({ obligation }) => keyOf(state.subject, obligation) === key)

/**
 * The orders of petitions: one for each creditor whose payment is under way and not confirmed.
 *
 * @example
 * const { orders } = ordersOfPetitions([payingPetition], { accountOf: () => confirmedAccount, purpose: "debt" })
 * orders.map(({ amount, payee }) => [payee, amount]) // => [["creditor-1", 50_000_000]]
 */
export const ordersOfPetitions = (
  petitions: ReadonlyArray<DebtPetitionState>,
  options: OrderOptions,
): SourceOrders =>
  ordersOf(
    petitions.flatMap((state) =>
      state.stage === "paying"
        ? state.payments.map(({ amount, obligation, payee }) => ({
            key: keyOf(state.subject, obligation),
            source: { kind: "debtPetition", subject: state.subject },
            payee,
            amount,
          }))
        : [],
    ),
    options,
  )

/** What a petition has to record of its payments by these lines, and whether all that is under way is among them. */
export const recordingsOfPetition = (
  state: DebtPetitionState,
  lines: ReadonlyArray<PaymentLine>,
): ReadonlyArray<Recording<DebtPetitionCommand>> => {
  if (state.stage !== "paying") return []
  const known = state.payments.flatMap(({ obligation }) => {
    const line = lines.find(({ key }) => key === keyOf(state.subject, obligation))
    return line === undefined || !isFinal(line) ? [] : [{ key: line.key, obligation, ...lastHeard(line) }]
  })
  const receipts = known.flatMap(
    ({ key, obligation, reference, status }): ReadonlyArray<Recording<DebtPetitionCommand>> =>
      status === "settled" ? [{ key, content: { type: "confirm", obligation, receipt: reference } }] : [],
  )
  const failed = known.find(({ status }) => status !== "settled")
  // Exactly what is under way fails together: none of it may still be with a bank.
  const failures: ReadonlyArray<Recording<DebtPetitionCommand>> =
    failed !== undefined && known.length === state.payments.length
      ? [{ key: failed.key, content: { type: "failPayment", reason: failed.reason } }]
      : []
  return [...receipts, ...failures]
}

/** Whether every payment of a petition that is under way is among these lines. */
export const isWholeIn = (state: DebtPetitionState, lines: ReadonlyArray<PaymentLine>): boolean =>
  state.stage === "paying" &&
  state.payments.every(({ obligation }) => lines.some(({ key }) => key === keyOf(state.subject, obligation)))

/**
 * The commands that a debt petition needs so that it says of its payments what a batch says of them: receipts of the creditors that were
 * paid and, once none of its payments is under way, that the others failed.
 *
 * @example
 * const [order] = ordersOfPetitions([payingPetition], { accountOf: () => confirmedAccount, purpose: "debt" }).orders
 * const line = { ...settledLine, ...order }
 * petitionCommands(payingPetition, [line], sourceOptions).map(({ type }) => type) // => ["confirm"]
 */
export const petitionCommands = (
  state: DebtPetitionState,
  lines: ReadonlyArray<PaymentLine>,
  options: SourceCommandOptions<DebtPetitionCommand["type"]>,
): ReadonlyArray<DebtPetitionCommand> =>
  state.stage === "none"
    ? []
    : commandsOf<DebtPetitionCommand>(state, recordingsOfPetition(state, lines), options)
