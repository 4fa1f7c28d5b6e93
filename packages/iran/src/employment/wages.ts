/**
 * The floor of a wage where pay under the labour law is promised (EMP-5). The wage of prison workshops is set by an instruction of the
 * State Prisons Organization and has no floor that we know.
 */

import type { DatedWageTerms } from "@bazgasht/core/employment"
import {
  all,
  any,
  atLeast,
  type Citation,
  code,
  is,
  multiply,
  not,
  text,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import { article, minimumWages, ours, reg00 } from "../citing.ts"
import { computed } from "../clauses.ts"
import { partTimePayLawful } from "../facts/employment/findings.ts"
import {
  openingFullTime,
  openingKind,
  openingLabourLawPay,
  openingMonthlyWage,
} from "../facts/employment/opening.ts"
import { reg00InForce } from "../in-force.ts"
import { dailyMinimumWage, daysOfWageMonth } from "../parameters/employment.ts"

const wages = minimumWages("whole", "verifiedText")

/** EMP-5/floor: rials for a month of full-time work under the labour law. */
export const leastMonthlyWage = computed([wages]).money(
  "EMP-5/floor",
  "کف دستمزد ماهانهٔ کار تمام‌وقت",
  "minimum wage for a month of full-time work",
  multiply(valueOfParameter(dailyMinimumWage), valueOfParameter(daysOfWageMonth)),
)

/** EMP-5/wage: the wage keeps the promise of pay under the labour law. Less than the floor may be lawful for part-time work. */
export const lawfulWage = computed([
  wages,
  ours("the floor binds only where pay under the labour law is promised"),
]).truth(
  "EMP-5/wage",
  "رعایت کف دستمزد وعده‌داده‌شده",
  "the promised minimum wage",
  any(
    is(openingKind, code("course")),
    not(openingLabourLawPay),
    atLeast(openingMonthlyWage, valueOfRule(leastMonthlyWage)),
    all(not(openingFullTime), partTimePayLawful),
  ),
  {
    sentences: {
      yes: text("دستمزد از کف وعده‌داده‌شده کمتر نیست", "the wage keeps the promised floor"),
      no: text("دستمزد از کف وعده‌داده‌شده کمتر است", "the wage is below the promised minimum"),
      question: text("آیا دستمزد به کف وعده‌داده‌شده می‌رسد؟", "does the wage reach the promised minimum?"),
    },
  },
)

// What may be deducted from a wage, by date (EMP-5). The regulation of 1400 lists no deduction: a share for dependants is the prisoner's
// own request. What older regulations split off was not found, so before that day the terms are unknown.

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
