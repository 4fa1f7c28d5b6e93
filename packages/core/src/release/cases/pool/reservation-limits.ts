/** What other cases leave of the money that a pool is asked to reserve. */

import { isSameIdentifier } from "@bazgasht/casework"
import type { AllocationRunState } from "../allocation-run/allocation-run-protocol.ts"
import { fundablePetitionOf } from "../allocation-run/inputs.ts"
import type { CharityGrantState } from "../charity-grant/charity-grant-protocol.ts"
import { roomFor } from "../charity-grant/charity-grant-reading.ts"
import type { DebtPetitionState } from "../debt-petition/debt-petition-protocol.ts"
import type { PoolCommand, PoolState } from "./pool-protocol.ts"
import type { ReservationLimit } from "./pool-terms.ts"
import type { Reservation, ReservationRequest } from "./reservation.ts"

type Reserve = Extract<PoolCommand, { readonly type: "reserve" }>

const isHeld = ({ status }: Reservation): boolean => status !== "freed" && status !== "reversed"

/** A grant of another pool as if this pool had reserved it; `undefined` where its money is not held for the petition any more. */
const asReservation = (state: CharityGrantState): Reservation | undefined => {
  if (state.stage === "none" || state.stage === "released" || state.stage === "reversed") return undefined
  const { obligation, payments, petition } = state.grant
  return {
    ...{ grant: state.subject, petition, obligation, attributes: {}, payments },
    ...{ status: "reserved", reservedBy: state.grant.pool },
  }
}

/**
 * What each grant that is asked for may come to at most, in the order of the grants, those before it counted: what its petition lacks
 * beside what this pool has reserved and what other pools have granted.
 */
export const reservationLimits = (
  { at, by, grants, subject }: Reserve,
  pool: PoolState,
  petitions: ReadonlyArray<DebtPetitionState>,
  granted: ReadonlyArray<CharityGrantState>,
): ReadonlyArray<ReservationLimit> => {
  if (pool.stage === "none") return []
  const elsewhere = granted.flatMap((one) =>
    one.stage === "none" || isSameIdentifier(one.grant.pool, subject) ? [] : (asReservation(one) ?? []),
  )
  let reservations = [...pool.reservations, ...elsewhere]
  return grants.map((one) => {
    const { grant, obligation } = one
    const petition = petitions.find((known) => known.stage !== "none" && known.subject === one.petition)
    const isFundable =
      petition?.stage === "fundable" &&
      fundablePetitionOf(petition, { attributes: {}, values: {} }, at) !== undefined &&
      petition.obligations.some(({ id }) => id === obligation)
    if (!isFundable) return { grant }
    const left = roomFor(one, petition, { ...pool, reservations })
    reservations = [...reservations, { ...one, status: "reserved", reservedBy: by.id }]
    return { grant, left }
  })
}

/** How much each gift pays each petition. */
const paidBy = (grants: ReadonlyArray<Pick<ReservationRequest, "petition" | "payments">>) => {
  const sums = new Map<string, number>()
  for (const { payments, petition } of grants)
    for (const { amount, gift } of payments) {
      const key = JSON.stringify([petition, gift])
      sums.set(key, (sums.get(key) ?? 0) + amount)
    }
  return sums
}

/** Whether a run is committed for the pool and gives all that a command reserves for it, what is reserved for it already counted. */
export const isAllocated = (
  { grants, run: named, subject }: Reserve,
  pool: PoolState,
  run: AllocationRunState,
): boolean => {
  if (named === undefined) return true
  if (run.stage !== "committed" || pool.stage === "none") return false
  const { plan, result } = run
  if (!isSameIdentifier(plan.pool, subject) || result.giftsDigest !== named.giftsDigest) return false
  const before = pool.reservations.filter(
    (one) => one.run !== undefined && isSameIdentifier(one.run, named.id) && isHeld(one),
  )
  const given = paidBy(result.grants)
  return [...paidBy([...before, ...grants])].every(([key, amount]) => amount <= (given.get(key) ?? 0))
}
