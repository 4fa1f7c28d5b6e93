import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./pool-guards.ts"
import { type PoolLife, poolProtocol } from "./pool-protocol.ts"
import { giftsIn } from "./pool-reading.ts"
import { steps } from "./pool-steps.ts"

/**
 * The life of a pool of charity money, and its ledger: gifts are promised and come in; what has come in is reserved for grants,
 * sent to creditors, and spent when they give a receipt; whatever fails or comes back is booked back to the last unit.
 *
 * @example
 * // Of a gift of 60,000,000 crowns half has come in.
 * const command = {
 *   type: "receive", gift: "gift-2", receipt: "receipt-3", amount: 30_000_000 as Money, receivedOn: gregorianDay(2025, 4, 21),
 *   id: "c-9", subject: "pool-1", at: gregorianDay(2025, 4, 21), by: { id: "p-4", role: "almoner" }, expectedVersion: 6,
 * } as const
 * const { newEvents } = Result.getOrThrow(pool.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["received"]
 *
 * const tooMuch = pool.handle(state, { ...command, amount: 50_000_000 as Money }, setting)
 * Result.isFailure(tooMuch) && tooMuch.failure.code // => "gift.overPromise"
 */
export const pool: LifeCycle<PoolLife> = /* @__PURE__ */ lifeCycleOf<PoolLife>(poolProtocol, {
  beneficiariesOf: (state, command) =>
    command.type === "refund"
      ? giftsIn(state).flatMap(({ donor, gift }) => (gift === command.gift ? [donor] : []))
      : [],
  guards,
  steps,
})

/**
 * The schemas of pools, made when somebody first asks.
 *
 * @example
 * const command = { type: "receive", gift: "gift-1", receipt: "receipt-1", amount: 100_000_000, receivedOn: 20_186, ...written }
 * const decode = Schema.decodeUnknownResult(poolSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, amount: -1 })) // => false
 */
export const poolSchemas = /* @__PURE__ */ schemasOf<PoolLife>(poolProtocol)
