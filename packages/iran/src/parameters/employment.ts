/** Numbers of employment. The share of open status was not seen: whoever has the regulation of 1400 brings the number. */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { employmentLoans, minimumWages, ours, reg00 } from "../citing.ts"
import { reg00InForce } from "../in-force.ts"
import {
  countParameter,
  enacted,
  moneyParameter,
  partParameter,
  shareParameter,
  since,
  unknownSince,
} from "./dated.ts"

export const openStatusShare = partParameter(
  "openStatus.share",
  text("نصاب تحمل حبس برای رأی باز", "share to be served before open status"),
  unknownSince(
    reg00InForce,
    reg00("whole", "verifiedReport", "Iran-legal; Teamvokala"),
    ours("the regulation sets a share; its number was not seen"),
  ),
)

// The daily minimum wage of the labour law, the floor where pay as by that law is promised.

const firstOf1403 = jalaliDay(1403, 1, 1)

export const dailyMinimumWage = moneyParameter(
  "minimumWage.daily",
  text("حداقل مزد روزانه", "daily minimum wage"),
  since.rials(firstOf1403, 2_388_728, minimumWages("whole", "recalled")),
  since.rials(jalaliDay(1404, 1, 1), 3_463_656, minimumWages("whole", "verifiedText")),
  unknownSince(jalaliDay(1405, 1, 1), ours("the minimum wage of 1405 was not found")),
)
export const daysOfWageMonth = enacted(
  firstOf1403,
  minimumWages("whole", "derived", "the monthly amount for thirty days"),
).count("minimumWage.daysOfMonth", 30)("تعداد روزهای مزد در ماه", "days that are paid in a month")

// The loan for work after release, as reported for the year 1404 (EMP-10).

const report = employmentLoans("whole", "verifiedReport", "IRIB South Khorasan 1404/08/06")
/** The year of which the report speaks. */
export const loanYear = { from: jalaliDay(1404, 1, 1), to: jalaliDay(1405, 1, 1) } as const
const later = unknownSince(
  loanYear.to,
  ours("the report is of 1404; the terms of later years were not found"),
)

export const lowerLoanCeiling = moneyParameter(
  "startUpLoan.lowerCeiling",
  text("سقف پایین وام اشتغال", "lower ceiling of the loan"),
  since.rials(loanYear.from, 1_500_000_000, report),
  later,
)
export const upperLoanCeiling = moneyParameter(
  "startUpLoan.upperCeiling",
  text("سقف بالای وام اشتغال", "upper ceiling of the loan"),
  since.rials(loanYear.from, 3_000_000_000, report),
  later,
)
export const loanRate = shareParameter(
  "startUpLoan.yearlyRate",
  text("نرخ کارمزد سالانهٔ وام اشتغال", "yearly fee of the loan"),
  since.share(loanYear.from, [1, 25], report),
  later,
)

/** Monthly instalments in five years. */
export const loanInstalments = countParameter(
  "startUpLoan.instalments",
  text("تعداد اقساط ماهانهٔ وام اشتغال", "monthly instalments of the loan"),
  since.count(loanYear.from, 60, report),
  later,
)

const byChoice = enacted(loanYear.from, ours("no text on it was found; a design choice"))

export const loanSecurityShare = byChoice.share("startUpLoan.securityShare", [1, 1])(
  "نسبت ارزش تضمین به وام اشتغال",
  "value of the securities as a share of the loan",
)
export const loanTolerance = byChoice.rials("startUpLoan.tolerance", 0)(
  "مازاد قابل پذیرش در بازپرداخت وام اشتغال",
  "surplus that is accepted in a repayment of the loan",
)
export const loanGrace = byChoice.months("startUpLoan.grace", 1)(
  "مهلت اضافی پس از سررسید قسط وام اشتغال",
  "grace after an instalment of the loan is due",
)
