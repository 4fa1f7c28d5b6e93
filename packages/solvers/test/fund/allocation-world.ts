/** Small pools over few petitions, and what brute force says about them. */

import type { Day, Money } from "@bazgasht/rules"
import type { FundablePetition, Gift } from "@bazgasht/solvers/fund"
import { isMeant } from "@bazgasht/solvers/fund"
import * as fc from "fast-check"

const provinces = ["east", "west"]
const debts = ["diyah", "dower"]

const anyPetition = (residualUpTo: number, weightUpTo: number): fc.Arbitrary<Omit<FundablePetition, "id">> =>
  fc.record({
    residual: fc.integer({ min: 1, max: residualUpTo }).map((residual) => residual as Money),
    attributes: fc.record({ province: fc.constantFrom(...provinces), debt: fc.constantFrom(...debts) }),
    values: fc.record({
      weight: fc.integer({ min: 1, max: weightUpTo }),
      group: fc.integer({ min: 1, max: 3 }),
    }),
  })

const anyEarmark = fc.record(
  {
    province: fc.subarray(provinces, { minLength: 1 }),
    debt: fc.subarray(debts, { minLength: 1 }),
  },
  { requiredKeys: [] },
)

const anyGift = (freeUpTo: number): fc.Arbitrary<Omit<Gift, "id">> =>
  fc.record({
    free: fc.integer({ min: 0, max: freeUpTo }).map((free) => free as Money),
    receivedOn: fc.integer({ min: 0, max: 5 }).map((day) => day as Day),
    earmark: anyEarmark,
  })

export interface World {
  readonly petitions: ReadonlyArray<FundablePetition>
  readonly gifts: ReadonlyArray<Gift>
}

const named = <One>(letter: string, list: ReadonlyArray<One>): ReadonlyArray<One & { readonly id: string }> =>
  list.map((one, index) => ({ ...one, id: `${letter}${index}` }))

export const anyWorld = ({ weightUpTo = 9 } = {}): fc.Arbitrary<World> =>
  fc
    .tuple(fc.array(anyPetition(12, weightUpTo), { maxLength: 8 }), fc.array(anyGift(15), { maxLength: 4 }))
    .map(([petitions, gifts]) => ({ petitions: named("p", petitions), gifts: named("g", gifts) }))

/** Worlds with so many petitions that a search among them can be cut off on the way. */
export const anyCrowdedWorld = (): fc.Arbitrary<World> =>
  fc
    .tuple(
      fc.array(anyPetition(60, 30), { minLength: 8, maxLength: 24, size: "max" }),
      fc.array(anyGift(120), { minLength: 2, maxLength: 5, size: "max" }),
    )
    .map(([petitions, gifts]) => ({ petitions: named("p", petitions), gifts: named("g", gifts) }))

/** Worlds in which all money may be spent on all petitions. */
export const anyOpenWorld = (weightUpTo = 9): fc.Arbitrary<World> =>
  anyWorld({ weightUpTo }).map(({ gifts, petitions }) => ({
    petitions,
    gifts: gifts.map((gift) => ({ ...gift, earmark: {} })),
  }))

/**
 * Whether the gifts can pay for all of these together: for each set of gifts, those whom only they may pay for ask no more
 * than they hold (Hall's condition for divisible money).
 */
export const canPay = (gifts: ReadonlyArray<Gift>, petitions: ReadonlyArray<FundablePetition>): boolean => {
  for (let set = 0; set < 1 << gifts.length; set++) {
    let [held, asked] = [0, 0]
    for (const [index, { free }] of gifts.entries()) if ((set >> index) & 1) held += free
    for (const { attributes, residual } of petitions)
      if (gifts.every(({ earmark }, index) => (set >> index) & 1 || !isMeant(earmark, attributes)))
        asked += residual
    if (asked > held) return false
  }
  return true
}

/** All sets of petitions that the gifts can pay for. */
export const payableSets = ({ gifts, petitions }: World): ReadonlyArray<ReadonlyArray<FundablePetition>> =>
  Array.from({ length: 1 << petitions.length }, (_, set) =>
    petitions.filter((_petition, index) => (set >> index) & 1),
  ).filter((petitionsOfSet) => canPay(gifts, petitionsOfSet))

export const sumOf = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, one) => sum + one, 0)
