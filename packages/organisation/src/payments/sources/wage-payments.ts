import type { WageMonthCommand, WageMonthState } from "../../enterprise/wage-month/wage-month-protocol.ts"
import { openOrdersOf } from "../../enterprise/wage-month/wage-month-reading.ts"
import { hasHeard, type PaymentLine } from "../payment-batch/payment-line.ts"
import { paymentKeyOf } from "../payment-batch/payment-order.ts"
import { commandsOf, lastHeard, type Recording, type SourceCommandOptions } from "./recorded.ts"
import { type OrderOptions, ordersOf, type SourceOrders } from "./source-orders.ts"

/** The key of an order of a wage, short enough for a bank. */
const keyOf = (wage: string, order: string): string =>
  paymentKeyOf({ kind: "wageMonth", subject: wage }, order)

/** Whether a wage waits for the payment of a key. */
export const wageAwaits = (state: WageMonthState, key: string): boolean =>
  state.stage !== "none" && openOrdersOf(state).some(({ order }) => keyOf(state.subject, order) === key)

/**
 * The orders of wages: one for each that no payment has answered. What is deducted is paid to the account that is kept under the code of
 * its kind.
 *
 * @example
 * const { orders } = ordersOfWages([approvedWage], { accountOf: () => confirmedAccount, purpose: "wage" })
 * orders.map(({ amount, payee }) => [payee, amount]) // => [["p-1", 2_500_000], ["p-2", 2_500_000]]
 */
export const ordersOfWages = (wages: ReadonlyArray<WageMonthState>, options: OrderOptions): SourceOrders =>
  ordersOf(
    wages.flatMap((state) =>
      state.stage === "none"
        ? []
        : openOrdersOf(state).map(({ amount, order, payee }) => ({
            key: keyOf(state.subject, order),
            source: { kind: "wageMonth", subject: state.subject },
            payee: payee.id,
            amount,
          })),
    ),
    options,
  )

/** What the wage of a month has to record of its orders by these lines. */
export const recordingsOfWage = (
  state: WageMonthState,
  lines: ReadonlyArray<PaymentLine>,
): ReadonlyArray<Recording<WageMonthCommand>> => {
  if (!("orders" in state)) return []
  return state.orders.flatMap(({ order, paid }): ReadonlyArray<Recording<WageMonthCommand>> => {
    const key = keyOf(state.subject, order)
    const line = lines.find((one) => one.key === key)
    if (line === undefined) return []
    const { on, reason, reference, status } = lastHeard(line)
    if (status === "settled" && paid === undefined)
      return [{ key, content: { type: "recordPaid", order, on, reference } }]
    return status === "returned" &&
      paid !== undefined &&
      hasHeard(line, { kind: "settled", reference: paid.reference })
      ? [{ key, content: { type: "recordReturned", order, on, reason } }]
      : []
  })
}

/**
 * The commands that the wage of a month needs so that it says of its orders what a batch says of the payments. A payment that came back
 * opens only the order that it had paid: one that another batch has paid since stays paid.
 *
 * @example
 * const [order] = ordersOfWages([approvedWage], { accountOf: () => confirmedAccount, purpose: "wage" }).orders
 * const line = { ...settledLine, ...order }
 * wageCommands(approvedWage, [line], sourceOptions).map(({ type }) => type) // => ["recordPaid"]
 */
export const wageCommands = (
  state: WageMonthState,
  lines: ReadonlyArray<PaymentLine>,
  options: SourceCommandOptions<WageMonthCommand["type"]>,
): ReadonlyArray<WageMonthCommand> =>
  state.stage === "none" ? [] : commandsOf<WageMonthCommand>(state, recordingsOfWage(state, lines), options)
