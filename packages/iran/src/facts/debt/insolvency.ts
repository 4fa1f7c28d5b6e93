import { text } from "@bazgasht/rules"
import { convict, court, creditor } from "../../actors.ts"
import { document } from "../document.ts"

const claimFile = document(
  court,
  "گواهی دفتر دادگاه دربارهٔ دعوای اعسار",
  "the court office's certificate on the claim of insolvency",
)
const ruling = document(court, "حکم اعسار یا تقسیط", "the ruling on insolvency or instalments")

export const insolvencyClaimed = claimFile.truth(
  "insolvencyClaimed",
  "محکوم مالی دعوای اعسار اقامه کرده است",
  "the debtor filed a claim of insolvency",
  {
    yes: text("محکوم مالی دعوای اعسار اقامه کرده است", "the debtor has filed a claim of insolvency"),
    no: text("محکوم مالی دعوای اعسار اقامه نکرده است", "the debtor has filed no claim of insolvency"),
    question: text(
      "آیا محکوم مالی دعوای اعسار اقامه کرده است؟",
      "has the debtor filed a claim of insolvency?",
    ),
    change: "toYes",
  },
)
export const insolvencyClaimDay = claimFile.day(
  "insolvencyClaimDay",
  "تاریخ تقدیم دادخواست اعسار",
  "the day on which insolvency was claimed",
  { question: text("دادخواست اعسار در چه روزی تقدیم شده است؟", "on which day was insolvency claimed?") },
)

/** Whether the claim came with a list of all assets. */
export const assetListGiven = document(convict, "صورت اموال", "the list of assets").truth(
  "assetListGiven",
  "صورت کلیهٔ اموال ضمیمه شده است",
  "a list of all assets was given",
  {
    yes: text("صورت کلیهٔ اموال ضمیمه شده است", "a list of all assets is attached"),
    no: text("صورت کلیهٔ اموال ضمیمه نشده است", "no list of all assets is attached"),
    question: text(
      "آیا صورت کلیهٔ اموال ضمیمهٔ دادخواست اعسار شده است؟",
      "is a list of all assets attached to the claim?",
    ),
    change: "toYes",
  },
)
export const claimWithdrawn = claimFile.truth(
  "claimWithdrawn",
  "دعوای اعسار مسترد شده است",
  "the claim of insolvency was withdrawn",
  {
    yes: text("دعوای اعسار مسترد شده است", "the claim of insolvency has been withdrawn"),
    no: text("دعوای اعسار مسترد نشده است", "the claim of insolvency has not been withdrawn"),
    question: text("آیا دعوای اعسار مسترد شده است؟", "has the claim of insolvency been withdrawn?"),
  },
)
export const claimFinallyRejected = ruling.truth(
  "claimFinallyRejected",
  "دعوای اعسار به موجب حکم قطعی رد شده است",
  "the claim of insolvency was finally rejected",
  {
    yes: text("دعوای اعسار به موجب حکم قطعی رد شده است", "the claim of insolvency has been finally rejected"),
    no: text(
      "دعوای اعسار به موجب حکم قطعی رد نشده است",
      "the claim of insolvency has not been finally rejected",
    ),
    question: text(
      "آیا دعوای اعسار به موجب حکم قطعی رد شده است؟",
      "has the claim of insolvency been finally rejected?",
    ),
  },
)
export const insolvent = document(court, "حکم اعسار", "the insolvency judgment").truth(
  "insolvent",
  "حکم اعسار صادر شده است",
  "a judgment declares insolvency",
  {
    yes: text("حکم اعسار صادر شده است", "a judgment declares insolvency"),
    no: text("حکم اعسار صادر نشده است", "no judgment declares insolvency"),
    question: text("آیا حکم اعسار صادر شده است؟", "has a judgment declared insolvency?"),
  },
)

/** Whether the creditor lets a late claimant go without security. */
export const securityForgone = document(creditor, "اعلام محکوم‌له", "the creditor's statement").truth(
  "securityForgone",
  "محکوم‌له آزادی بدون اخذ تأمین را پذیرفته است",
  "the creditor accepts the release without security",
  {
    yes: text(
      "محکوم‌له آزادی بدون اخذ تأمین را پذیرفته است",
      "the creditor accepts the release without security",
    ),
    no: text(
      "محکوم‌له آزادی بدون اخذ تأمین را نپذیرفته است",
      "the creditor does not accept the release without security",
    ),
    question: text(
      "آیا محکوم‌له آزادی بدون اخذ تأمین را پذیرفته است؟",
      "does the creditor accept the release without security?",
    ),
    change: "toYes",
  },
)

/** What the surety or bond of a late claimant is worth; zero where there is none. */
export const claimSecurity = document(
  court,
  "قرار قبولی کفالت یا وثیقه",
  "the order accepting surety or bond",
).money("claimSecurity", "ارزش کفالت یا وثیقهٔ سپرده‌شده", "what the surety or bond is worth", {
  change: "increase",
  question: text(
    "کفالت یا وثیقهٔ سپرده‌شده چه ارزشی دارد (بدون تأمین: صفر)؟",
    "what is the surety or bond worth (0 if none)?",
  ),
})
export const instalmentsOrdered = ruling.truth(
  "instalmentsOrdered",
  "حکم تقسیط صادر شده است",
  "payment in instalments was ordered",
  {
    yes: text("حکم تقسیط صادر شده است", "payment in instalments has been ordered"),
    no: text("حکم تقسیط صادر نشده است", "payment in instalments has not been ordered"),
    question: text("آیا حکم تقسیط صادر شده است؟", "has payment in instalments been ordered?"),
    change: "toYes",
  },
)

/** What is still to be paid of the down payment, before the creditor's waiver of a part of it; zero where there is none. */
export const downPayment = ruling.money(
  "downPayment",
  "پیش‌قسط پرداخت‌نشده",
  "the down payment still to be paid",
  {
    question: text(
      "چه مبلغی از پیش‌قسط پرداخت نشده است (بدون پیش‌قسط: صفر)؟",
      "how much of the down payment is still to be paid (0 if none)?",
    ),
  },
)

/** Instalments that have fallen due and are not paid; zero where all are paid. */
export const instalmentArrears = document(court, "پروندهٔ اجرایی", "the file of the execution office").money(
  "instalmentArrears",
  "اقساط معوق",
  "instalments in arrears",
  {
    change: "decrease",
    question: text(
      "چه مبلغی از اقساط سررسیدشده پرداخت نشده است؟",
      "how much of the instalments is in arrears?",
    ),
  },
)

/** The day on which a debtor on instalments came into new means. */
export const newMeansDay = document(convict, "اسناد مالی", "financial documents").day(
  "newMeansDay",
  "تاریخ حصول تمکن پس از تقسیط",
  "the day on which new means came after the instalment order",
  {
    question: text(
      "محکوم پس از تقسیط در چه روزی تمکن یافته است؟",
      "on which day did the debtor come into new means after the instalment order?",
    ),
  },
)
