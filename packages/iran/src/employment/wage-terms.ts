/**
 * What may be deducted from a wage, by date (EMP-5). The regulation of 1400 lists no deduction: a share for dependants is the
 * prisoner's own request. What older regulations split off was not found, so before that day the terms are unknown.
 */

import type { DatedWageTerms } from "@bazgasht/core/employment"
import type { Citation } from "@bazgasht/rules"
import { article, reg00 } from "../citing.ts"
import { reg00InForce } from "../in-force.ts"

/** Terms, and what they are read from. */
type CitedWageTerms = DatedWageTerms & { readonly citations: ReadonlyArray<Citation> }

/**
 * The terms of wages. Each entry holds from its day until the day on which it ends, and one that names no end holds on: a later
 * entry does not end it. Whoever adds one names the end of the entry before; days between two entries are unknown.
 *
 * @example
 * // No deduction, from 20 Ordibehesht 1400 on.
 * Result.getOrThrow(wageTermsOn(wageTerms, today)).deductions // => []
 * Result.isFailure(wageTermsOn(wageTerms, jalaliDay(1400, 2, 19))) // => true
 */
export const wageTerms: ReadonlyArray<CitedWageTerms> = [
  {
    from: reg00InForce,
    terms: { deductions: [], overallCap: { numerator: 0, denominator: 1 } },
    citations: [reg00(article(185), "verifiedText", "Adljou")],
  },
]
