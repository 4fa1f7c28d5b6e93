import { accountInForce } from "../payee-account/payee-account.ts"
import type { PayeeAccountState } from "../payee-account/payee-account-protocol.ts"
import type { PaymentOrder } from "../payment-batch/payment-order.ts"

/** Payment orders of cases. */
export interface SourceOrders {
  readonly orders: ReadonlyArray<PaymentOrder>
  /** Opaque ids of payees without an account in force: nothing can be paid to them until one is confirmed. */
  readonly withoutAccount: ReadonlyArray<string>
}

/** What orders need beside the cases that ask for money. */
export interface OrderOptions {
  /** The account of a payee, as who pays may read it. */
  readonly accountOf: (payee: string) => PayeeAccountState | undefined
  /** Code of what it is paid for. */
  readonly purpose: string
}

/** What is to be paid, before it is known to which account. */
type Due = Omit<PaymentOrder, "account" | "purpose">

/** The orders of what is due, to the accounts in force. */
export const ordersOf = (due: ReadonlyArray<Due>, { accountOf, purpose }: OrderOptions): SourceOrders => {
  const orders: Array<PaymentOrder> = []
  const withoutAccount = new Set<string>()
  for (const payment of due) {
    const kept = accountOf(payment.payee)
    const account = kept === undefined ? undefined : accountInForce(kept)
    if (account === undefined) withoutAccount.add(payment.payee)
    else orders.push({ ...payment, purpose, account: account.number })
  }
  return { orders, withoutAccount: [...withoutAccount] }
}
