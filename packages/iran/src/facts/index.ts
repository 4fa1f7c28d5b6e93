/**
 * Facts that only Iranian law asks about; a case file states them among its reports.
 *
 * @module
 */

import type { Fact } from "@bazgasht/rules"
import * as debtor from "./debtor.ts"
import * as employment from "./employment.ts"
import * as findings from "./findings.ts"

/** Every fact of this folder. */
export const reportedFacts: ReadonlyArray<Fact> = [
  ...Object.values(findings),
  ...Object.values(debtor),
  ...Object.values(employment),
]
