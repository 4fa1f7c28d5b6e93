/** Invented pools of a nation's size: petitions of many provinces, and gifts with and without earmarks. */

import type { Day, Money } from "@bazgasht/rules"
import type { FundablePetition, Gift } from "@bazgasht/solvers/fund"

/** A pool and the petitions that hope for it. */
export interface PoolInstance {
  readonly petitions: ReadonlyArray<FundablePetition>
  readonly gifts: ReadonlyArray<Gift>
}

/** How the gifts are meant: for all, half of the money for one province each, or some for one kind of debt besides. */
export type Earmarking = "none" | "provinces" | "provinces and debts"

const provinces = 31
const debts = ["diyah", "dower", "maintenance", "cheque"]

/** A generator of numbers from zero to one that follows from its seed. */
const chanceOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A pool that covers two fifths of what is asked. */
export const makePool = (count: number, earmarking: Earmarking, seed: number): PoolInstance => {
  const chance = chanceOf(seed)
  const provinceOf = (): string => `province ${Math.floor(chance() ** 2 * provinces)}`
  const petitions = Array.from({ length: count }, (_, index): FundablePetition => {
    // Many small sums and few large ones, around 300 million rials.
    const spread = (chance() + chance() + chance() - 1.5) * 2.4
    return {
      id: `petition ${index}`,
      residual: Math.ceil(3e8 * Math.exp(spread)) as Money,
      attributes: { province: provinceOf(), debt: debts[Math.floor(chance() * debts.length)] as string },
      values: { weight: 1 + Math.floor(chance() * 100) },
    }
  })
  const money = 0.4 * petitions.reduce((sum, { residual }) => sum + residual, 0)
  const gift = (id: string, part: number, earmark: Gift["earmark"]): Gift => ({
    id,
    free: Math.round(money * part) as Money,
    receivedOn: 0 as Day,
    earmark,
  })
  if (earmarking === "none") return { petitions, gifts: [gift("general", 1, {})] }
  const ofProvinces = Array.from({ length: provinces }, (_, index) =>
    gift(`province ${index}`, (0.5 / provinces) * (0.3 + 1.4 * chance()), {
      province: [`province ${index}`],
    }),
  )
  const ofDebts =
    earmarking === "provinces" ? [] : debts.slice(0, 3).map((debt) => gift(debt, 0.06, { debt: [debt] }))
  return { petitions, gifts: [gift("general", 0.4, {}), ...ofProvinces, ...ofDebts] }
}
