/** What families learn about the money of their entitlements: the payments that letters and messages speak of. */

import { monthsOfPeriod, type PaymentToFamily, type PeriodPayment } from "@bazgasht/core/letters"
import { attemptsOf, confirmedOf, type EntitlementState, type PaymentAttempt } from "@bazgasht/core/support"
import type { Calendar, Day, Money, Text } from "@bazgasht/rules"
import type { PayeeAccountState } from "./payee-account/payee-account-protocol.ts"

/** An entitlement and its events. Without them the last day of the entitlement is that of the payment. */
export interface FollowedEntitlement {
  readonly state: EntitlementState
  readonly events?: ReadonlyArray<{ readonly type: string; readonly at: Day }>
}

/** What notices need beside the entitlements. */
export interface FamilyPaymentOptions {
  /** In which the months of a period are counted. */
  readonly calendar: Calendar
  /** What a kind of help is called in a letter; absent where it has no words there. */
  readonly helpOf?: (kind: string) => Text | undefined
  /** The account of a payee; absent where who asks may not read accounts. */
  readonly accountOf?: (payee: string) => PayeeAccountState | undefined
}

/** A payment of which a family is told, and to which household. */
export interface HouseholdPayment {
  /** Id of the entitlement. */
  readonly entitlement: string
  readonly household: string
  readonly cycle: string
  /** Opaque id of the one to whom it was paid. */
  readonly payee: string
  readonly payment: PaymentToFamily
}

type Claimed = Exclude<EntitlementState, { readonly stage: "none" }>

const isClaimed = (state: EntitlementState): state is Claimed => state.stage !== "none"

const statuses: Readonly<Record<PaymentAttempt["status"], PaymentToFamily["status"]["kind"] | undefined>> = {
  prepared: undefined,
  discarded: undefined,
  submitted: "onItsWay",
  unknown: "onItsWay",
  confirmed: "arrived",
  refused: "cameBack",
}

/** The last attempt that a family hears of. */
const reportedAttempt = (state: Claimed): PaymentAttempt | undefined =>
  attemptsOf(state).findLast(({ status }) => statuses[status] !== undefined)

const dayOf = (
  events: NonNullable<FollowedEntitlement["events"]>,
  key: string,
  isIt: (type: string) => boolean = () => true,
): Day | undefined => events.findLast((event) => "key" in event && event.key === key && isIt(event.type))?.at

/** The account that was in force on a day; `undefined` where there was none, or one took the place of another on that day. */
const accountOn = (state: PayeeAccountState | undefined, day: Day): string | undefined => {
  if (state === undefined || state.stage === "none") return undefined
  const [account, another] = [
    ...state.former.filter(({ since, until }) => since <= day && day <= until),
    ...("current" in state && state.current.since <= day ? [state.current] : []),
  ]
  return another === undefined ? account?.account : undefined
}

/** The whole of an entitlement as money for its days. */
const paymentOf = ({ claim }: Claimed, amount: Money, calendar: Calendar): PeriodPayment | undefined => {
  const { days, from, members, owed, restores, to } = claim
  const period = monthsOfPeriod(calendar, { from, to })
  if (period === undefined) return undefined
  const payment = { from, to, period, amount }
  // Of a part nothing is compared: what it lacks was not cut, it has not arrived yet.
  if (amount !== claim.amount) return payment
  return {
    ...payment,
    ...(members.length === 0 ? {} : { people: members.length }),
    ...(days === undefined ? {} : { days }),
    ...(owed === undefined || restores !== undefined ? {} : { owed }),
    ...(restores === undefined ? {} : { backPay: amount }),
  }
}

/** The payment of the same help to the same household before this one: the last, where it arrived in full; `none` where there was none. */
const beforeOf = (
  { claim }: Claimed,
  all: ReadonlyArray<Claimed>,
  calendar: Calendar,
): PeriodPayment | "none" | undefined => {
  const earlier = all.filter(
    (other) =>
      other.claim.household === claim.household &&
      other.claim.kind === claim.kind &&
      other.claim.restores === undefined &&
      other.stage !== "cancelled" &&
      other.claim.to <= claim.from,
  )
  const last = earlier.toSorted((one, other) => one.claim.to - other.claim.to).at(-1)
  if (last === undefined) return "none"
  return last.stage === "paid" ? paymentOf(last, last.claim.amount, calendar) : undefined
}

const familyPaymentOf = (
  { events = [], state }: FollowedEntitlement & { readonly state: Claimed },
  all: ReadonlyArray<Claimed>,
  { accountOf, calendar, helpOf }: FamilyPaymentOptions,
): HouseholdPayment | undefined => {
  const attempt = state.stage === "cancelled" ? undefined : reportedAttempt(state)
  const status = attempt === undefined ? undefined : statuses[attempt.status]
  if (attempt === undefined || status === undefined) return undefined
  const on = dayOf(events, attempt.key) ?? state.day
  const { claim, subject } = state
  const amount = status === "arrived" ? confirmedOf(state) : attempt.amount
  const payment = paymentOf(state, amount, calendar)
  if (payment === undefined) return undefined
  const sent = dayOf(events, attempt.key, (type) => type === "attemptSubmitted") ?? on
  const help = helpOf?.(claim.kind)
  const account = accountOn(accountOf?.(attempt.payee), sent)
  const isCompared = amount === claim.amount && claim.restores === undefined && status === "arrived"
  const before = isCompared ? beforeOf(state, all, calendar) : undefined
  return {
    entitlement: subject,
    household: claim.household,
    cycle: claim.cycle,
    payee: attempt.payee,
    payment: {
      payment,
      status: { kind: status, on },
      ...(help === undefined ? {} : { help }),
      ...(account === undefined ? {} : { account }),
      ...(before === undefined ? {} : { before }),
    },
  }
}

/**
 * What families learn about the entitlements that were paid, sent to the bank or came back, in the order of their days. Of one that is only
 * computed, approved, held or cancelled there is nothing to tell. To compare a payment with the one before, all entitlements of its household are given.
 *
 * @example
 * // It was prepared, and is not with the bank yet.
 * familyPaymentsOf([{ state: preparedEntitlement, events: [] }], { calendar: gregorian }) // => []
 */
export const familyPaymentsOf = (
  entitlements: ReadonlyArray<FollowedEntitlement>,
  options: FamilyPaymentOptions,
): ReadonlyArray<HouseholdPayment> => {
  const all = entitlements.map(({ state }) => state).filter(isClaimed)
  return entitlements
    .flatMap(({ events, state }) => {
      const found = isClaimed(state)
        ? familyPaymentOf({ ...(events === undefined ? {} : { events }), state }, all, options)
        : undefined
      return found === undefined ? [] : [found]
    })
    .toSorted((one, other) => one.payment.payment.from - other.payment.payment.from)
}
