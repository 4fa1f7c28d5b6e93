import { document } from "../document.ts"

const claimFile = document("court", "دادخواست اعسار", "the claim of insolvency")
const ruling = document("court", "حکم اعسار یا تقسیط", "the ruling on insolvency or instalments")

export const insolvencyClaimed = claimFile.truth(
  "insolvencyClaimed",
  "محکوم‌علیه دعوای اعسار اقامه کرده است",
  "the debtor filed a claim of insolvency",
  "toYes",
)
export const insolvencyClaimDay = claimFile.day(
  "insolvencyClaimDay",
  "تاریخ تقدیم دادخواست اعسار",
  "the day on which insolvency was claimed",
)

/** Whether the claim came with a list of all assets. */
export const assetListGiven = document("convict", "صورت اموال", "the list of assets").truth(
  "assetListGiven",
  "صورت کلیهٔ اموال ضمیمه شده است",
  "a list of all assets was given",
  "toYes",
)
export const claimWithdrawn = claimFile.truth(
  "claimWithdrawn",
  "دعوای اعسار مسترد شده است",
  "the claim of insolvency was withdrawn",
)
export const claimFinallyRejected = ruling.truth(
  "claimFinallyRejected",
  "دعوای اعسار به موجب حکم قطعی رد شده است",
  "the claim of insolvency was finally rejected",
)
export const insolvent = document("court", "حکم اعسار", "the insolvency judgment").truth(
  "insolvent",
  "حکم اعسار صادر شده است",
  "a judgment declares insolvency",
)

/** Whether the creditor lets a late claimant go without security. */
export const securityForgone = document("creditor", "اعلام محکوم‌له", "the creditor's statement").truth(
  "securityForgone",
  "محکوم‌له آزادی بدون اخذ تأمین را پذیرفته است",
  "the creditor accepts the release without security",
  "toYes",
)

/** What the surety or bond of a late claimant is worth; zero where there is none. */
export const claimSecurity = document(
  "court",
  "قرار قبولی کفالت یا وثیقه",
  "the order accepting surety or bond",
).money(
  "claimSecurity",
  "ارزش کفالت یا وثیقهٔ سپرده‌شده (ریال)",
  "what the surety or bond is worth",
  "increase",
)
export const instalmentsOrdered = ruling.truth(
  "instalmentsOrdered",
  "حکم تقسیط صادر شده است",
  "payment in instalments was ordered",
  "toYes",
)

/** What is still to be paid of the down payment, before the creditor's waiver of a part of it; zero where there is none. */
export const downPayment = ruling.money(
  "downPayment",
  "پیش‌قسط پرداخت‌نشده (ریال)",
  "the down payment still to be paid",
)

/** Instalments that have fallen due and are not paid; zero where all are paid. */
export const instalmentArrears = document("court", "پروندهٔ اجرایی", "the file of the execution office").money(
  "instalmentArrears",
  "اقساط معوق (ریال)",
  "instalments in arrears",
  "decrease",
)

/** The day on which a debtor on instalments came into new means. */
export const newMeansDay = document("convict", "اسناد مالی", "financial documents").day(
  "newMeansDay",
  "تاریخ حصول تمکن پس از تقسیط",
  "the day on which new means came after the instalment order",
)
