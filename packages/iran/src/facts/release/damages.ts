/**
 * Facts about the damages that the judgment awards to the private claimant. Amounts are in the smallest unit of the currency.
 */

import { text } from "@bazgasht/rules"
import { convict, court } from "../../actors.ts"
import { document } from "../document.ts"

const receipt = document(convict, "رسید پرداخت", "the receipt")

/** Damages awarded in the judgment; zero where it awards none. */
export const damagesAwarded = document(court, "دادنامه", "the judgment").money(
  "damagesAwarded",
  "ضرر و زیان مورد حکم",
  "damages awarded in the judgment",
  {
    question: text(
      "دادگاه چه مبلغی ضرر و زیان حکم داده است (بدون ضرر و زیان: صفر)؟",
      "what damages does the judgment award (0 if none)?",
    ),
  },
)

/** What has been paid of the damages. */
export const damagesPaid = receipt.money("damagesPaid", "ضرر و زیان پرداخت‌شده", "damages paid", {
  change: "increase",
  question: text("چه مبلغی از ضرر و زیان پرداخت شده است؟", "how much of the damages has been paid?"),
})

/** Whether payment is arranged: an agreement with the claimant or an instalment order. */
export const damagesArranged = document(
  convict,
  "توافق با مدعی خصوصی یا حکم تقسیط",
  "the agreement with the claimant or the instalment order",
).truth("damagesArranged", "ترتیب پرداخت ضرر و زیان داده شده است", "payment of the damages is arranged", {
  yes: text("ترتیب پرداخت ضرر و زیان داده شده است", "payment of the damages has been arranged"),
  no: text("ترتیبی برای پرداخت ضرر و زیان داده نشده است", "payment of the damages has not been arranged"),
  question: text(
    "آیا ترتیب پرداخت ضرر و زیان داده شده است (توافق با مدعی خصوصی یا حکم تقسیط)؟",
    "has payment of the damages been arranged, by agreement with the claimant or by an instalment order?",
  ),
  change: "toYes",
})

/** The day on which the whole of the damage was made good; that payment was arranged does not make it good. */
export const damagesMadeGoodDay = receipt.day(
  "damagesMadeGoodDay",
  "تاریخ جبران کامل ضرر و زیان",
  "the day on which the whole damage was made good",
  {
    question: text(
      "ضرر و زیان در چه روزی به‌طور کامل جبران شده است؟",
      "on which day was the whole damage made good?",
    ),
  },
)

/** The court's finding on whether the sentenced person is able to pay. */
export const ableToPay = document(court, "احراز استطاعت توسط دادگاه", "the court's finding on means").truth(
  "ableToPay",
  "توانایی محکوم بر پرداخت ضرر و زیان",
  "the sentenced person is able to pay the damages",
  {
    yes: text("محکوم توان پرداخت ضرر و زیان را دارد", "the sentenced person is able to pay the damages"),
    no: text("محکوم توان پرداخت ضرر و زیان را ندارد", "the sentenced person is not able to pay the damages"),
    question: text(
      "آیا محکوم به تشخیص دادگاه توان پرداخت ضرر و زیان را دارد؟",
      "is the sentenced person, by the court's finding, able to pay the damages?",
    ),
  },
)
