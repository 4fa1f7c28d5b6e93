/**
 * Guards of payments: money leaves for a creditor, arrives, fails or comes back; each time all of a grant.
 */

import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { expectedOf } from "../matching.ts"
import { type PoolGuard, refuse } from "../pool-protocol.ts"
import { poolBalanceOf } from "../pool-reading.ts"
import { reservationIn } from "./reserving.ts"

/** Sends the money of an approved grant: another person than the one who reserved it. */
export const order: PoolGuard<"order"> = ({ command: { by, grant }, setting: { payable }, state }) =>
  Result.flatMap(reservationIn(state, grant, "reserved"), ({ payments, reservedBy }) => {
    if (by.id === reservedBy) return refuse("grant.reservedBySame", "by.id", {})
    return payable.includes(grant)
      ? Result.succeed({ type: "ordered", stage: "open", grant, payments })
      : refuse("grant.notPayable", "grant", {})
  })

/** Books that the creditor has the money: only by a receipt, and one receipt for one grant. */
export const pay: PoolGuard<"pay"> = ({ command: { grant, receipt }, state }) => {
  if (receipt.trim() === "") return refuse("receipt.missing", "receipt", {})
  if (state.reservations.some((one) => one.receipt === receipt))
    return refuse("receipt.repeated", "receipt", {})
  return Result.map(reservationIn(state, grant, "ordered"), ({ payments }) => ({
    type: "paid",
    stage: "open",
    grant,
    payments,
    receipt,
  }))
}

/** Books that the money did not arrive: exactly that is reserved again. */
export const fail: PoolGuard<"fail"> = ({ command: { grant, reason }, state }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.map(reservationIn(state, grant, "ordered"), ({ payments }) => ({
        type: "failed",
        stage: "open",
        grant,
        payments,
        reason,
      }))

/** Books by a counter-entry that money came back after the receipt: it is free again. */
export const reverse: PoolGuard<"reverse"> = ({ command: { document, grant, reason }, state }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.map(reservationIn(state, grant, "spent"), ({ payments }) => ({
        type: "reversed",
        stage: "open",
        grant,
        payments,
        document,
        reason,
      }))

/** Closes the pool when it holds nothing and expects nothing. */
export const close: PoolGuard<"close"> = ({ state }) => {
  const { free, ordered, reserved } = poolBalanceOf(state)
  const held = (free + reserved + ordered) as Money
  const expected = state.gifts.filter((gift) => expectedOf(gift, state.gifts) > 0).length
  return held > 0 || expected > 0
    ? refuse("pool.notEmpty", "type", { held, expected })
    : Result.succeed({ type: "closed", stage: "closed" })
}
