import { type Day, dayFact, type Fact, type Money, moneyFact, text, truthFact } from "@bazgasht/rules"

const claimFile = text("دادخواست اعسار", "the claim of insolvency")
const ruling = text("حکم اعسار یا تقسیط", "the ruling on insolvency or instalments")

/** Whether the debtor filed a claim of insolvency. */
export const insolvencyClaimed: Fact<boolean> = truthFact({
  id: "insolvencyClaimed",
  label: text("محکوم‌علیه دعوای اعسار اقامه کرده است", "the debtor filed a claim of insolvency"),
  issuer: "court",
  evidence: claimFile,
  change: "toYes",
})

/** The day on which it was filed. */
export const insolvencyClaimDay: Fact<Day> = dayFact({
  id: "insolvencyClaimDay",
  label: text("تاریخ تقدیم دادخواست اعسار", "the day on which insolvency was claimed"),
  issuer: "court",
  evidence: claimFile,
})

/** Whether the claim came with a list of all assets. */
export const assetListGiven: Fact<boolean> = truthFact({
  id: "assetListGiven",
  label: text("صورت کلیهٔ اموال ضمیمه شده است", "a list of all assets was given"),
  issuer: "convict",
  evidence: text("صورت اموال", "the list of assets"),
  change: "toYes",
})

/** Whether the claim was withdrawn. */
export const claimWithdrawn: Fact<boolean> = truthFact({
  id: "claimWithdrawn",
  label: text("دعوای اعسار مسترد شده است", "the claim of insolvency was withdrawn"),
  issuer: "court",
  evidence: claimFile,
})

/** Whether the claim was finally rejected. */
export const claimFinallyRejected: Fact<boolean> = truthFact({
  id: "claimFinallyRejected",
  label: text("دعوای اعسار به موجب حکم قطعی رد شده است", "the claim of insolvency was finally rejected"),
  issuer: "court",
  evidence: ruling,
})

/** Whether a judgment declares the person insolvent. */
export const insolvent: Fact<boolean> = truthFact({
  id: "insolvent",
  label: text("حکم اعسار صادر شده است", "a judgment declares insolvency"),
  issuer: "court",
  evidence: text("حکم اعسار", "the insolvency judgment"),
})

/** Whether the creditor lets a late claimant go without security. */
export const securityForgone: Fact<boolean> = truthFact({
  id: "securityForgone",
  label: text(
    "محکوم‌له آزادی بدون اخذ تأمین را پذیرفته است",
    "the creditor accepts the release without security",
  ),
  issuer: "creditor",
  evidence: text("اعلام محکوم‌له", "the creditor's statement"),
  change: "toYes",
})

/** What the surety or bond of a late claimant is worth; zero where there is none. */
export const claimSecurity: Fact<Money> = moneyFact({
  id: "claimSecurity",
  label: text("ارزش کفالت یا وثیقهٔ سپرده‌شده (ریال)", "what the surety or bond is worth"),
  issuer: "court",
  evidence: text("قرار قبولی کفالت یا وثیقه", "the order accepting surety or bond"),
  change: "increase",
})

/** Whether the court ordered payment in instalments. */
export const instalmentsOrdered: Fact<boolean> = truthFact({
  id: "instalmentsOrdered",
  label: text("حکم تقسیط صادر شده است", "payment in instalments was ordered"),
  issuer: "court",
  evidence: ruling,
  change: "toYes",
})

/** What is still to be paid of the down payment, before the creditor's waiver of a part of it; zero where there is none. */
export const downPayment: Fact<Money> = moneyFact({
  id: "downPayment",
  label: text("پیش‌قسط پرداخت‌نشده (ریال)", "the down payment still to be paid"),
  issuer: "court",
  evidence: ruling,
})

/** Instalments that have fallen due and are not paid; zero where all are paid. */
export const instalmentArrears: Fact<Money> = moneyFact({
  id: "instalmentArrears",
  label: text("اقساط معوق (ریال)", "instalments in arrears"),
  issuer: "court",
  evidence: text("پروندهٔ اجرایی", "the file of the execution office"),
  change: "decrease",
})

/** The day on which a debtor on instalments came into new means. */
export const newMeansDay: Fact<Day> = dayFact({
  id: "newMeansDay",
  label: text("تاریخ حصول تمکن پس از تقسیط", "the day on which new means came after the instalment order"),
  issuer: "convict",
  evidence: text("اسناد مالی", "financial documents"),
})
