/**
 * Guards of payment: the money leaves for the creditor, arrives, fails or comes back.
 *
 * @module
 */

import * as Result from "effect/Result"
import { isRelated, standingHolds } from "../../debt-petition/guards/gathering.ts"
import { isBeingPaid, isBooked } from "../reading.ts"
import { refuse } from "../refusals.ts"
import type { CharityGrantGuard } from "../types.ts"
import { moneyIn } from "./proposing.ts"

/** Sends the money, to the creditor and nobody else, through the execution office. */
export const order: CharityGrantGuard<"order"> = ({ command: { enforcement, payee }, setting, state }) =>
  Result.gen(function* () {
    const { petition } = setting
    const { grant, subject } = state
    if (isRelated(grant, payee)) return yield* refuse("payee.related", "payee", {})
    if (payee !== grant.creditor) return yield* refuse("payee.notCreditor", "payee", {})
    if (petition.stage === "none" || petition.subject !== grant.petition)
      return yield* refuse("petition.other", "type", {})
    const standing = standingHolds(petition.holds)
    if (standing > 0) return yield* refuse("hold.stands", "type", { holds: standing })
    if (!isBeingPaid(state, petition)) return yield* refuse("petition.notPaying", "type", {})
    if (!isBooked(state, petition)) return yield* refuse("petition.notFunded", "type", {})
    yield* moneyIn(setting, { pool: grant.pool, id: subject }, "ordered")
    return { type: "ordered" as const, stage: "ordered" as const, payee, enforcement }
  })

/** Records that it did not arrive; the pool has reserved it again. */
export const fail: CharityGrantGuard<"fail"> = ({ command: { reason }, setting, state }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.map(moneyIn(setting, { pool: state.grant.pool, id: state.subject }, "reserved"), () => ({
        type: "failed",
        stage: "failed",
        reason,
      }))

/** Records the creditor's receipt, the one by which the pool has booked the money as spent. */
export const pay: CharityGrantGuard<"pay"> = ({ command: { receipt }, setting, state }) =>
  Result.flatMap(
    // What was reversed meanwhile has been paid before.
    moneyIn(setting, { pool: state.grant.pool, id: state.subject }, "spent", "reversed"),
    (money) =>
      money.receipt === receipt
        ? Result.succeed({ type: "paid", stage: "paid", receipt })
        : refuse("receipt.other", "receipt", {}),
  )

/** Confirms that the creditor of the petition has the money. */
export const confirm: CharityGrantGuard<"confirm"> = ({
  command: { document },
  setting: { petition },
  state: { grant },
}) => {
  if (petition.stage === "none" || petition.subject !== grant.petition)
    return refuse("petition.other", "type", {})
  const isConfirmed =
    "confirmed" in petition && petition.confirmed.some(({ obligation }) => obligation === grant.obligation)
  return isConfirmed
    ? Result.succeed({ type: "confirmed", stage: "confirmed", document })
    : refuse("petition.notConfirmed", "type", {})
}

/** Records that the donors have been told. */
export const report: CharityGrantGuard<"report"> = ({ command: { report: id } }) =>
  Result.succeed({ type: "reported", stage: "reported", report: id })

/** Records that the money came back after the receipt; the pool has booked a counter-entry. */
export const reverse: CharityGrantGuard<"reverse"> = ({ command: { reason }, setting, state }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.map(moneyIn(setting, { pool: state.grant.pool, id: state.subject }, "reversed"), () => ({
        type: "reversed",
        stage: "reversed",
        reason,
      }))
