import { type Day, dayFact, type Fact, text, truthFact } from "@bazgasht/rules"

const executionFile = text("پروندهٔ اجرایی", "the file of the execution office")
const prisonRecord = text("سوابق زندان", "the record of the prison")

/** Whether the creditor asked for the debtor's imprisonment. */
export const imprisonmentRequested: Fact<boolean> = truthFact({
  id: "imprisonmentRequested",
  label: text("محکوم‌له حبس محکوم‌علیه را تقاضا کرده است", "the creditor asked for the debtor's imprisonment"),
  issuer: "court",
  evidence: executionFile,
})

/** Whether assets were found of which the debt can be taken. */
export const assetsFound: Fact<boolean> = truthFact({
  id: "assetsFound",
  label: text(
    "مالی برای استیفای محکوم‌به شناسایی شده است",
    "assets were found of which the debt can be satisfied",
  ),
  issuer: "court",
  evidence: executionFile,
})

/** The day on which the writ of execution was served. */
export const writServedDay: Fact<Day> = dayFact({
  id: "writServedDay",
  label: text("تاریخ ابلاغ اجرائیه", "the day on which the writ was served"),
  issuer: "court",
  evidence: text("برگ ابلاغ اجرائیه", "the service of the writ"),
})

/** Whether the person is in prison because this debt cannot be paid. */
export const heldForDebt: Fact<boolean> = truthFact({
  id: "heldForDebt",
  label: text("به سبب ناتوانی از پرداخت این دین در زندان است", "in prison for inability to pay this debt"),
  issuer: "headOfPrison",
  evidence: prisonRecord,
})

/** Whether the person is about to be imprisoned for this debt, or is on leave or on instalments from that imprisonment. */
export const aboutToBeHeld: Fact<boolean> = truthFact({
  id: "aboutToBeHeld",
  label: text(
    "در آستانهٔ حبس به سبب این دین، یا در مرخصی یا آزاد با تقسیط است",
    "about to be imprisoned for this debt, or on leave or instalments",
  ),
  issuer: "court",
  evidence: executionFile,
})

/** Whether anything keeps the person in prison that no money can lift: another sentence, a charge, a detention order. */
export const otherHold: Fact<boolean> = truthFact({
  id: "otherHold",
  label: text(
    "محکومیت، اتهام یا قرار دیگری که با پول رفع نمی‌شود مانع آزادی است",
    "another sentence, charge or order that no money lifts stands against release",
  ),
  issuer: "headOfPrison",
  evidence: prisonRecord,
})
