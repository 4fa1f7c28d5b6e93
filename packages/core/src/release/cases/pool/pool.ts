/**
 * The machine of a pool.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type LifeCycle, makeLifeCycle } from "../../../life-cycle/life-cycle.ts"
import { type PoolOffice, poolCompetences } from "./competences.ts"
import { guards } from "./guards/guards.ts"
import { giftsIn } from "./reading.ts"
import { steps } from "./steps.ts"
import { poolTransitions } from "./transitions.ts"
import type { PoolLife } from "./types.ts"

/**
 * The life of a pool of charity money, and its ledger: gifts are promised and come in; what has come in is reserved for grants,
 * sent to creditors, and spent when they give a receipt; whatever fails or comes back is booked back to the rial.
 *
 * @example
 * // Of a gift of 60,000,000 rials half has come in.
 * const command = {
 *   type: "receive", gift: "gift-2", receipt: "receipt-3", amount: 30_000_000 as Money, receivedOn: jalaliDay(1404, 2, 1),
 *   id: "c-9", subject: "pool-1", at: jalaliDay(1404, 2, 1), by: { id: "p-4", role: "setadDieh" }, expectedVersion: 6,
 * } as const
 * const { newEvents } = Result.getOrThrow(pool.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["received"]
 *
 * const tooMuch = pool.handle(state, { ...command, amount: 50_000_000 as Money }, setting)
 * Result.isFailure(tooMuch) && tooMuch.failure.code // => "gift.overPromise"
 */
export const pool: LifeCycle<PoolLife> = /* @__PURE__ */ makeLifeCycle<PoolLife, PoolOffice>({
  transitions: poolTransitions,
  competences: poolCompetences,
  rolesOf: (office, _, __, { terms }) => Result.succeed(terms[office]),
  beneficiariesOf: (state, command) =>
    command.type === "refund"
      ? giftsIn(state).flatMap(({ donor, gift }) => (gift === command.gift ? [donor] : []))
      : [],
  guards,
  steps,
})
