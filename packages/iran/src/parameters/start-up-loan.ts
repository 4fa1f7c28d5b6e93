/** The loan for work after release, as reported for the year 1404 (EMP-10). */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { employmentLoans, ours } from "../citing.ts"
import { countParameter, enacted, moneyParameter, shareParameter, since, unknownSince } from "./dated.ts"

const report = employmentLoans("whole", "verifiedReport", "IRIB South Khorasan 1404/08/06")
/** The year of which the report speaks. */
export const loanYear = { from: jalaliDay(1404, 1, 1), to: jalaliDay(1405, 1, 1) } as const
const later = unknownSince(
  loanYear.to,
  ours("the report is of 1404; the terms of later years were not found"),
)

export const lowerLoanCeiling = moneyParameter(
  "startUpLoan.lowerCeiling",
  text("سقف پایین وام اشتغال (ریال)", "lower ceiling of the loan in rials"),
  since.rials(loanYear.from, 1_500_000_000, report),
  later,
)
export const upperLoanCeiling = moneyParameter(
  "startUpLoan.upperCeiling",
  text("سقف بالای وام اشتغال (ریال)", "upper ceiling of the loan in rials"),
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
  text("شمار اقساط ماهانهٔ وام اشتغال", "monthly instalments of the loan"),
  since.count(loanYear.from, 60, report),
  later,
)

const byChoice = enacted(loanYear.from, ours("no text on it was found; a design choice"))

export const loanSecurityShare = byChoice.share("startUpLoan.securityShare", [1, 1])(
  "نسبت ارزش تضمین به وام",
  "worth of the securities as a share of the loan",
)
export const loanTolerance = byChoice.rials("startUpLoan.tolerance", 0)(
  "مازاد قابل پذیرش در بازپرداخت (ریال)",
  "how much more than outstanding may be repaid, in rials",
)
export const loanGrace = byChoice.months("startUpLoan.grace", 1)(
  "مهلت پرداخت قسط پس از سررسید",
  "grace after the day of an instalment",
)
