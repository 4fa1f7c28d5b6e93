/** What a pool claims of the petitions for which it holds money. */

import type { CaseClaim } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import { amountOf } from "../charity-grant/charity-grant-reading.ts"
import type { PoolState } from "./pool-protocol.ts"

/**
 * The claims of a pool: of what pools may hold together for a petition, and for each of its obligations, what this one holds until a creditor has it. So two
 * pools that reserve at the same moment do not both get the same remainder. The whole is that of the last reservation.
 *
 * A case has room for a thousand claims. A pool that holds money for hundreds of petitions claims for those that it reserved for last; of the others the grants are
 * known by then, and read.
 */
export const claimsOfPool = (state: PoolState): ReadonlyArray<CaseClaim> => {
  if (state.stage === "none") return []
  const claims = new Map<string, CaseClaim & { readonly units: number }>()
  const add = (claim: string, by: ReadonlyArray<string>, amount: Money, whole: Money) => {
    const key = JSON.stringify([claim, ...by])
    const known = claims.get(key)
    const units = amount + (known?.units ?? 0)
    claims.set(key, { claim, by, units, of: Math.max(known?.of ?? whole, units) })
  }
  for (const one of state.reservations.toReversed()) {
    const { obligation, petition, poolShare, status } = one
    if (poolShare === undefined || (status !== "reserved" && status !== "ordered")) continue
    add("petitionMoney", [petition], amountOf(one), poolShare.petition)
    add("obligationMoney", [petition, obligation], amountOf(one), poolShare.obligation)
  }
  return [...claims.values()].slice(0, mostClaims)
}

/** Room is left for the unit and whatever else a case holds. */
const mostClaims = 900
