import type { Money } from "@bazgasht/rules"
import { allotmentBalance } from "../../charity/fund/fund-balance.ts"
import type { Allotment } from "../../charity/fund/fund-books.ts"
import type { FundCommand, FundState } from "../../charity/fund/fund-protocol.ts"
import type { PaymentLine } from "../payment-batch/payment-line.ts"
import { paymentKeyOf } from "../payment-batch/payment-order.ts"
import { commandsOf, lastHeard, type Recording, type SourceCommandOptions } from "./recorded.ts"
import { type OrderOptions, ordersOf, type SourceOrders } from "./source-orders.ts"

const allotmentsOf = (state: FundState): ReadonlyArray<Allotment> =>
  state.stage === "none" ? [] : state.allotments

/** The key of a payment of an allotment: of the first, the second, and so on. */
const keyOf = (fund: string, { allotment }: Allotment, place: number): string =>
  paymentKeyOf({ kind: "fund", subject: fund }, `${allotment}/${place}`)

/** The key of the payment that comes next; `undefined` where nothing is held, or nobody has approved it. */
const nextKey = (fund: string, allotment: Allotment): string | undefined =>
  allotment.approved && allotmentBalance(allotment).reserved > 0
    ? keyOf(fund, allotment, allotment.payments.length + 1)
    : undefined

/** Whether a fund waits for the payment of a key. */
export const fundAwaits = (state: FundState, key: string): boolean =>
  state.stage === "open" && allotmentsOf(state).some((allotment) => nextKey(state.subject, allotment) === key)

/** What orders of a fund need beside its books. */
export interface FundOrderOptions extends OrderOptions {
  /** To whom the money of an allotment goes, such as the head of a sponsored household or who sells goods; `undefined` for one that is not paid by itself. */
  readonly payeeOf: (allotment: Allotment) => string | undefined
}

/**
 * The orders of a fund: one for each approved allotment, of what is still held for it.
 *
 * @example
 * const options = { payeeOf: () => "supplier-1", accountOf: () => confirmedAccount, purpose: "goods" }
 * ordersOfFund(fund, options).orders.map(({ amount, payee }) => [payee, amount]) // => [["supplier-1", 100_000]]
 */
export const ordersOfFund = (state: FundState, { payeeOf, ...options }: FundOrderOptions): SourceOrders =>
  ordersOf(
    state.stage !== "open"
      ? []
      : state.allotments.flatMap((allotment) => {
          const key = nextKey(state.subject, allotment)
          const payee = payeeOf(allotment)
          return key === undefined || payee === undefined
            ? []
            : [
                {
                  key,
                  source: { kind: "fund", subject: state.subject },
                  payee,
                  amount: allotmentBalance(allotment).reserved,
                },
              ]
        }),
    options,
  )

/**
 * The commands that a fund needs so that its books say of its payments what a batch says of them: what arrived is paid, and what came back is
 * booked as repaid.
 *
 * @example
 * const options = { payeeOf: () => "supplier-1", accountOf: () => confirmedAccount, purpose: "goods" }
 * const [order] = ordersOfFund(fund, options).orders
 * fundCommands(fund, [{ ...settledLine, ...order }], sourceOptions).map(({ type }) => type) // => ["pay"]
 */
export const fundCommands = (
  state: FundState,
  lines: ReadonlyArray<PaymentLine>,
  options: SourceCommandOptions<FundCommand["type"]>,
): ReadonlyArray<FundCommand> => {
  if (state.stage !== "open") return []
  const recordings = lines.flatMap((line): ReadonlyArray<Recording<FundCommand>> => {
    const { amount, key } = line
    const { status } = lastHeard(line)
    const awaiting = state.allotments.find((one) => nextKey(state.subject, one) === key)
    if (status === "settled" && awaiting !== undefined)
      return [{ key, content: { type: "pay", allotment: awaiting.allotment, order: key, amount } }]
    const paid = state.allotments.find(({ payments }) => payments.some(({ order }) => order === key))
    const cameBack = paid?.repayments.some(({ receipt }) => receipt === key) === true
    return status === "returned" && paid !== undefined && !cameBack
      ? [
          {
            key,
            content: { type: "repay", allotment: paid.allotment, receipt: key, amount: amount as Money },
          },
        ]
      : []
  })
  return commandsOf<FundCommand>(state, recordings, options)
}
