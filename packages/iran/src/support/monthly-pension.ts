import {
  count,
  from,
  money,
  oneOf,
  smallest,
  table,
  text,
  today,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { emdad, pensions } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
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

export const countedSize = computed([rates]).count(
  "FAM-5/size",
  "تعداد اعضای خانوار در محاسبهٔ مستمری",
  "members who count for the pension",
  smallest(valueOfRule(householdSize), valueOfParameter(mostCountedMembers)),
)

/** FAM-5/rate: rials a month for a household of its size, whoever pays. */
export const monthlyRate = computed([rates]).money(
  "FAM-5/rate",
  "نرخ ماهانه بر پایهٔ تعداد اعضای خانوار",
  "the monthly rate by the size of the household",
  table({
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
)

/** FAM-5: rials a month. The pension ends with the release: from the day of release nothing is owed. */
export const monthlyPension = computed([rates, end]).money(
  "FAM-5",
  "مستمری ماهانهٔ خانوار",
  "monthly pension of the household",
  when(
    clausesOf(end)("FAM-5-custody", "زندانی در حبس است", "the prisoner is in custody", {
      yes: text("زندانی در حبس است", "the prisoner is in custody"),
      no: text("زندانی در حبس نیست", "the prisoner is not in custody"),
      question: text("آیا زندانی در حبس است؟", "is the prisoner in custody?"),
    })(isInCustody),
    valueOfRule(monthlyRate),
    money(0),
  ),
)
