/** Limits of the charity headquarters (SET-4, SET-6). */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { mostazafan, ours, set89 } from "../citing.ts"
import { countParameter, moneyParameter, shareParameter, since, termParameter } from "./dated.ts"

const agreement = mostazafan("whole", "verifiedReport", "Tasnim 2305051")
const aboutYear = ours("the agreement is of 1399 or near; its day was not seen")

/** Debts below this sum fall under the programme. */
export const programmeDebtLimit = moneyParameter(
  "setad.programmeDebtLimit",
  text("سقف دین در برنامهٔ بنیاد مستضعفان (ریال)", "debts below this fall under the programme, in rials"),
  since.rials(jalaliDay(1399, 1, 1), 500_000_000, agreement, aboutYear),
)

/** Who is older than this comes in the class of the old. */
export const ageOfTheOld = termParameter(
  "setad.ageOfTheOld",
  text("سن اولویت سالمندان", "the age above which somebody counts as old"),
  since.years(jalaliDay(1399, 1, 1), 70, agreement, aboutYear),
)

/** The disability, in percent, from which somebody comes in the class of the disabled. */
export const leastDisability = countParameter(
  "setad.leastDisability",
  text("حداقل درصد معلولیت برای اولویت", "the least disability in percent"),
  since.count(jalaliDay(1399, 1, 1), 40, agreement, aboutYear),
)

/** The ceiling of the interest-free loan for a diyah, as a share of a full diyah of a forbidden month. */
export const loanCeilingShare = shareParameter(
  "setad.loanCeilingShare",
  text("سقف وام دیه نسبت به دیهٔ کامل در ماه حرام", "the loan ceiling as a share of a full diyah"),
  since.share(jalaliDay(1389, 1, 1), [1, 1], set89("whole", "verifiedReport", "Vamchi")),
)
