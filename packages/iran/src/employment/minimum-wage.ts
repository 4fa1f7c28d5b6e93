/**
 * The floor of a wage where pay as by the labour law is promised (EMP-5). The wage of prison workshops is set by an instruction
 * of the Prisons Organization and has no floor that we know.
 */

import {
  all,
  any,
  atLeast,
  code,
  decisionRule,
  is,
  type Money,
  multiply,
  not,
  quantityRule,
  text,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import { minimumWages, ours } from "../citing.ts"
import { partTimePayLawful } from "../facts/employment/findings.ts"
import {
  openingFullTime,
  openingKind,
  openingLabourLawPay,
  openingMonthlyWage,
} from "../facts/employment/opening.ts"
import { dailyMinimumWage, daysOfWageMonth } from "../parameters/employment.ts"

const wages = minimumWages("whole", "verifiedText")

/** EMP-5/floor: rials for a month of full-time work under the labour law. */
export const leastMonthlyWage = quantityRule<Money>("money", {
  id: "EMP-5/floor",
  title: text("کف دستمزد ماهانهٔ کار تمام‌وقت (ریال)", "least wage for a month of full-time work, in rials"),
  citations: [wages],
  kind: "automatic",
  expression: multiply(valueOfParameter(dailyMinimumWage), valueOfParameter(daysOfWageMonth)),
})

/** EMP-5/wage: the wage keeps the promise of pay as by the labour law. Less than the floor may be lawful for part-time work. */
export const lawfulWage = decisionRule({
  id: "EMP-5/wage",
  title: text("رعایت کف دستمزد وعده‌داده‌شده", "the promised floor of the wage"),
  citations: [wages, ours("the floor binds only where pay as by the labour law is promised")],
  kind: "automatic",
  expression: any(
    is(openingKind, code("course")),
    not(openingLabourLawPay),
    atLeast(openingMonthlyWage, valueOfRule(leastMonthlyWage)),
    all(not(openingFullTime), partTimePayLawful),
  ),
})
