/** The daily minimum wage of the labour law, the floor where pay as by that law is promised. */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { minimumWages, ours } from "../citing.ts"
import { enacted, moneyParameter, since, unknownSince } from "./dated.ts"

const firstOf1403 = jalaliDay(1403, 1, 1)

export const dailyMinimumWage = moneyParameter(
  "minimumWage.daily",
  text("حداقل مزد روزانه (ریال)", "daily minimum wage in rials"),
  since.rials(firstOf1403, 2_388_728, minimumWages("whole", "recalled")),
  since.rials(jalaliDay(1404, 1, 1), 3_463_656, minimumWages("whole", "verifiedText")),
  unknownSince(jalaliDay(1405, 1, 1), ours("the minimum wage of 1405 was not found")),
)
export const daysOfWageMonth = enacted(
  firstOf1403,
  minimumWages("whole", "derived", "the monthly amount for thirty days"),
).count("minimumWage.daysOfMonth", 30)("روزهای مزد در ماه", "days that are paid in a month")
