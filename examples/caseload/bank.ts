/**
 * A bank that does not exist. What becomes of a payment follows from a seed and from the key of the payment, never from the order
 * in which payments come: whoever sends a key twice gets the same answer and pays once.
 *
 * @module
 */

import type { AttemptOutcome } from "@bazgasht/core/support"
import { type Text, text } from "@bazgasht/rules"
import { chanceOf } from "./random.ts"

/** How often things happen at the bank, in a hundred. All of it is assumed. */
export const bankAssumptions = {
  /** People who never open an account at the bank. */
  withoutAccount: 3,
  /** People whose account is blocked, whatever is sent to it. */
  blocked: 5,
  /** Payments to an account in order. */
  systemDown: 4,
  /** Payments to which the bank gives no answer in time. */
  noAnswer: 6,
} as const

/** Why the bank refuses. */
export const bankReasons: ReadonlyMap<string, Text> = new Map([
  ["accountBlocked", text("حساب گیرنده مسدود است", "the recipient's account is blocked")],
  ["systemDown", text("سامانهٔ بانک در دسترس نبود", "the bank's system was out of order")],
])

/** What is sent to the bank. */
export interface BankOrder {
  readonly key: string
  /** Opaque id of the recipient. */
  readonly payee: string
}

/** What the bank answers in time. */
export type BankAnswer = AttemptOutcome | { readonly kind: "noAnswer" }

/** A bank. */
export interface Bank {
  /** Whether somebody has an account to which support can be sent. */
  readonly hasAccount: (payee: string) => boolean
  readonly submit: (order: BankOrder) => BankAnswer
  /** What the books of the bank say of an order, to those who ask some days later. */
  readonly inquire: (order: BankOrder) => AttemptOutcome
}

/**
 * The bank of a seed.
 *
 * @example
 * bankFrom(1404).submit({ key: "1404-07/F-0001/cash/1", payee: "F-0001-spouse" })
 */
export const bankFrom = (seed: number): Bank => {
  const { blocked, noAnswer, systemDown, withoutAccount } = bankAssumptions
  const happens = (what: string, often: number): boolean => chanceOf(seed, what).percent(often)
  const inquire: Bank["inquire"] = ({ key, payee }) => {
    if (happens(`blocked:${payee}`, blocked)) return { kind: "refused", reason: "accountBlocked" }
    return happens(`down:${key}`, systemDown)
      ? { kind: "refused", reason: "systemDown" }
      : { kind: "confirmed", reference: `reference:${key}` }
  }
  return {
    hasAccount: (payee) => !happens(`account:${payee}`, withoutAccount),
    submit: (order) => (happens(`answer:${order.key}`, noAnswer) ? { kind: "noAnswer" } : inquire(order)),
    inquire,
  }
}
