/**
 * The monthly pension by the size of the household (FAM-5), by the rate of the day on which it is owed.
 *
 * @module
 */

import {
  type Count,
  count,
  from,
  type Money,
  money,
  oneOf,
  quantityRule,
  smallest,
  table,
  text,
  today,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import { pensions } from "../citing.ts"
import { mostCountedMembers } from "../parameters/family-support.ts"
import {
  pensionOfFiveOrMore,
  pensionOfFour,
  pensionOfOne,
  pensionOfThree,
  pensionOfTwo,
} from "../parameters/pension.ts"
import { householdSize } from "./family-cover.ts"

const rates = pensions("whole", "verifiedReport", "Kalanshahr; Abady; Intitr")

/** FAM-5/size: the members who count for the amount. */
export const countedSize = quantityRule<Count>("count", {
  id: "FAM-5/size",
  title: text("شمار اعضای خانوار در محاسبهٔ مستمری", "members who count for the pension"),
  citations: [rates],
  kind: "automatic",
  expression: smallest(valueOfRule(householdSize), valueOfParameter(mostCountedMembers)),
})

/** FAM-5: rials a month. */
export const monthlyPension = quantityRule<Money>("money", {
  id: "FAM-5",
  title: text("مستمری ماهانهٔ خانوار (ریال)", "monthly pension of the household in rials"),
  citations: [rates],
  kind: "automatic",
  expression: table({
    hitPolicy: "unique",
    inputs: [valueOfRule(countedSize)],
    rows: [
      [[oneOf(count(0))], money(0)],
      [[oneOf(count(1))], valueOfParameter(pensionOfOne, today)],
      [[oneOf(count(2))], valueOfParameter(pensionOfTwo, today)],
      [[oneOf(count(3))], valueOfParameter(pensionOfThree, today)],
      [[oneOf(count(4))], valueOfParameter(pensionOfFour, today)],
      [[from(count(5))], valueOfParameter(pensionOfFiveOrMore, today)],
    ],
  }),
})
