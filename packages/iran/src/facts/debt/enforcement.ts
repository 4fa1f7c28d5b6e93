import { text } from "@bazgasht/rules"
import { court, headOfPrison } from "../../actors.ts"
import { document } from "../document.ts"

const executionFile = document(court, "پروندهٔ اجرایی", "the file of the execution office")
const prisonRecord = document(headOfPrison, "سوابق زندان", "the record of the prison")

export const imprisonmentRequested = executionFile.truth(
  "imprisonmentRequested",
  "محکوم‌له حبس محکوم مالی را تقاضا کرده است",
  "the creditor asked for the debtor's imprisonment",
  {
    yes: text(
      "محکوم‌له حبس محکوم مالی را تقاضا کرده است",
      "the creditor has asked for the debtor's imprisonment",
    ),
    no: text(
      "محکوم‌له حبس محکوم مالی را تقاضا نکرده است",
      "the creditor has not asked for the debtor's imprisonment",
    ),
    question: text(
      "آیا محکوم‌له حبس محکوم مالی را تقاضا کرده است؟",
      "has the creditor asked for the debtor's imprisonment?",
    ),
  },
)
export const assetsFound = executionFile.truth(
  "assetsFound",
  "مالی برای استیفای محکوم‌به شناسایی شده است",
  "assets were found from which the debt can be satisfied",
  {
    yes: text(
      "مالی برای استیفای محکوم‌به شناسایی شده است",
      "assets were found from which the debt can be satisfied",
    ),
    no: text(
      "مالی برای استیفای محکوم‌به شناسایی نشده است",
      "no assets were found from which the debt can be satisfied",
    ),
    question: text(
      "آیا مالی برای استیفای محکوم‌به شناسایی شده است؟",
      "were assets found from which the debt can be satisfied?",
    ),
  },
)
export const writServedDay = document(court, "برگ ابلاغ اجرائیه", "the service of the writ").day(
  "writServedDay",
  "تاریخ ابلاغ اجرائیه",
  "the day on which the writ was served",
  { question: text("اجرائیه در چه روزی ابلاغ شده است؟", "on which day was the writ served?") },
)

/** Whether the person is in prison because this debt cannot be paid. */
export const heldForDebt = prisonRecord.truth(
  "heldForDebt",
  "به سبب ناتوانی از پرداخت این دین در زندان است",
  "in prison for inability to pay this debt",
  {
    yes: text(
      "محکوم به سبب ناتوانی از پرداخت این دین در زندان است",
      "the debtor is in prison for inability to pay this debt",
    ),
    no: text(
      "محکوم به سبب ناتوانی از پرداخت این دین در زندان نیست",
      "the debtor is not in prison for inability to pay this debt",
    ),
    question: text(
      "آیا محکوم به سبب ناتوانی از پرداخت این دین در زندان است؟",
      "is the debtor in prison for inability to pay this debt?",
    ),
  },
)
export const aboutToBeHeld = executionFile.truth(
  "aboutToBeHeld",
  "به سبب این دین در آستانهٔ حبس یا در مرخصی است، یا با تقسیط آزاد شده است",
  "about to be imprisoned for this debt, on furlough, or released on instalments",
  {
    yes: text(
      "محکوم به سبب این دین در آستانهٔ حبس یا در مرخصی است، یا با تقسیط آزاد شده است",
      "the debtor is about to be imprisoned for this debt, on furlough, or released on instalments",
    ),
    no: text(
      "محکوم نه در آستانهٔ حبس به سبب این دین است، نه در مرخصی و نه آزاد با تقسیط",
      "the debtor is neither about to be imprisoned for this debt, nor on furlough, nor released on instalments",
    ),
    question: text(
      "آیا محکوم به سبب این دین در آستانهٔ حبس یا در مرخصی است، یا با تقسیط آزاد شده است؟",
      "is the debtor about to be imprisoned for this debt, on furlough, or released on instalments?",
    ),
  },
)

/** Whether anything keeps the person in prison that no money can lift: another sentence, a charge, a detention order. */
export const otherHold = prisonRecord.truth(
  "otherHold",
  "محکومیت، اتهام یا قرار دیگری که با پرداخت رفع نمی‌شود مانع آزادی است",
  "another sentence, charge or order that no money lifts bars release",
  {
    yes: text(
      "محکومیت، اتهام یا قرار دیگری که با پرداخت رفع نمی‌شود مانع آزادی است",
      "another sentence, charge or order that no payment lifts bars release",
    ),
    no: text(
      "محکومیت، اتهام یا قرار دیگری مانع آزادی نیست",
      "no other sentence, charge or order bars release",
    ),
    question: text(
      "آیا محکومیت، اتهام یا قرار دیگری که با پرداخت رفع نمی‌شود مانع آزادی است؟",
      "does another sentence, charge or order that no payment lifts bar release?",
    ),
  },
)
