import type { Fact } from "@bazgasht/rules"
import { debtOrigin, dowerCoins, meansProved } from "./debt/debt.ts"
import { insolvent } from "./debt/insolvency.ts"
import * as debts from "./debts.ts"
import * as employment from "./employment/findings.ts"
import * as findings from "./findings.ts"

/** Facts of a debt that a file without debts may report of the person. */
const ofDebtor = [debtOrigin, dowerCoins, insolvent, meansProved]

/** Every fact of this folder. */
export const reportedFacts: ReadonlyArray<Fact> = [
  ...Object.values(findings),
  ...ofDebtor,
  ...Object.values(debts),
  ...Object.values(employment),
]
