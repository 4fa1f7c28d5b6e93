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
  when,
} from "@bazgasht/rules"
import { emdad, pensions } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { isInCustody } from "../facts/family/custody.ts"
import {
  mostCountedMembers,
  pensionOfFiveOrMore,
  pensionOfFour,
  pensionOfOne,
  pensionOfThree,
  pensionOfTwo,
} from "../parameters/family-support.ts"
import { householdSize } from "./family-cover.ts"

const rates = pensions("whole", "verifiedReport", "Kalanshahr; Abady; Intitr")
const end = emdad("whole", "verifiedReport", "Kayhan 1404/03/16; YJC Hamedan")

/** FAM-5/size: the members who count for the amount. */
export const countedSize = quantityRule<Count>("count", {
  id: "FAM-5/size",
  title: text("شمار اعضای خانوار در محاسبهٔ مستمری", "members who count for the pension"),
  citations: [rates],
  kind: "automatic",
  expression: smallest(valueOfRule(householdSize), valueOfParameter(mostCountedMembers)),
})

/** FAM-5/rate: rials a month for a household of its size, whoever pays. */
export const monthlyRate = quantityRule<Money>("money", {
  id: "FAM-5/rate",
  title: text("نرخ ماهانه بر پایهٔ شمار اعضای خانوار", "the monthly rate by the size of the household"),
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

/** FAM-5: rials a month. The pension ends with the release: from the day of release nothing is owed. */
export const monthlyPension = quantityRule<Money>("money", {
  id: "FAM-5",
  title: text("مستمری ماهانهٔ خانوار (ریال)", "monthly pension of the household in rials"),
  citations: [rates, end],
  kind: "automatic",
  expression: when(
    clausesOf(end)("FAM-5-custody", "زندانی در حبس است", "the prisoner is in custody")(isInCustody),
    valueOfRule(monthlyRate),
    money(0),
  ),
})
