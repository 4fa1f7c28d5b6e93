import { document } from "../document.ts"

const executionFile = document("court", "پروندهٔ اجرایی", "the file of the execution office")
const prisonRecord = document("headOfPrison", "سوابق زندان", "the record of the prison")

export const imprisonmentRequested = executionFile.truth(
  "imprisonmentRequested",
  "محکوم‌له حبس محکوم‌علیه را تقاضا کرده است",
  "the creditor asked for the debtor's imprisonment",
)
export const assetsFound = executionFile.truth(
  "assetsFound",
  "مالی برای استیفای محکوم‌به شناسایی شده است",
  "assets were found of which the debt can be satisfied",
)
export const writServedDay = document("court", "برگ ابلاغ اجرائیه", "the service of the writ").day(
  "writServedDay",
  "تاریخ ابلاغ اجرائیه",
  "the day on which the writ was served",
)

/** Whether the person is in prison because this debt cannot be paid. */
export const heldForDebt = prisonRecord.truth(
  "heldForDebt",
  "به سبب ناتوانی از پرداخت این دین در زندان است",
  "in prison for inability to pay this debt",
)
export const aboutToBeHeld = executionFile.truth(
  "aboutToBeHeld",
  "در آستانهٔ حبس به سبب این دین، یا در مرخصی یا آزاد با تقسیط است",
  "about to be imprisoned for this debt, or on leave or instalments",
)

/** Whether anything keeps the person in prison that no money can lift: another sentence, a charge, a detention order. */
export const otherHold = prisonRecord.truth(
  "otherHold",
  "محکومیت، اتهام یا قرار دیگری که با پول رفع نمی‌شود مانع آزادی است",
  "another sentence, charge or order that no money lifts stands against release",
)
