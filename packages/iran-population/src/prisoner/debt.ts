/** What somebody owes who is held for a debt. */

import type { DebtOrigin } from "@bazgasht/iran/facts"
import type { Count } from "@bazgasht/rules"
import { type Drawing, streamOf, unlessUnknown } from "../drawing.ts"
import { coinQuantiles, debtAssumptions, debtQuantiles } from "../figures/debts.ts"
import { unknowns } from "../figures/prisoners.ts"
import { valueFrom } from "../quantiles.ts"
import type { DebtKind } from "./outline.ts"

/** A debt, as a file reports it and as the population knows it. */
export interface DrawnDebt {
  /** In rials, to the thousand. */
  readonly sum: number
  /** Whether the debtor received something for it; of debts that are neither diyah nor dower. */
  readonly exchanged: boolean
  /** Whether the debtor was declared insolvent, as far as the file knows. */
  readonly insolvent: boolean | undefined
  /** What the file reports of it. */
  readonly reports: {
    readonly origin?: DebtOrigin
    readonly dowerCoins?: Count
    readonly insolvent?: boolean
    readonly meansProved?: boolean
  }
}

const thousand = 1000

/** Draws the debt of a debtor. */
export const debtOf = (drawing: Drawing, kind: DebtKind): DrawnDebt => {
  const chance = streamOf(drawing, "debt")
  const sum = Math.round(valueFrom(chance, debtQuantiles) / thousand) * thousand
  const exchanged = chance.happens(debtAssumptions.exchange.value)
  const dowerCoins = valueFrom(chance, coinQuantiles) as Count
  const insolvent = chance.happens(debtAssumptions.insolvent.value)
  const meansProved = !insolvent && chance.happens(debtAssumptions.meansProved.value)
  const origin: DebtOrigin = kind === "other" ? (exchanged ? "exchange" : "tort") : kind
  const reports = {
    ...unlessUnknown(chance, unknowns.ofRecord, { origin }),
    ...(kind === "dower" ? unlessUnknown(chance, unknowns.ofRecord, { dowerCoins }) : {}),
    ...unlessUnknown(chance, unknowns.ofReport, { insolvent }),
    ...unlessUnknown(chance, unknowns.ofReport, { meansProved }),
  }
  return { sum, exchanged, insolvent: "insolvent" in reports ? insolvent : undefined, reports }
}
