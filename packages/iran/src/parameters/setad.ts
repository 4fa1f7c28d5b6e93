/** Limits of the charity headquarters (SET-4, SET-6). */

import { jalaliDay } from "../calendar/jalali.ts"
import { mostazafan, ours, set89 } from "../citing.ts"
import { enacted } from "./dated.ts"

const byAgreementAboutYear = enacted(
  jalaliDay(1399, 1, 1),
  mostazafan("whole", "verifiedReport", "Tasnim 2305051"),
  ours("the agreement is of 1399 or near; its day was not seen"),
)

export const programmeDebtLimit = byAgreementAboutYear.rials("setad.programmeDebtLimit", 500_000_000)(
  "سقف دین در برنامهٔ بنیاد مستضعفان (ریال)",
  "debts below this fall under the programme, in rials",
)
export const ageOfTheOld = byAgreementAboutYear.years("setad.ageOfTheOld", 70)(
  "سن اولویت سالمندان",
  "the age above which somebody counts as old",
)
export const leastDisability = byAgreementAboutYear.count("setad.leastDisability", 40)(
  "حداقل درصد معلولیت برای اولویت",
  "the least disability in percent",
)

/** The ceiling of the interest-free loan for a diyah, as a share of a full diyah of a forbidden month. */
export const loanCeilingShare = enacted(
  jalaliDay(1389, 1, 1),
  set89("whole", "verifiedReport", "Vamchi"),
).share("setad.loanCeilingShare", [1, 1])(
  "سقف وام دیه نسبت به دیهٔ کامل در ماه حرام",
  "the loan ceiling as a share of a full diyah",
)
