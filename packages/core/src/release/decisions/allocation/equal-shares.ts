/**
 * Allocation by equal shares of the donors.
 *
 * Source: D. Peters and G. Skowron, "Proportionality and the limits of welfarism", EC 2020 (the method of equal shares, also
 * known as rule X); for projects with costs and donors with budgets: D. Peters, G. Pierczyński and G. Skowron, "Proportional
 * participatory budgeting with additive utilities", NeurIPS 2021.
 *
 * Every petition counts the same, since every one frees a person: the published rule with unit utilities, and not with costs as
 * utilities, which prefers whoever owes more. Gifts need not be equal. Shares are whole rials. Of petitions with one share the one
 * with the least residual comes first, then lots decide. What is left after the last round stays with the donors: the published
 * completions, which spend it on whom its donors do not mean, are not used.
 *
 * @module
 */

import type { Money } from "@bazgasht/rules"
import type { Payment } from "./payments.ts"
import type { Table } from "./table.ts"

/** One petition after another is served, each by all who may pay for it. */
export interface Round {
  readonly petition: string
  /** The most that any donor pays, in rials; all others pay the same, one rial less, or all that they had left. */
  readonly share: Money
  readonly payments: ReadonlyArray<Payment>
}

/** The least share at which the donors can pay together: exactly, as a quotient of whole numbers. */
interface Share {
  readonly sum: bigint
  readonly among: bigint
  /** Those who pay all that they have left are before this place. */
  readonly spentUp: number
}

const isLess = (one: Share, other: Share): boolean => one.sum * other.among < other.sum * one.among

const isEqual = (one: Share, other: Share): boolean => one.sum * other.among === other.sum * one.among

/** @param money what each has left, the least first */
const leastShare = (money: ReadonlyArray<number>, cost: number): Share | undefined => {
  let left = cost
  for (const [place, one] of money.entries()) {
    const among = money.length - place
    if (one * among >= left) return { sum: BigInt(left), among: BigInt(among), spentUp: place }
    left -= one
  }
  return undefined
}

/** Serves petitions while somebody can be served by those who may pay for it. */
export const equalShares = (
  { classOf, gifts, petitions, pots, potsOf, residuals }: Table,
  byLot: Uint32Array,
): ReadonlyArray<Round> => {
  const left = Float64Array.from(gifts, ({ free }) => free)
  // The petitions of each class, the least residual first: whoever asks more cannot be served before.
  const waiting = potsOf.map((): Array<number> => [])
  for (const petition of byLot) waiting[classOf[petition] as number]?.push(petition)
  const lotOf = new Int32Array(petitions.length)
  for (const [lot, petition] of byLot.entries()) lotOf[petition] = lot
  const next = new Int32Array(potsOf.length)

  const payersOf = (number: number): ReadonlyArray<number> =>
    (potsOf[number] as ReadonlyArray<number>)
      .flatMap((pot) => (pots[pot] as Table["pots"][number]).gifts)
      .sort((one, other) => (left[one] as number) - (left[other] as number) || one - other)
  const shareOf = (number: number): Share | undefined => {
    const petition = waiting[number]?.[next[number] as number]
    if (petition === undefined) return undefined
    return leastShare(
      payersOf(number).map((gift) => left[gift] as number),
      residuals[petition] as number,
    )
  }

  const rounds: Array<Round> = []
  for (;;) {
    let best: { readonly number: number; readonly share: Share; readonly petition: number } | undefined
    for (const number of potsOf.keys()) {
      const share = shareOf(number)
      if (share === undefined) continue
      const petition = waiting[number]?.[next[number] as number] as number
      if (
        best === undefined ||
        isLess(share, best.share) ||
        (isEqual(share, best.share) && (lotOf[petition] as number) < (lotOf[best.petition] as number))
      )
        best = { number, share, petition }
    }
    if (best === undefined) return rounds
    const { number, petition, share } = best
    next[number] = (next[number] as number) + 1
    const each = share.sum / share.among
    // What whole rials leave over is paid by those who have most left.
    const more = Number(share.sum % share.among)
    const payers = payersOf(number)
    const payments = payers.flatMap((gift, place): ReadonlyArray<Payment> => {
      const equal = Number(each) + (place >= payers.length - more ? 1 : 0)
      const amount = place < share.spentUp ? (left[gift] as number) : equal
      left[gift] = (left[gift] as number) - amount
      return amount === 0 ? [] : [{ gift: gifts[gift]?.id as string, amount: amount as Money }]
    })
    rounds.push({
      petition: petitions[petition]?.id as string,
      share: (Number(each) + (more > 0 ? 1 : 0)) as Money,
      payments,
    })
  }
}
