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
 * pool.handle(state, {
 *   type: "receive", id: "c-3", subject: "pool-1405", at, by: { id: "p-2", role: "setadDieh" }, expectedVersion: 2,
 *   gift: "gift-1", receipt: "bank-771", amount: 500_000_000 as Money, receivedOn: at,
 * }, { terms, policyDigest, payable: [] })
 * // => success: one new event, "received"; or a refusal such as "gift.overPromise"
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
