/**
 * Facts about the damages that the judgment awards to the private claimant. Amounts are in the smallest unit of the currency.
 */

import { document } from "../document.ts"

const receipt = document("convict", "رسید پرداخت", "the receipt")

/** Damages awarded in the judgment; zero where it awards none. */
export const damagesAwarded = document("court", "دادنامه", "the judgment").money(
  "damagesAwarded",
  "ضرر و زیان مورد حکم",
  "damages awarded in the judgment",
)

/** What has been paid of the damages. */
export const damagesPaid = receipt.money("damagesPaid", "ضرر و زیان پرداخت‌شده", "damages paid", "increase")

/** Whether payment is arranged: an agreement with the claimant or an instalment order. */
export const damagesArranged = document(
  "convict",
  "توافق با مدعی خصوصی یا حکم تقسیط",
  "the agreement with the claimant or the instalment order",
).truth(
  "damagesArranged",
  "ترتیب پرداخت ضرر و زیان داده شده است",
  "payment of the damages is arranged",
  "toYes",
)

/** The day on which the whole of the damage was made good; that payment was arranged does not make it good. */
export const damagesMadeGoodDay = receipt.day(
  "damagesMadeGoodDay",
  "تاریخ جبران کامل ضرر و زیان",
  "the day on which the whole damage was made good",
)

/** The court's finding on whether the sentenced person is able to pay. */
export const ableToPay = document("court", "احراز استطاعت توسط دادگاه", "the court's finding on means").truth(
  "ableToPay",
  "توانایی محکوم بر پرداخت ضرر و زیان",
  "the sentenced person is able to pay the damages",
)
