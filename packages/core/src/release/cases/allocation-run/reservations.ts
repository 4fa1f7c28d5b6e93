import type { Money } from "@bazgasht/rules"
import type { DebtPetitionIn, DebtPetitionState } from "../debt-petition/debt-petition-protocol.ts"
import { leftOf, uncoveredOf } from "../debt-petition/debt-petition-reading.ts"
import type { PoolState } from "../pool/pool-protocol.ts"
import type { GiftPayment, ReservationRequest } from "../pool/reservation.ts"
import type { AllocationRunIn } from "./allocation-run-protocol.ts"

/** What the pool has reserved for an obligation already. */
const reservedFor = (pool: PoolState, petition: string, obligation: string): number =>
  (pool.stage === "none" ? [] : pool.reservations)
    .filter(
      (one) =>
        one.petition === petition &&
        one.obligation === obligation &&
        one.status !== "freed" &&
        one.status !== "reversed",
    )
    .flatMap(({ payments }) => payments)
    .reduce((sum, { amount }) => sum + amount, 0)

/** How a sum, or as much of it as is still lacking, is spread over the obligations that are still to be paid, the first ones first. */
const spread = (
  petition: DebtPetitionIn<"fundable">,
  pool: PoolState,
  amount: number,
): ReadonlyArray<readonly [obligation: string, amount: number]> => {
  let open = Math.min(amount, uncoveredOf(petition))
  return petition.obligations.flatMap(({ id }) => {
    if (petition.confirmed.some(({ obligation }) => obligation === id)) return []
    const part = Math.min(open, leftOf(petition, id) - reservedFor(pool, petition.subject, id))
    open -= part
    return part > 0 ? [[id, part] as const] : []
  })
}

/** Payments that are used up from the first to the last. */
const purse = (payments: ReadonlyArray<GiftPayment>): ((sum: number) => ReadonlyArray<GiftPayment>) => {
  const left = payments.map(({ amount, gift }) => ({ gift, amount: amount as number }))
  return (sum) => {
    let open = sum
    return left.flatMap((one) => {
      const amount = Math.min(open, one.amount) as Money
      open -= amount
      one.amount -= amount
      return amount > 0 ? [{ gift: one.gift, amount }] : []
    })
  }
}

/**
 * What the pool is to reserve for a committed run: a grant for each creditor of each petition that it serves, paid by the gifts
 * that the run named. A petition that is no longer to be funded, or lacks more by now than the run gives it, is left out: a part of
 * what it lacks frees nobody, and its money stays free. Money that the family and others brought is counted to the last obligations. The id of a grant tells the run,
 * the petition and the obligation.
 *
 * @example
 * // A committed run gives a petition the 50,000,000 crowns that it lacks.
 * const { grants, run } = reservationsOf(committed, openPool, [fundable])
 * run.id // => "run-1"
 * grants.map(({ obligation, petition }) => [petition, obligation]) // => [["petition-1", "obligation-1"]]
 * grants.flatMap(({ payments }) => payments).reduce((sum, { amount }) => sum + amount, 0) // => 50_000_000
 * // While the creditor is paid nothing more is reserved.
 * reservationsOf(committed, openPool, [paying]).grants // => []
 */
export const reservationsOf = (
  { result: { giftsDigest, grants }, subject }: AllocationRunIn<"committed">,
  pool: PoolState,
  served: ReadonlyArray<DebtPetitionState>,
): {
  readonly run: { readonly id: string; readonly giftsDigest: string }
  readonly grants: ReadonlyArray<ReservationRequest>
} => {
  const amounts = new Map(grants.map(({ amount, petition }) => [petition, amount]))
  const byId = new Map(
    served.flatMap((petition) =>
      petition.stage === "fundable" && uncoveredOf(petition) <= (amounts.get(petition.subject) ?? 0)
        ? [[petition.subject, petition] as const]
        : [],
    ),
  )
  return {
    run: { id: subject, giftsDigest },
    grants: grants.flatMap(({ amount, payments, petition: id }) => {
      const found = byId.get(id)
      if (found === undefined) return []
      const draw = purse(payments)
      return spread(found, pool, amount).map(([obligation, part]) => ({
        grant: `${subject}/${id}/${obligation}`,
        petition: id,
        obligation,
        payments: draw(part),
      }))
    }),
  }
}
