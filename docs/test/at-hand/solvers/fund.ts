import type { Money } from "@bazgasht/rules"
import type { AllocationPolicy, FundablePetition, Gift } from "@bazgasht/solvers/fund"
import { gregorianDay as dayOf } from "../core.ts"

export const crowns = (amount: number): Money => amount as Money

export const petition = (id: string, residual: number): FundablePetition => ({
  id,
  residual: crowns(residual),
  attributes: {},
  values: {},
})

/** Residuals of 5, 4 and 3. */
export const petitions = [petition("five", 5), petition("four", 4), petition("three", 3)]

/** A gift of 8. */
export const gifts: ReadonlyArray<Gift> = [
  { id: "gift-1", free: crowns(8), receivedOn: dayOf(2025, 4, 4), earmark: {} },
]

/** As many people as possible. */
export const policy: AllocationPolicy = { mode: "count", tieBreaker: { kind: "lottery", seed: "1405-03" } }

export const gregorianDay = dayOf
