/** What other cases leave of the money that a pool is asked to reserve. */

import { isSameIdentifier } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import type { AllocationRunState } from "../allocation-run/allocation-run-protocol.ts"
import { fundablePetitionOf } from "../allocation-run/inputs.ts"
import type { CharityGrantState } from "../charity-grant/charity-grant-protocol.ts"
import { roomFor } from "../charity-grant/charity-grant-reading.ts"
import type { DebtPetitionIn, DebtPetitionState } from "../debt-petition/debt-petition-protocol.ts"
import { leftOf } from "../debt-petition/debt-petition-reading.ts"
import type { PoolCommand, PoolIn, PoolState } from "./pool-protocol.ts"
import type { ReservationLimit } from "./pool-terms.ts"
import type { PoolShare, Reservation, ReservationRequest } from "./reservation.ts"

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

/** Whether money is on its way at the latest, so that its pool claims it of what the pools may hold. */
const isClaimed = ({ status }: Reservation): boolean => status === "reserved" || status === "ordered"

/** The grants whose money has not reached a creditor yet. */
const underWay = ["reserved", "approved", "ordered", "failed"]

/**
 * How much pools may hold together for a petition and for one of its obligations: what neither the family, nor a loan, nor a grant that has been paid covers.
 * The money of grants that are under way counts as held.
 */
const poolShareOf = (
  { funds, residual, ...petition }: DebtPetitionIn<"fundable">,
  obligation: string,
  pool: PoolIn<"open" | "closed">,
  granted: ReadonlyArray<CharityGrantState>,
): PoolShare => {
  const held = new Set([
    ...pool.reservations.filter(isClaimed).map(({ grant }) => grant),
    ...granted.flatMap((one) =>
      underWay.includes(one.stage) && one.stage !== "none" && !isSameIdentifier(one.grant.pool, pool.subject)
        ? [one.subject]
        : [],
    ),
  ])
  const others = funds.filter(({ receipt, source }) => source !== "grant" || !held.has(receipt))
  const paid = others.filter(
    ({ receipt, source }) =>
      source === "grant" &&
      granted.some(
        (one) => one.stage !== "none" && one.subject === receipt && one.grant.obligation === obligation,
      ),
  )
  const sumOf = (all: typeof funds) => all.reduce((sum, { amount }) => sum + amount, 0)
  return {
    petition: (residual.amount - sumOf(others)) as Money,
    obligation: (leftOf(petition, obligation) - sumOf(paid)) as Money,
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
    reservations = [...reservations, { ...one, attributes: {}, status: "reserved", reservedBy: by.id }]
    return { grant, left, poolShare: poolShareOf(petition, obligation, pool, granted) }
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
