import type { Money } from "@bazgasht/rules"
import { countOpenHolds } from "../debt-petition/debt-petition-guards.ts"
import type { DebtPetitionIn, DebtPetitionState } from "../debt-petition/debt-petition-protocol.ts"
import { leftOf, uncoveredOf } from "../debt-petition/debt-petition-reading.ts"
import type { PoolState } from "../pool/pool-protocol.ts"
import type { Reservation } from "../pool/reservation.ts"
import type { CharityGrantIn, CharityGrantState } from "./charity-grant-protocol.ts"

/** What a reservation comes to. */
export const amountOf = ({ payments }: Pick<Reservation, "payments">): Money =>
  payments.reduce((sum, { amount }) => sum + amount, 0) as Money

const sumOf = (reservations: ReadonlyArray<Reservation>): number =>
  reservations.reduce((sum, one) => sum + amountOf(one), 0)

/**
 * What a reservation may come to at most: what nothing else covers of its obligation and of the whole petition, other
 * reservations of the pool counted, whether the petition has booked them yet or not.
 */
export const roomFor = (
  { grant, obligation, petition: id }: Pick<Reservation, "grant" | "obligation" | "petition">,
  petition: DebtPetitionIn<"fundable" | "funded">,
  pool: PoolState,
): Money => {
  const others = (pool.stage === "none" ? [] : pool.reservations).filter(
    (one) =>
      one.petition === id && one.grant !== grant && one.status !== "freed" && one.status !== "reversed",
  )
  const booked = new Set(petition.funds.map(({ receipt }) => receipt))
  const own = petition.funds.find(({ receipt }) => receipt === grant)?.amount ?? 0
  const uncovered = uncoveredOf(petition) + own - sumOf(others.filter((one) => !booked.has(one.grant)))
  const ofObligation =
    leftOf(petition, obligation) - sumOf(others.filter((one) => one.obligation === obligation))
  return Math.max(0, Math.min(uncovered, ofObligation)) as Money
}

/** Whether the petition pays the creditor of a grant now, out of the grant among others. */
export const isBeingPaid = (
  state: Exclude<CharityGrantState, CharityGrantIn<"none">>,
  petition: DebtPetitionState,
): petition is DebtPetitionIn<"paying"> => {
  const { creditor, obligation, petition: id } = state.grant
  return (
    petition.stage === "paying" &&
    petition.subject === id &&
    petition.payments.some((one) => one.obligation === obligation && one.payee === creditor)
  )
}

/** Whether a petition counts on the money of a grant: it has booked it, and has neither ended nor let it go since. */
export const hasBooked = (petition: DebtPetitionState, grant: string): boolean =>
  "funds" in petition && petition.funds.some(({ receipt, source }) => source === "grant" && receipt === grant)

/** Whether the petition has booked a grant, to the last unit. */
export const isBooked = (
  { grant, subject }: Exclude<CharityGrantState, CharityGrantIn<"none">>,
  { funds }: DebtPetitionIn<"paying">,
): boolean =>
  funds.some(
    ({ amount, receipt, source }) => source === "grant" && receipt === subject && amount === grant.amount,
  )

/**
 * Whether the payment of a grant may be ordered now: a second person has approved it, the petition has booked it and pays its
 * creditor, and nothing else holds the prisoner. The setting of a pool names the grants of which this is so.
 *
 * @example
 * // Approved, but the petition has not booked the grant yet.
 * isPayable(state, fundable) // => false
 * isPayable(state, paying) // => true
 */
export const isPayable = (state: CharityGrantState, petition: DebtPetitionState): boolean =>
  (state.stage === "approved" || state.stage === "failed") &&
  isBeingPaid(state, petition) &&
  isBooked(state, petition) &&
  countOpenHolds(petition.holds) === 0
