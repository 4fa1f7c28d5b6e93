/**
 * What somebody owes who is held for a debt.
 *
 * @module
 */

import { type Drawing, streamOf, unlessUnknown } from "../drawing.ts"
import { coinQuantiles, debtAssumptions, debtQuantiles } from "../figures/debts.ts"
import { unknowns } from "../figures/prisoners.ts"
import { valueFrom } from "../quantiles.ts"
import type { DebtKind } from "./outline.ts"

/** A debt, as a file reports it and as the population knows it. */
export interface DrawnDebt {
  /** In rials, to the thousand. */
  readonly sum: number
  /** What the file reports of it. */
  readonly reports: {
    readonly debtOrigin?: string
    readonly dowerCoins?: number
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
  const coins = valueFrom(chance, coinQuantiles)
  const insolvent = chance.happens(debtAssumptions.insolvent.value)
  const meansProved = !insolvent && chance.happens(debtAssumptions.meansProved.value)
  const debtOrigin = kind === "other" ? (exchanged ? "exchange" : "tort") : kind
  return {
    sum,
    reports: {
      ...unlessUnknown(chance, unknowns.ofRecord, { debtOrigin }),
      ...(kind === "dower" ? unlessUnknown(chance, unknowns.ofRecord, { dowerCoins: coins }) : {}),
      ...unlessUnknown(chance, unknowns.ofReport, { insolvent }),
      ...unlessUnknown(chance, unknowns.ofReport, { meansProved }),
    },
  }
}
