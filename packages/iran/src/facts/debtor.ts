/**
 * Facts about a financial convict, as far as release asks about them.
 *
 * @module
 */

import { type Count, codeFact, countFact, type Fact, text, truthFact } from "@bazgasht/rules"

/** Where a debt came from. */
export type DebtOrigin = "dower" | "diyah" | "unintentionalDamages" | "tort" | "exchange"

/** Where the debt came from; `exchange` where the debtor received something for it. */
export const debtOrigin: Fact<DebtOrigin> = codeFact({
  id: "debtOrigin",
  label: text("منشأ دین", "the origin of the debt"),
  issuer: "caseFile",
  evidence: text("دادنامه یا اجرائیه", "the judgment or the writ of execution"),
  codes: ["dower", "diyah", "unintentionalDamages", "tort", "exchange"],
})

/** Gold coins of a dower that are claimed. */
export const dowerCoins: Fact<Count> = countFact({
  id: "dowerCoins",
  label: text("تعداد سکهٔ مهریهٔ مورد مطالبه", "gold coins of the dower that are claimed"),
  issuer: "caseFile",
  evidence: text("سند ازدواج و دادنامه", "the marriage deed and the judgment"),
})

/** Whether the debtor's means have been proved. */
export const meansProved: Fact<boolean> = truthFact({
  id: "meansProved",
  label: text("ملائت محکوم‌علیه احراز شده است", "the debtor's means are proved"),
  issuer: "court",
  evidence: text("احراز ملائت توسط دادگاه", "the court's finding on means"),
})

/** Whether a judgment declares the person insolvent. */
export const insolvent: Fact<boolean> = truthFact({
  id: "insolvent",
  label: text("حکم اعسار صادر شده است", "a judgment declares insolvency"),
  issuer: "court",
  evidence: text("حکم اعسار", "the insolvency judgment"),
})
