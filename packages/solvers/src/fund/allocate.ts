import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type BestChoice, bestChoice } from "../allocation/best-choice.ts"
import { type BudgetFlow, budgetFlow } from "../allocation/budget-flow.ts"
import { equalShares, type PaidRound } from "../allocation/equal-shares.ts"
import { byCostAndLot } from "../allocation/lots.ts"
import { type Candidate, rank } from "../placement/priority.ts"
import { type AllocationError, errorsOf, residualKey } from "./error.ts"
import { type AllocationTurn, takeTurns } from "./in-order.ts"
import { lotsIn } from "./lots.ts"
import { type Payment, paymentsFor } from "./payments.ts"
import type { FundablePetition, Gift } from "./petition.ts"
import { type AllocationPolicy, type InOrderPolicy, seedOf } from "./policy.ts"
import { type Table, tableOf } from "./table.ts"

/** One petition after another is served, each by all who may pay for it. */
export interface Round {
  readonly petition: string
  /** The most that any donor pays, in the smallest unit of the currency; all others pay the same, one unit less, or all that they had left. */
  readonly share: Money
  readonly payments: ReadonlyArray<Payment>
}

/** Money for one petition. */
export interface AllocatedGrant {
  /** The id of the petition. */
  readonly petition: string
  /** The residual of the petition. */
  readonly amount: Money
  /** They add up to the amount. */
  readonly payments: ReadonlyArray<Payment>
}

/**
 * Why a petition is not served.
 *
 * - `noGift`: no gift with free money is meant for it
 * - `aboveAllMoney`: all money that is meant for it, before anybody was served, is less than its residual
 * - `notEnoughLeft`: what was left of the money that is meant for it is less than its residual
 * - `behindMisfit`: one before it did not fit, and the policy lets nobody overtake
 */
export type UnservedReason = "noGift" | "aboveAllMoney" | "notEnoughLeft" | "behindMisfit"

/** A petition that is not served. */
export interface UnservedPetition {
  /** The id of the petition. */
  readonly petition: string
  readonly reason: UnservedReason
  readonly residual: Money
  /** What could still reach it when all others were served, up to its residual. */
  readonly room: Money
}

/** What a gift is spent on. */
export interface SpentGift {
  /** The id of the gift. */
  readonly gift: string
  readonly free: Money
  readonly spent: Money
}

/**
 * How the allocation came about, step by step.
 *
 * Where the best choice was looked for, it is what proves it: what the served are worth together, and what no choice can
 * exceed. They are equal unless the search was cut off: where earmarks overlap much, or weights are all but the residuals.
 */
export type AllocationRecord =
  | {
      readonly mode: "count" | "weight"
      readonly worth: number
      readonly bound: number
      /** Whether no other choice of the same worth costs less. */
      readonly leastCost: boolean
    }
  | { readonly mode: "priority"; readonly turns: ReadonlyArray<AllocationTurn> }
  | { readonly mode: "equalShares"; readonly rounds: ReadonlyArray<Round> }

/** The petitions that money serves and those that it does not, each list in the order of ids. */
export interface Allocation {
  readonly policy: AllocationPolicy
  readonly grants: ReadonlyArray<AllocatedGrant>
  readonly unserved: ReadonlyArray<UnservedPetition>
  readonly gifts: ReadonlyArray<SpentGift>
  readonly free: Money
  readonly spent: Money
  readonly record: AllocationRecord
}

/** How an allocation is worked out. */
export interface AllocationOptions {
  /**
   * How much a search for the best choice may look at; two million unless said otherwise. Where earmarks overlap it counts petitions,
   * one that is looked at again counted again. Where all money may be spent on all petitions it counts the states of the search,
   * of which there are few unless weights are all but the residuals. It bounds the prices of those who are left out of
   * the greatest weight as well; a petition without a price then is asked for by itself.
   */
  readonly effort?: number
}

/** How many petitions may be looked at. */
export const effortOf = ({ effort = 2_000_000 }: AllocationOptions): number => effort

const candidateOf = ({ id, residual, values }: FundablePetition): Candidate => ({
  id,
  cost: residual,
  values: { ...values, [residualKey]: residual },
})

const turnsOf = (table: Table, { priority }: InOrderPolicy): ReadonlyArray<AllocationTurn> => {
  const room = budgetFlow(table, [...table.budgets.keys()])
  // Ids, residuals and values were checked before, for all policies alike.
  const ranked = Result.getOrThrow(rank(table.petitions.map(candidateOf), priority))
  return takeTurns(table, ranked, room, priority.misfit)
}

/** Pays for petitions by equal shares of the gifts. */
const paidRounds = (table: Table, seed: string): ReadonlyArray<PaidRound> =>
  equalShares(
    {
      costs: table.costs,
      classOf: table.classOf,
      amounts: table.gifts.map(({ free }) => free),
      payersOf: table.budgetsOf.map((budgets) =>
        budgets.flatMap((budget) => table.budgets[budget]?.gifts ?? []),
      ),
    },
    byCostAndLot(table.costs, lotsIn(table, seed)),
  )

const roundOf = ({ gifts, petitions }: Table, { item, payments, share }: PaidRound): Round => ({
  petition: petitions[item]?.id as string,
  share: share as Money,
  payments: payments.map(({ amount, payer }) => ({
    gift: gifts[payer]?.id as string,
    amount: amount as Money,
  })),
})

/** What each petition of a table is worth where the best choice is looked for. */
export const worthsOf = ({ petitions }: Table, policy: AllocationPolicy): Float64Array =>
  Float64Array.from(petitions, ({ values }) =>
    policy.mode === "weight" ? (values[policy.weight] as number) : 1,
  )

interface Chosen {
  readonly record: AllocationRecord
  /** Places in the table, in their order. */
  readonly served: ReadonlyArray<number>
  readonly payments: ReadonlyArray<ReadonlyArray<Payment>>
}

const recordOf = (mode: "count" | "weight", { bound, leastCost, worth }: BestChoice): AllocationRecord => ({
  mode,
  worth,
  bound,
  leastCost,
})

const chosenBy = (table: Table, policy: AllocationPolicy, effort: number): Chosen => {
  const placeOf = new Map(table.petitions.map(({ id }, place) => [id, place]))
  if (policy.mode === "equalShares") {
    const rounds = paidRounds(table, seedOf(policy)).map((round) => roundOf(table, round))
    const paid = rounds
      .map(({ payments, petition }) => ({ payments, place: placeOf.get(petition) as number }))
      .sort((one, other) => one.place - other.place)
    return {
      record: { mode: "equalShares", rounds },
      served: paid.map(({ place }) => place),
      payments: paid.map(({ payments }) => payments),
    }
  }
  if (policy.mode === "priority") {
    const turns = turnsOf(table, policy)
    const served = turns.flatMap(({ outcome, petition }) =>
      outcome === "served" ? [placeOf.get(petition) as number] : [],
    )
    // Petitions are paid in their order, the first from the oldest gifts.
    const payments = paymentsFor(table, Uint32Array.from(served))
    const order = [...served.keys()].sort((one, other) => (served[one] as number) - (served[other] as number))
    return {
      record: { mode: "priority", turns },
      served: order.map((index) => served[index] as number),
      payments: order.map((index) => payments[index] as ReadonlyArray<Payment>),
    }
  }
  const best = bestChoice(table, worthsOf(table, policy), lotsIn(table, seedOf(policy)), effort)
  return {
    record: recordOf(policy.mode, best),
    served: best.served,
    payments: paymentsFor(table, Uint32Array.from(best.served)),
  }
}

/** What is left when those payments are made, where each gift stays with what it paid for. */
const roomAfter = (table: Table, { payments, record, served }: Chosen): BudgetFlow => {
  if (record.mode !== "equalShares") {
    const room = budgetFlow(table, [...table.budgets.keys()])
    const taken = new Float64Array(table.budgetsOf.length)
    for (const place of served) {
      const number = table.classOf[place] as number
      taken[number] = (taken[number] as number) + (table.costs[place] as number)
    }
    for (const [number, sum] of taken.entries()) room.take(number, sum)
    return room
  }
  // Shares are not moved from one donor to another afterwards.
  const room = budgetFlow(table, [])
  const spent = spentBy(payments)
  for (const [budget, { gifts }] of table.budgets.entries())
    for (const gift of gifts) {
      const { free, id } = table.gifts[gift] as Gift
      room.open(budget, free - (spent.get(id) ?? 0))
    }
  return room
}

const spentBy = (payments: ReadonlyArray<ReadonlyArray<Payment>>): ReadonlyMap<string, number> => {
  const spent = new Map<string, number>()
  for (const list of payments)
    for (const { amount, gift } of list) spent.set(gift, (spent.get(gift) ?? 0) + amount)
  return spent
}

const unservedOf = (table: Table, chosen: Chosen): ReadonlyArray<UnservedPetition> => {
  const { budgets, budgetsOf, classOf, costs, petitions } = table
  const all = budgetsOf.map((reaching) =>
    reaching.reduce((sum, budget) => sum + (budgets[budget]?.amount as number), 0),
  )
  const after = roomAfter(table, chosen)
  // What can still reach a class is the same for all who are in it.
  const rooms = budgetsOf.map((_, number) => {
    const room = after.take(number, Number.MAX_SAFE_INTEGER)
    after.giveBack(number, room)
    return room
  })
  const served = new Set(chosen.served)
  const behind = new Set(
    chosen.record.mode === "priority"
      ? chosen.record.turns.flatMap(({ outcome, petition }) => (outcome === "behindMisfit" ? [petition] : []))
      : [],
  )
  return petitions.flatMap(({ id, residual }, place): ReadonlyArray<UnservedPetition> => {
    if (served.has(place)) return []
    const number = classOf[place] as number
    const room = Math.min(rooms[number] as number, costs[place] as number)
    const reason = ((): UnservedReason => {
      if (all[number] === 0) return "noGift"
      if ((all[number] as number) < residual) return "aboveAllMoney"
      return behind.has(id) ? "behindMisfit" : "notEnoughLeft"
    })()
    return [{ petition: id, reason, residual, room: room as Money }]
  })
}

/**
 * Allocates the free money of gifts over petitions, or says everything that is wrong with them at once. The result does not
 * depend on how the input is listed, and follows from it and the seed alone.
 *
 * A petition is served as a whole or not at all, since less than the residual ends no custody. Several gifts may pay for one.
 *
 * @example
 * // Residuals of 5, 4 and 3, a gift of 8, and as many people as possible.
 * const { grants, unserved } = Result.getOrThrow(allocate(petitions, gifts, policy))
 * grants.map(({ petition }) => petition) // => ["four", "three"]
 * unserved.map(({ petition, reason }) => [petition, reason]) // => [["five", "notEnoughLeft"]]
 *
 * const wrong = allocate([...petitions, ...petitions.slice(0, 1)], gifts, policy)
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["petition.duplicateId"]
 */
export const allocate = (
  petitions: ReadonlyArray<FundablePetition>,
  gifts: ReadonlyArray<Gift>,
  policy: AllocationPolicy,
  options: AllocationOptions = {},
): Result.Result<Allocation, ReadonlyArray<AllocationError>> => {
  const errors = errorsOf(petitions, gifts, policy)
  if (errors.length > 0) return Result.fail(errors)
  const table = tableOf(petitions, gifts)
  const chosen = chosenBy(table, policy, effortOf(options))
  const spent = spentBy(chosen.payments)
  const sum = (amounts: Iterable<number>): Money => {
    let total = 0
    for (const amount of amounts) total += amount
    return total as Money
  }
  return Result.succeed({
    policy,
    grants: chosen.served.map((place, index) => ({
      petition: table.petitions[place]?.id as string,
      amount: table.petitions[place]?.residual as Money,
      payments: chosen.payments[index] as ReadonlyArray<Payment>,
    })),
    unserved: unservedOf(table, chosen),
    gifts: table.gifts.map(({ free, id }) => ({ gift: id, free, spent: (spent.get(id) ?? 0) as Money })),
    free: sum(gifts.map(({ free }) => free)),
    spent: sum(spent.values()),
    record: chosen.record,
  })
}
