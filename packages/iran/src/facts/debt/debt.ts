/**
 * Facts about a debt for which somebody is held: what it is, what the judgment says, and what has become of it since. Amounts
 * are in the smallest unit of the currency.
 */

import {
  type Count,
  codeFact,
  countFact,
  type Fact,
  fields,
  listFact,
  type Money,
  moneyFact,
  text,
  truthFact,
} from "@bazgasht/rules"

const judgment = text("دادنامه یا اجرائیه", "the judgment or the writ of execution")
const receipt = text("رسید محکوم‌له یا واحد اجرا", "the receipt of the creditor or of the execution office")

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
export const debtKind: Fact<DecidedDebtKind> = codeFact({
  id: "debtKind",
  label: text("نوع محکومیت مالی", "what the debt is owed for"),
  issuer: "caseFile",
  evidence: judgment,
  codes: decidedDebtKinds,
})

/** Whether the list of debts is stated and empty; never so of a debt that is decided. A fine may still follow from a sentence. */
export const noDebt: Fact<boolean> = truthFact({
  id: "noDebt",
  label: text("محکوم هیچ بدهی ندارد", "there is no debt"),
  issuer: "caseFile",
  evidence: judgment,
})

/** Whether no sentence that is executed leaves a fine. */
export const noFineOwed: Fact<boolean> = truthFact({
  id: "noFineOwed",
  label: text("جزای نقدی در حال اجرا وجود ندارد", "no fine is executed"),
  issuer: "court",
  evidence: text("دادنامه", "the judgment"),
})

/** Where debts come from. */
export const debtOrigins = ["dower", "diyah", "unintentionalDamages", "tort", "exchange"] as const

/** Where a debt came from. */
export type DebtOrigin = (typeof debtOrigins)[number]

/** Where the debt came from; `exchange` where the debtor received something for it. */
export const debtOrigin: Fact<DebtOrigin> = codeFact({
  id: "debtOrigin",
  label: text("منشأ دین", "the origin of the debt"),
  issuer: "caseFile",
  evidence: judgment,
  codes: debtOrigins,
})

/** The sum of the judgment, for every debt that is not a diyah priced by the year. */
export const judgmentSum: Fact<Money> = moneyFact({
  id: "judgmentSum",
  label: text("محکوم‌به (ریال)", "the judgment sum"),
  issuer: "court",
  evidence: judgment,
})

/** Gold coins of a dower that are claimed. */
export const dowerCoins: Fact<Count> = countFact({
  id: "dowerCoins",
  label: text("تعداد سکهٔ مهریهٔ مورد مطالبه", "gold coins of the dower that are claimed"),
  issuer: "caseFile",
  evidence: text("سند ازدواج و دادنامه", "the marriage deed and the judgment"),
})

/** Whether the judgment on the debt is final and can be enforced. */
export const debtFinal: Fact<boolean> = truthFact({
  id: "debtFinal",
  label: text("حکم محکومیت مالی قطعی و لازم‌الاجرا است", "the judgment on the debt is final and enforceable"),
  issuer: "court",
  evidence: text("گواهی قطعیت دادنامه", "the certificate of finality"),
})

/** Whether the debtor's means have been proved. */
export const meansProved: Fact<boolean> = truthFact({
  id: "meansProved",
  label: text("ملائت محکوم‌علیه احراز شده است", "the debtor's means are proved"),
  issuer: "court",
  evidence: text("احراز ملائت توسط دادگاه", "the court's finding on means"),
})

/** Whether the debtor is known to have had means before. */
export const earlierWealthKnown: Fact<boolean> = truthFact({
  id: "earlierWealthKnown",
  label: text("سابقهٔ ملائت محکوم‌علیه معلوم است", "earlier means of the debtor are known"),
  issuer: "court",
  evidence: text("سوابق مالی محکوم‌علیه", "the financial record of the debtor"),
})

/** What the creditor waived of the whole debt. */
export const waivedOfWhole: Fact<Money> = moneyFact({
  id: "waivedOfWhole",
  label: text("گذشت محکوم‌له از اصل دین (ریال)", "what the creditor waived of the debt"),
  issuer: "creditor",
  evidence: text("رضایت‌نامهٔ رسمی محکوم‌له", "the creditor's recorded statement"),
  change: "increase",
})

/** What the creditor waived of the down payment of an instalment order; the instalments stay as they are. */
export const waivedOfDownPayment: Fact<Money> = moneyFact({
  id: "waivedOfDownPayment",
  label: text("گذشت محکوم‌له از پیش‌قسط (ریال)", "what the creditor waived of the down payment"),
  issuer: "creditor",
  evidence: text("رضایت‌نامهٔ رسمی محکوم‌له", "the creditor's recorded statement"),
  change: "increase",
})

/** What the creditor has already received, and when. */
export const debtPayments = listFact({
  id: "debtPayments",
  label: text("پرداخت‌های پیشین", "earlier payments"),
  issuer: "caseFile",
  evidence: receipt,
  fields: {
    day: fields.day(text("تاریخ پرداخت", "the day of the payment")),
    amount: fields.money(text("مبلغ (ریال)", "the amount")),
  },
})

const funding = (id: string, fa: string, en: string): Fact<Money> =>
  moneyFact({ id, label: text(fa, en), issuer: "caseFile", evidence: receipt, change: "increase" })

/** Money received from the prisoner or the family towards what has to be paid now. */
export const familyShare: Fact<Money> = funding(
  "familyShare",
  "سهم خانواده یا خود محکوم، دریافت‌شده (ریال)",
  "received from the family or the prisoner",
)

/** Money received from an interest-free loan. */
export const releaseLoan: Fact<Money> = funding(
  "releaseLoan",
  "تسهیلات قرض‌الحسنه، دریافت‌شده (ریال)",
  "received from an interest-free loan",
)

/** Money received from the charity headquarters and from benefactors. */
export const releaseGrant: Fact<Money> = funding(
  "releaseGrant",
  "کمک ستاد دیه و نیکوکاران، دریافت‌شده (ریال)",
  "received from the charity headquarters and benefactors",
)

/** Whether the creditor consents to the release although the debt is not paid. */
export const creditorConsents: Fact<boolean> = truthFact({
  id: "creditorConsents",
  label: text(
    "محکوم‌له به آزادی بدون پرداخت رضایت داده است",
    "the creditor consents to the release without payment",
  ),
  issuer: "creditor",
  evidence: text("رضایت‌نامهٔ محکوم‌له", "the creditor's statement"),
  change: "toYes",
})
