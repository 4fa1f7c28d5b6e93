import type { Calendar, Day, Money, Term } from "@bazgasht/rules"
import { endOf } from "../../../day-count/end-of-term.ts"
import type { LoanInstalment } from "../../decisions/loan-schedule.ts"
import type { LoanAccount } from "./account.ts"
import type { LoanState } from "./loan-protocol.ts"

/**
 * The account of a loan; `undefined` before it is paid out.
 *
 * @example
 * // A loan of 1,200 crowns without a fee, paid out in February and due in twelve instalments; one has been repaid.
 * accountOf(state)?.due // => 1_200
 * accountOf(state)?.repaid // => 100
 * accountOf(loan.none) // => undefined
 */
export const accountOf = (state: LoanState): LoanAccount | undefined =>
  "account" in state ? state.account : undefined

/** What is outstanding of the amount due. */
export const outsupportIn = ({ due, forgiven, repaid, writtenOff }: LoanAccount): Money =>
  (due - repaid - forgiven - writtenOff) as Money

/**
 * What is outstanding of a loan, in the smallest unit of the currency: what is due, the fee with it, less what was repaid, forgiven
 * and written off. Zero before it is paid out.
 *
 * @example
 * // Of 1,200 crowns one instalment has been repaid.
 * outstandingOf(state) // => 1_100
 * outstandingOf(loan.none) // => 0
 */
export const outstandingOf = (state: LoanState): Money => {
  const account = accountOf(state)
  return account === undefined ? (0 as Money) : outsupportIn(account)
}

/**
 * What has been paid out of a loan so far, in the smallest unit of the currency. The fee is no part of it.
 *
 * @example
 * disbursedOf(state) // => 1_200
 * disbursedOf(loan.none) // => 0
 */
export const disbursedOf = (state: LoanState): Money =>
  ("disbursements" in state ? state.disbursements : []).reduce((sum, { amount }) => sum + amount, 0) as Money

/** The first instalment that is not paid in full. Whatever is repaid or forgiven goes to the earliest instalments. */
export const firstUnpaid = ({
  before,
  forgiven,
  instalments,
  repaid,
}: LoanAccount): LoanInstalment | undefined => {
  let left = repaid + forgiven - before
  return instalments.find(({ amount }) => {
    left -= amount
    return left < 0
  })
}

/**
 * The first day on which a loan counts as overdue if nothing more is paid: the day after the instalment and its days of grace.
 * `undefined` where every instalment is paid, or where the calendar ends before.
 *
 * @example
 * // The instalment of 10 April 2025 is the first that is not paid, and there is a month of grace.
 * overdueFrom(account, terms.grace, gregorian) // => gregorianDay(2025, 5, 11)
 */
export const overdueFrom = (account: LoanAccount, grace: Term, calendar: Calendar): Day | undefined => {
  const unpaid = firstUnpaid(account)
  const end = unpaid === undefined ? undefined : endOf(calendar, unpaid.on, grace)
  return end === undefined ? undefined : ((end + 1) as Day)
}

/**
 * Whether a loan is in arrears on a day, whether or not somebody has recorded it.
 *
 * @example
 * // The instalment of 10 April 2025 is the first that is not paid, and there is a month of grace.
 * isInArrears(account, terms.grace, gregorian, gregorianDay(2025, 5, 10)) // => false
 * isInArrears(account, terms.grace, gregorian, gregorianDay(2025, 5, 11)) // => true
 */
export const isInArrears = (account: LoanAccount, grace: Term, calendar: Calendar, day: Day): boolean => {
  const from = overdueFrom(account, grace, calendar)
  return from !== undefined && day >= from
}
