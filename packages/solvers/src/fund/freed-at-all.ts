/**
 * The price at which the answer would have been yes, for all who are left out at once, where it costs next to nothing.
 */

import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { criticalCostsByCount } from "../allocation/critical-cost/by-count.ts"
import { criticalCostsByWorth } from "../allocation/critical-cost/by-worth.ts"
import { independentParts } from "../allocation/problem.ts"
import { type Allocation, type AllocationOptions, allocate, effortOf, worthsOf } from "./allocate.ts"
import { type AllocationError, residualKey } from "./error.ts"
import type { FreedAt } from "./freed-at.ts"
import { lotsIn } from "./lots.ts"
import type { FundablePetition, Gift } from "./petition.ts"
import {
  type AllocationPolicy,
  type CountPolicy,
  type InOrderPolicy,
  seedOf,
  type WeightPolicy,
} from "./policy.ts"
import { type Table, tableOf } from "./table.ts"

/** The prices of those who are left out. */
export interface PricedAllocation {
  readonly allocation: Allocation
  /** By the id of the petition. For an unserved petition that is not in it, ask `freedAt`. */
  readonly prices: ReadonlyMap<string, FreedAt>
}

const priceOf = (price: number): FreedAt =>
  price > 0 ? { kind: "price", price: price as Money } : { kind: "atNone" }

/**
 * A petition waits for its turn, and what reaches it then is its price: its place depends on other keys than the residual, so that
 * nobody before it changes. Where nobody may overtake one that does not fit, those behind it have none.
 */
const pricesInOrder = ({ record }: Allocation, { priority }: InOrderPolicy): ReadonlyMap<string, FreedAt> => {
  const prices = new Map<string, FreedAt>()
  if (record.mode !== "priority" || priority.keys.some(({ key }) => key === residualKey)) return prices
  let stopped = false
  for (const { outcome, petition, room } of record.turns) {
    if (outcome === "served") continue
    prices.set(petition, stopped ? { kind: "atNone" } : priceOf(room))
    stopped ||= priority.misfit === "stop"
  }
  return prices
}

/** Prices where the best choice is served: of each part of one pot by itself, and of petitions that no money may reach. */
const pricesOfBest = (
  table: Table,
  allocation: Allocation,
  policy: CountPolicy | WeightPolicy,
  effort: number,
): ReadonlyMap<string, FreedAt> => {
  const served = new Set(allocation.grants.map(({ petition }) => petition))
  const idAt = (place: number): string => (table.petitions[place] as FundablePetition).id
  const { record } = allocation
  const known = {
    isServed: (place: number): boolean => served.has(idAt(place)),
    isProven: "bound" in record && record.bound === record.worth && record.leastCost,
    lotOf: lotsIn(table, seedOf(policy)),
    mostEffort: effort,
  }
  const prices = new Map<string, FreedAt>()
  for (const part of independentParts(table)) {
    if (part.budgets.length > 1) continue
    const costs =
      policy.mode === "count"
        ? criticalCostsByCount(table, part, known)
        : criticalCostsByWorth(table, part, worthsOf(table, policy), known)
    for (const [place, price] of costs) prices.set(idAt(place), priceOf(price))
  }
  for (const { petition, reason } of allocation.unserved)
    if (reason === "noGift") prices.set(petition, { kind: "atNone" })
  return prices
}

/**
 * Allocates, and computes for every petition that is left out up to which residual it would have been served. No price differs from
 * that of `freedAt`, which may leave open a price that is proven here where the effort is small. It is worked out where as many people as possible or the greatest weight are served and no earmarks overlap, and
 * where people are served in an order in which the residual does not count. It follows from the allocation; only for the greatest
 * weight some choices are made anew, a few for each weight that is left out. Elsewhere it is not worked out, since each price
 * would take some thirty allocations.
 *
 * @example
 * // Residuals of 5, 4 and 3, a gift of 8, and as many people as possible.
 * const { allocation, prices } = Result.getOrThrow(freedAtAll(petitions, gifts, policy))
 * const [leftOut] = allocation.unserved
 * leftOut && prices.get(leftOut.petition)?.kind // => "price"
 */
export const freedAtAll = (
  petitions: ReadonlyArray<FundablePetition>,
  gifts: ReadonlyArray<Gift>,
  policy: AllocationPolicy,
  options: AllocationOptions = {},
): Result.Result<PricedAllocation, ReadonlyArray<AllocationError>> =>
  Result.map(allocate(petitions, gifts, policy, options), (allocation) => {
    if (policy.mode === "priority") return { allocation, prices: pricesInOrder(allocation, policy) }
    const prices =
      policy.mode === "equalShares"
        ? new Map<string, FreedAt>()
        : pricesOfBest(tableOf(petitions, gifts), allocation, policy, effortOf(options))
    return { allocation, prices }
  })
