/** The price at which the answer would have been yes. */

import { isSameIdentifier } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { greatestPassing } from "../allocation/critical-cost/greatest-passing.ts"
import { independentParts } from "../allocation/problem.ts"
import { type AllocationOptions, allocate } from "./allocate.ts"
import { type AllocationError, residualKey } from "./error.ts"
import type { FundablePetition, Gift } from "./petition.ts"
import type { AllocationPolicy } from "./policy.ts"
import { tableOf } from "./table.ts"

/**
 * At which residual a petition would be served, everything else being equal.
 *
 * - `price`: with this residual it is served, and with one unit more it is not
 * - `atNone`: not even a residual of one unit would be served
 * - `noSinglePrice`: the policy gives a greater residual a higher priority, so that a lower residual may be served less
 * - `notProven`: the search for the best choice was cut off. With the residual `servedAt` it was served, and
 *   with a greater one it may be as well; absent where it was served at none that was tried, which proves nothing either
 */
export type FreedAt =
  | { readonly kind: "price"; readonly price: Money }
  | { readonly kind: "atNone" }
  | { readonly kind: "noSinglePrice" }
  | { readonly kind: "notProven"; readonly servedAt?: Money }

/** Whether a served petition stays served with a lower residual. */
const isMonotone = (policy: AllocationPolicy): boolean =>
  policy.mode !== "priority" ||
  policy.priority.keys.every(({ key, order }) => key !== residualKey || order === "lowestFirst")

/**
 * The petitions and the gifts that money can move between from one petition. Where the best choice is served, the others change nothing for
 * it; and a search that was cut off among them says nothing about it.
 */
const sharingMoneyWith = (
  id: string,
  petitions: ReadonlyArray<FundablePetition>,
  gifts: ReadonlyArray<Gift>,
): readonly [petitions: ReadonlyArray<FundablePetition>, gifts: ReadonlyArray<Gift>] => {
  const table = tableOf(petitions, gifts)
  const part = independentParts(table).find((one) =>
    one.items.some((place) => table.petitions[place]?.id === id),
  )
  if (part === undefined) return [petitions.filter((petition) => petition.id === id), []]
  return [
    Array.from(part.items, (place) => table.petitions[place] as FundablePetition),
    part.budgets.flatMap((budget) =>
      (table.budgets[budget]?.gifts ?? []).map((place) => table.gifts[place] as Gift),
    ),
  ]
}

/**
 * Says up to which residual a petition would be served. The price is what a creditor has to come down to.
 *
 * It is found by allocating anew some thirty times, each time with another residual.
 *
 * @returns undefined where no petition has the id
 * @example
 * // Residuals of 5, 4 and 3, a gift of 8, and as many people as possible.
 * const freed = Result.getOrThrow(freedAt(petitions, gifts, policy, "five"))
 * freed?.kind // => "price"
 * Result.getOrThrow(freedAt(petitions, gifts, policy, "nine")) // => undefined
 */
export const freedAt = (
  petitions: ReadonlyArray<FundablePetition>,
  gifts: ReadonlyArray<Gift>,
  policy: AllocationPolicy,
  written: string,
  options: AllocationOptions = {},
): Result.Result<FreedAt | undefined, ReadonlyArray<AllocationError>> => {
  const first = allocate(petitions, gifts, policy, options)
  if (Result.isFailure(first)) return Result.fail(first.failure)
  const id = petitions.find((petition) => isSameIdentifier(petition.id, written))?.id
  if (id === undefined) return Result.succeed(undefined)
  if (!isMonotone(policy)) return Result.succeed({ kind: "noSinglePrice" })

  const isBest = policy.mode === "count" || policy.mode === "weight"
  const [others, reaching] = isBest ? sharingMoneyWith(id, petitions, gifts) : [petitions, gifts]
  let certain = true
  const isServedAt = (residual: number): boolean => {
    const changed = others.map((petition) =>
      petition.id === id ? { ...petition, residual: residual as Money } : petition,
    )
    const { grants, record } = Result.getOrThrow(allocate(changed, reaching, policy, options))
    if (record.mode === "count" || record.mode === "weight")
      certain &&= record.leastCost && record.bound === record.worth
    return grants.some(({ petition }) => petition === id)
  }
  // Nothing above all money can be served.
  const all = reaching.reduce((sum, { free }) => sum + free, 0)
  const served = greatestPassing(all, isServedAt)
  if (!certain)
    return Result.succeed({ kind: "notProven", ...(served === 0 ? {} : { servedAt: served as Money }) })
  return Result.succeed(served === 0 ? { kind: "atNone" } : { kind: "price", price: served as Money })
}
