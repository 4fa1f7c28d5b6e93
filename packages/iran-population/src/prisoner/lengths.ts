/** How long sentences, detention and the time before prison last: all of it our assumption. */

import type { Chance } from "@bazgasht/simulation"
import { prisonerAssumptions } from "../figures/prisoners.ts"
import type { OffenceProfile } from "../offences.ts"
import { type Quantiles, valueFrom } from "../quantiles.ts"

/** Where between the least and the greatest that the law provides a term lies, in parts of a thousand. */
const severity: Quantiles = [
  [0, 0],
  [4000, 120],
  [7000, 300],
  [9000, 600],
  [10_000, 1000],
]

/** Days of detention before the judgment, about 60 on average. */
export const detentionQuantiles: Quantiles = [
  [0, 1],
  [1000, 4],
  [2000, 9],
  [3000, 16],
  [4000, 25],
  [5000, 36],
  [6000, 50],
  [7000, 69],
  [8000, 97],
  [9000, 145],
  [10_000, 300],
]

/** Courts count short terms in months, longer ones in quarters and halves of years. */
const stepOf = (months: number): number => (months < 24 ? 1 : months < 60 ? 3 : 6)

/** The months of a term for an offence. */
export const monthsOf = (chance: Chance, { months: [minimum, maximum] }: OffenceProfile): number => {
  const { atMinimum, belowMinimum } = prisonerAssumptions
  const within = minimum + Math.floor(((maximum - minimum) * valueFrom(chance, severity)) / 1000)
  const below = chance.happens(belowMinimum.value)
  const at = chance.happens(atMinimum.value)
  if (below) return Math.max(1, Math.floor(minimum / 2))
  if (at) return minimum
  return Math.max(minimum, within - (within % stepOf(within)))
}
