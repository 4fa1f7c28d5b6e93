/** What a pool claims of the petitions for which it holds money. */

import type { CaseClaim } from "@bazgasht/casework"
import { amountOf } from "../charity-grant/charity-grant-reading.ts"
import type { PoolState } from "./pool-protocol.ts"
import type { Reservation, ReservationRequest } from "./reservation.ts"

type HeldMoney = Pick<Reservation, "grant" | "obligation" | "payments" | "petition" | "poolShare" | "status">

const isUnderWay = ({ status }: HeldMoney): boolean => status === "reserved" || status === "ordered"

/** The names under which money is claimed for a reservation. */
const claimsFor = ({ obligation, petition }: HeldMoney): ReadonlyArray<Pick<CaseClaim, "claim" | "by">> => [
  { claim: "petitionMoney", by: [petition] },
  { claim: "obligationMoney", by: [petition, obligation] },
]

const keyOf = ({ by, claim }: Pick<CaseClaim, "claim" | "by">): string => JSON.stringify([claim, ...by])

/**
 * The claims of a pool: of what pools may hold together for a petition, and for each of its obligations, what this one holds until a creditor has it. So two
 * pools that reserve at the same moment do not both get the same remainder. The whole is that of the last reservation.
 *
 * A case has room for a thousand claims. A pool that holds money for hundreds of petitions claims for those that it reserved for last; it reserves more only once
 * all others are proposed as grants, which whoever reserves reads: see {@link withoutClaim}.
 */
export const claimsOfPool = (state: PoolState): ReadonlyArray<CaseClaim> => {
  if (state.stage === "none") return []
  const claims = new Map<string, CaseClaim & { readonly units: number }>()
  for (const one of state.reservations.toReversed()) {
    const { poolShare } = one
    if (poolShare === undefined || !isUnderWay(one)) continue
    const wholes = [poolShare.petition, poolShare.obligation]
    for (const [place, claim] of claimsFor(one).entries()) {
      const key = keyOf(claim)
      const known = claims.get(key)
      const units = amountOf(one) + (known?.units ?? 0)
      claims.set(key, { ...claim, units, of: Math.max(known?.of ?? wholes[place] ?? 0, units) })
    }
  }
  return [...claims.values()].slice(0, maxClaimsOfPool)
}

/** Room is left for the unit and whatever else a case holds. */
const maxClaimsOfPool = 900

/** The grants of whose money a pool would claim nothing any more once it has reserved for others too: those that it reserved for first. */
export const withoutClaim = (
  state: PoolState,
  asked: ReadonlyArray<ReservationRequest>,
): ReadonlyArray<string> => {
  if (state.stage === "none") return []
  const underWay = [
    ...state.reservations.filter(isUnderWay),
    ...asked.map((one) => ({ ...one, status: "reserved" as const })),
  ]
  if (underWay.length * 2 <= maxClaimsOfPool) return []
  const claimed = new Set<string>()
  return underWay.toReversed().flatMap((one) => {
    const keys = claimsFor(one).map(keyOf)
    for (const key of keys) if (claimed.size < maxClaimsOfPool) claimed.add(key)
    return keys.every((key) => claimed.has(key)) ? [] : [one.grant]
  })
}
