/**
 * Facts about a debt for which somebody is held: what it is, what the judgment says, and what has become of it since. Amounts
 * are in the smallest unit of the currency.
 */

import { fields, text } from "@bazgasht/rules"
import { document } from "../document.ts"

const receipt = document(
  "caseFile",
  "رسید محکوم‌له یا واحد اجرا",
  "the receipt of the creditor or of the execution office",
)
const judgment = document("caseFile", "دادنامه یا اجرائیه", "the judgment or the writ of execution")
const statementOfCreditor = document(
  "creditor",
  "رضایت‌نامهٔ رسمی محکوم‌له",
  "the creditor's recorded statement",
)

/**
 * What a debt is owed for. `commercialPaper` is a bounced cheque or a bill; `restitution` what an offence took; `damages` what
 * the court awarded besides; `fine` is owed to the state and is no financial conviction.
 */
export const debtKinds = [
  "diyah",
  "arsh",
  "excessDamages",
  "dower",
  "maintenanceArrears",
  "commercialPaper",
  "restitution",
  "damages",
  "courtCosts",
  "fine",
  "otherDebt",
] as const

/** One of {@link debtKinds}. */
export type DebtKind = (typeof debtKinds)[number]

/** Kinds of debts as a fact: `none` where the file says that there is no debt. */
export const decidedDebtKinds = [...debtKinds, "none"] as const

/** One of {@link decidedDebtKinds}. */
export type DecidedDebtKind = (typeof decidedDebtKinds)[number]

/** What the debt is owed for; `none` where there is no debt. */
export const debtKind = judgment.code(
  "debtKind",
  "نوع محکومیت مالی",
  "what the debt is owed for",
  decidedDebtKinds,
)

/** Whether the list of debts is stated and empty; never so of a debt that is decided. A fine may still follow from a sentence. */
export const noDebt = judgment.truth("noDebt", "محکوم هیچ بدهی ندارد", "there is no debt")

/** Whether no sentence that is executed leaves a fine. */
export const noFineOwed = document("court", "دادنامه", "the judgment").truth(
  "noFineOwed",
  "جزای نقدی در حال اجرا وجود ندارد",
  "no fine is executed",
)

/** Where debts come from. */
export const debtOrigins = ["dower", "diyah", "unintentionalDamages", "tort", "exchange"] as const

/** Where a debt came from. */
export type DebtOrigin = (typeof debtOrigins)[number]

/** Where the debt came from; `exchange` where the debtor received something for it. */
export const debtOrigin = judgment.code("debtOrigin", "منشأ دین", "the origin of the debt", debtOrigins)

/** The sum of the judgment, for every debt that is not a diyah priced by the year. */
export const judgmentSum = document(
  "court",
  "دادنامه یا اجرائیه",
  "the judgment or the writ of execution",
).money("judgmentSum", "محکوم‌به (ریال)", "the judgment sum")
export const dowerCoins = document(
  "caseFile",
  "سند ازدواج و دادنامه",
  "the marriage deed and the judgment",
).count("dowerCoins", "تعداد سکهٔ مهریهٔ مورد مطالبه", "gold coins of the dower that are claimed")

/** Whether the judgment on the debt is final and can be enforced. */
export const debtFinal = document("court", "گواهی قطعیت دادنامه", "the certificate of finality").truth(
  "debtFinal",
  "حکم محکومیت مالی قطعی و لازم‌الاجرا است",
  "the judgment on the debt is final and enforceable",
)
export const meansProved = document("court", "احراز ملائت توسط دادگاه", "the court's finding on means").truth(
  "meansProved",
  "ملائت محکوم‌علیه احراز شده است",
  "the debtor's means are proved",
)
export const earlierWealthKnown = document(
  "court",
  "سوابق مالی محکوم‌علیه",
  "the financial record of the debtor",
).truth("earlierWealthKnown", "سابقهٔ ملائت محکوم‌علیه معلوم است", "earlier means of the debtor are known")
export const waivedOfWhole = statementOfCreditor.money(
  "waivedOfWhole",
  "گذشت محکوم‌له از اصل دین (ریال)",
  "what the creditor waived of the debt",
  "increase",
)

/** What the creditor waived of the down payment of an instalment order; the instalments stay as they are. */
export const waivedOfDownPayment = statementOfCreditor.money(
  "waivedOfDownPayment",
  "گذشت محکوم‌له از پیش‌قسط (ریال)",
  "what the creditor waived of the down payment",
  "increase",
)

/** What the creditor has already received, and when. */
export const debtPayments = receipt.list("debtPayments", "پرداخت‌های پیشین", "earlier payments", {
  day: fields.day(text("تاریخ پرداخت", "the day of the payment")),
  amount: fields.money(text("مبلغ (ریال)", "the amount")),
})

/** Money received from the prisoner or the family towards what has to be paid now. */
export const familyShare = receipt.money(
  "familyShare",
  "سهم خانواده یا خود محکوم، دریافت‌شده (ریال)",
  "received from the family or the prisoner",
  "increase",
)
export const releaseLoan = receipt.money(
  "releaseLoan",
  "تسهیلات قرض‌الحسنه، دریافت‌شده (ریال)",
  "received from an interest-free loan",
  "increase",
)
export const releaseGrant = receipt.money(
  "releaseGrant",
  "کمک ستاد دیه و خیّران، دریافت‌شده (ریال)",
  "received from the Setad Dieh and benefactors",
  "increase",
)

/** Whether the creditor consents to the release although the debt is not paid. */
export const creditorConsents = document("creditor", "رضایت‌نامهٔ محکوم‌له", "the creditor's statement").truth(
  "creditorConsents",
  "محکوم‌له به آزادی بدون پرداخت رضایت داده است",
  "the creditor consents to the release without payment",
  "toYes",
)
