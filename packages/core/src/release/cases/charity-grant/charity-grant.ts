import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./charity-grant-guards.ts"
import { type CharityGrantLife, charityGrantProtocol } from "./charity-grant-protocol.ts"
import { steps } from "./charity-grant-steps.ts"

/**
 * The life of a charity grant: money of a pool for one creditor of one petition, proposed by one person and approved by another,
 * sent to the creditor through the execution office, paid by a receipt, confirmed and reported to its donors.
 *
 * @example
 * // An approved grant; money goes to the creditor only.
 * const command = {
 *   type: "order", payee: "creditor-1", enforcement: "file-1",
 *   id: "c-9", subject: "grant-1", at: gregorianDay(2025, 4, 21), by: { id: "p-4", role: "almoner" }, expectedVersion: 2,
 * } as const
 * const { newEvents } = Result.getOrThrow(charityGrant.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["ordered"]
 *
 * const toTheFamily = charityGrant.handle(state, { ...command, payee: "brother-1" }, setting)
 * Result.isFailure(toTheFamily) && toTheFamily.failure.code // => "payee.related"
 */
export const charityGrant: LifeCycle<CharityGrantLife> = /* @__PURE__ */ lifeCycleOf<CharityGrantLife>(
  charityGrantProtocol,
  {
    beneficiariesOf: (state, _, { petition }) => {
      if (state.stage !== "none") {
        const { creditor, prisoner, relatives } = state.grant
        return [prisoner, ...relatives, creditor]
      }
      if (petition.stage === "none") return []
      const { prisoner, relatives } = petition.petition
      return [prisoner, ...relatives, ...petition.obligations.map(({ creditor }) => creditor)]
    },
    guards,
    steps,
  },
)

/**
 * The schemas of charity grants, made when somebody first asks.
 *
 * @example
 * const command = { type: "reserve", pool: "pool-1", petition: "petition-1", obligation: "obligation-1", ...written }
 * const decode = Schema.decodeUnknownResult(charityGrantSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, obligation: 1 })) // => false
 */
export const charityGrantSchemas = /* @__PURE__ */ schemasOf<CharityGrantLife>(charityGrantProtocol)
