/**
 * Allocation by equal shares of those who pay.
 *
 * Source: D. Peters and G. Skowron, "Proportionality and the limits of welfarism", EC 2020 (the method of equal shares, also
 * known as rule X); for projects with costs and donors with budgets: D. Peters, G. Pierczyński and G. Skowron, "Proportional
 * participatory budgeting with additive utilities", NeurIPS 2021.
 *
 * Every item counts the same: the published rule with unit utilities, and not with costs as utilities, which prefers what costs
 * more. Payers need not have equal amounts. Shares are whole numbers. Of items with one share the one that costs least comes
 * first, then lots decide. What is left after the last round stays with the payers: the published completions, which spend it on
 * items that its payers do not support, are not used.
 */

/** Items that cost something, and who may pay for them. */
export interface SharedCosts {
  /** What each item costs. */
  readonly costs: Float64Array
  /** The class of each item. */
  readonly classOf: Int32Array
  /** What each payer has. */
  readonly amounts: ArrayLike<number>
  /** Who may pay for each class. */
  readonly payersOf: ReadonlyArray<ReadonlyArray<number>>
}

/** One item after another is paid for, each by all who may pay for it. */
export interface PaidRound {
  readonly item: number
  /** The most that any payer pays; all others pay the same, one less, or all that they had left. */
  readonly share: number
  readonly payments: ReadonlyArray<{ readonly payer: number; readonly amount: number }>
}

/** The least share at which the payers can pay together: exactly, as a quotient of whole numbers. */
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

/**
 * Pays for items while one can be paid by those who may pay for it; in each round the one with the least share.
 *
 * @param byLot - all items from the least cost to the greatest, equals by lot
 * @example
 * // Two payers have 5 each. The first item is for both, the second for one of them.
 * const problem = {
 *   costs: Float64Array.of(6, 4),
 *   classOf: Int32Array.of(0, 1),
 *   amounts: [5, 5],
 *   payersOf: [[0, 1], [1]],
 * }
 * equalShares(problem, Uint32Array.of(1, 0)).map(({ item, share }) => [item, share]) // => [[0, 3]]
 */
export const equalShares = (
  { amounts, classOf, costs, payersOf }: SharedCosts,
  byLot: Uint32Array,
): ReadonlyArray<PaidRound> => {
  const left = Float64Array.from(amounts)
  // The items of each class, the least cost first: what costs more cannot be paid for before.
  const waiting = payersOf.map((): Array<number> => [])
  for (const item of byLot) waiting[classOf[item] as number]?.push(item)
  const lotOf = new Int32Array(costs.length)
  for (const [lot, item] of byLot.entries()) lotOf[item] = lot
  const next = new Int32Array(payersOf.length)

  const byAmountLeft = (number: number): ReadonlyArray<number> =>
    (payersOf[number] as ReadonlyArray<number>).toSorted(
      (one, other) => (left[one] as number) - (left[other] as number) || one - other,
    )
  const shareOf = (number: number): Share | undefined => {
    const item = waiting[number]?.[next[number] as number]
    if (item === undefined) return undefined
    return leastShare(
      byAmountLeft(number).map((payer) => left[payer] as number),
      costs[item] as number,
    )
  }

  const rounds: Array<PaidRound> = []
  for (;;) {
    let best: { readonly number: number; readonly share: Share; readonly item: number } | undefined
    for (const number of payersOf.keys()) {
      const share = shareOf(number)
      if (share === undefined) continue
      const item = waiting[number]?.[next[number] as number] as number
      if (
        best === undefined ||
        isLess(share, best.share) ||
        (isEqual(share, best.share) && (lotOf[item] as number) < (lotOf[best.item] as number))
      )
        best = { number, share, item }
    }
    if (best === undefined) return rounds
    const { item, number, share } = best
    next[number] = (next[number] as number) + 1
    const each = share.sum / share.among
    // What whole numbers leave over is paid by those who have most left.
    const more = Number(share.sum % share.among)
    const payers = byAmountLeft(number)
    const payments = payers.flatMap((payer, place): PaidRound["payments"] => {
      const equal = Number(each) + (place >= payers.length - more ? 1 : 0)
      const amount = place < share.spentUp ? (left[payer] as number) : equal
      left[payer] = (left[payer] as number) - amount
      return amount === 0 ? [] : [{ payer, amount }]
    })
    rounds.push({ item, share: Number(each) + (more > 0 ? 1 : 0), payments })
  }
}
