import type { DebtPetitionState } from "@bazgasht/core/release"
import type { EntitlementState } from "@bazgasht/core/support"
import { attemptsOf } from "@bazgasht/core/support"
import { accountInForce } from "../payee-account/payee-account.ts"
import type { PayeeAccountState } from "../payee-account/payee-account-protocol.ts"
import { type PaymentOrder, paymentKeyOf } from "../payment-batch/payment-order.ts"

/** Payment orders of cases. */
export interface SourceOrders {
  readonly orders: ReadonlyArray<PaymentOrder>
  /** Opaque ids of payees without an account in force: nothing can be paid to them until one is confirmed. */
  readonly withoutAccount: ReadonlyArray<string>
}

/** What is to be paid, before it is known to which account. */
type Due = Omit<PaymentOrder, "account">

interface OrderOptions {
  /** The account of a payee, as who pays may read it. */
  readonly accountOf: (payee: string) => PayeeAccountState | undefined
  /** Code of what it is paid for. */
  readonly purpose: string
}

const ordersOf = (due: ReadonlyArray<Due>, { accountOf }: OrderOptions): SourceOrders => {
  const orders: Array<PaymentOrder> = []
  const withoutAccount = new Set<string>()
  for (const payment of due) {
    const kept = accountOf(payment.payee)
    const account = kept === undefined ? undefined : accountInForce(kept)
    if (account === undefined) withoutAccount.add(payment.payee)
    else orders.push({ ...payment, account: account.number })
  }
  return { orders, withoutAccount: [...withoutAccount] }
}

/**
 * The orders of entitlements: one for each attempt that is prepared and not submitted. The key of the attempt is that of the order.
 *
 * @example
 * const options = { accountOf: () => confirmedAccount, purpose: "support" }
 * ordersOfEntitlements([preparedEntitlement], options).orders.map(({ amount, key }) => [key, amount]) // => [["key-1", 36]]
 * ordersOfEntitlements([preparedEntitlement], { ...options, accountOf: () => undefined }).withoutAccount // => ["mother"]
 */
export const ordersOfEntitlements = (
  entitlements: ReadonlyArray<EntitlementState>,
  options: OrderOptions,
): SourceOrders =>
  ordersOf(
    entitlements.flatMap((state) =>
      state.stage !== "approved"
        ? []
        : attemptsOf(state).flatMap(({ amount, key, payee, standing }) =>
            standing === "prepared"
              ? [
                  {
                    key,
                    source: { kind: "entitlement", subject: state.subject },
                    payee,
                    amount,
                    purpose: options.purpose,
                  },
                ]
              : [],
          ),
    ),
    options,
  )

/** The key of the payment of an obligation. It stays the same when a payment that failed is made again. */
export const keyOfObligation = (petition: string, obligation: string): string =>
  paymentKeyOf({ kind: "debtPetition", subject: petition }, obligation)

/** The orders of petitions: one for each creditor whose payment is under way and not confirmed. */
export const ordersOfPetitions = (
  petitions: ReadonlyArray<DebtPetitionState>,
  options: OrderOptions,
): SourceOrders =>
  ordersOf(
    petitions.flatMap((state) =>
      state.stage !== "paying"
        ? []
        : state.payments.map(({ amount, obligation, payee }) => ({
            key: keyOfObligation(state.subject, obligation),
            source: { kind: "debtPetition", subject: state.subject },
            payee,
            amount,
            purpose: options.purpose,
          })),
    ),
    options,
  )
