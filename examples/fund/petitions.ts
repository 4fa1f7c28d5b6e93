/** Invented petitions, the same for the same seed. Nobody in them exists; all sums are assumed. */

import { digestOf, type Money } from "@bazgasht/rules"
import type { FundablePetition } from "@bazgasht/solvers/fund"

const provinces = ["tehran", "fars", "ilam"]
const debts = ["dower", "diyah", "commercialPaper"]

/** So many petitions, each with a residual that is fixed and valid. */
export const petitionsFrom = (seed: string, count: number): ReadonlyArray<FundablePetition> =>
  Array.from({ length: count }, (_, index): FundablePetition => {
    const chance = (of: string): number =>
      Number.parseInt(digestOf({ seed, index, of }).slice(0, 8), 16) / 2 ** 32
    const chosen = (list: ReadonlyArray<string>, of: string): string =>
      list[Math.floor(chance(of) ** 2 * list.length)] as string
    return {
      id: `P-${String(index + 1).padStart(3, "0")}`,
      residual: (Math.round(20 + 480 * chance("residual") ** 2) * 1_000_000) as Money,
      attributes: { province: chosen(provinces, "province"), debt: chosen(debts, "debt") },
      values: {},
    }
  })
