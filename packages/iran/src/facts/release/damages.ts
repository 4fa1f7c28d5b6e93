/**
 * Facts about the damages that the judgment awards to the private claimant. Amounts are in the smallest unit of the currency.
 */

import { type Day, dayFact, type Fact, type Money, moneyFact, text, truthFact } from "@bazgasht/rules"

/** Damages awarded in the judgment; zero where it awards none. */
export const damagesAwarded: Fact<Money> = moneyFact({
  id: "damagesAwarded",
  label: text("ضرر و زیان مورد حکم", "damages awarded in the judgment"),
  issuer: "court",
  evidence: text("دادنامه", "the judgment"),
})

/** What has been paid of the damages. */
export const damagesPaid: Fact<Money> = moneyFact({
  id: "damagesPaid",
  label: text("ضرر و زیان پرداخت‌شده", "damages paid"),
  issuer: "convict",
  evidence: text("رسید پرداخت", "the receipt"),
  change: "increase",
})

/** Whether payment is arranged: an agreement with the claimant or an instalment order. */
export const damagesArranged: Fact<boolean> = truthFact({
  id: "damagesArranged",
  label: text("ترتیب پرداخت ضرر و زیان داده شده است", "payment of the damages is arranged"),
  issuer: "convict",
  evidence: text(
    "توافق با مدعی خصوصی یا حکم تقسیط",
    "the agreement with the claimant or the instalment order",
  ),
  change: "toYes",
})

/** The day on which the whole of the damage was made good; that payment was arranged does not make it good. */
export const damagesMadeGoodDay: Fact<Day> = dayFact({
  id: "damagesMadeGoodDay",
  label: text("تاریخ جبران کامل ضرر و زیان", "the day on which the whole damage was made good"),
  issuer: "convict",
  evidence: text("رسید پرداخت", "the receipt"),
})

/** The court's finding on whether the convict is able to pay. */
export const ableToPay: Fact<boolean> = truthFact({
  id: "ableToPay",
  label: text("توانایی محکوم بر پرداخت ضرر و زیان", "the convict is able to pay the damages"),
  issuer: "court",
  evidence: text("احراز استطاعت توسط دادگاه", "the court's finding on means"),
})
