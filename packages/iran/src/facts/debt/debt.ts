/**
 * Facts about a debt for which somebody is held: what it is, what the judgment says, and what has become of it since. Amounts
 * are in the smallest unit of the currency.
 */

import { fields, text } from "@bazgasht/rules"
import { caseFile, court, creditor } from "../../actors.ts"
import { document } from "../document.ts"

const receipt = document(
  caseFile,
  "رسید محکوم‌له یا واحد اجرا",
  "the receipt of the creditor or of the execution office",
)
const judgment = document(caseFile, "دادنامه یا اجرائیه", "the judgment or the writ of execution")
const statementOfCreditor = document(creditor, "رضایت‌نامهٔ رسمی محکوم‌له", "the creditor's recorded statement")

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
  {
    is: text("دین، {value} است", "the debt is {value}"),
    isNot: text("دین، {value} نیست", "the debt is not {value}"),
    isIn: text("دین از {value} است", "the debt falls under {value}"),
    isNotIn: text("دین از {value} نیست", "the debt does not fall under {value}"),
    question: text("محکومیت مالی از چه نوعی است؟", "what is the debt owed for?"),
    codes: {
      none: {
        is: text("دینی در پرونده نیست", "the file has no debt"),
        isNot: text("در پرونده دین هست", "the file has a debt"),
      },
      diyah: {
        is: text("دین، دیه است", "the debt is a diyah"),
        isNot: text("دین، دیه نیست", "the debt is not a diyah"),
      },
      arsh: {
        is: text("دین، ارش است", "the debt is an arsh"),
        isNot: text("دین، ارش نیست", "the debt is not an arsh"),
      },
      fine: {
        is: text("دین، جزای نقدی است", "the debt is a fine"),
        isNot: text("دین، جزای نقدی نیست", "the debt is not a fine"),
      },
      dower: {
        is: text("دین، مهریه است", "the debt is a dower"),
        isNot: text("دین، مهریه نیست", "the debt is not a dower"),
      },
      damages: {
        is: text("دین، ضرر و زیان است", "the debt is damages"),
        isNot: text("دین، ضرر و زیان نیست", "the debt is not damages"),
      },
      otherDebt: {
        is: text("دین از سایر دیون است", "the debt is of another kind"),
        isNot: text("دین از سایر دیون نیست", "the debt is not of another kind"),
      },
    },
  },
)

/** Whether the list of debts is stated and empty; never so of a debt that is decided. A fine may still follow from a sentence. */
export const noDebt = judgment.truth("noDebt", "محکوم هیچ دینی ندارد", "there is no debt", {
  yes: text("محکوم هیچ دینی ندارد", "the prisoner has no debt"),
  no: text("محکوم دین دارد", "the prisoner has a debt"),
  question: text("آیا محکوم بدون دین است؟", "is the prisoner free of any debt?"),
})

/** Whether no sentence that is executed leaves a fine. */
export const noFineOwed = document(court, "دادنامه", "the judgment").truth(
  "noFineOwed",
  "جزای نقدی در حال اجرا وجود ندارد",
  "no fine is executed",
  {
    yes: text("جزای نقدی در حال اجرا وجود ندارد", "no fine is being enforced"),
    no: text("جزای نقدی در حال اجرا وجود دارد", "a fine is being enforced"),
    question: text(
      "آیا پرونده بدون جزای نقدی در حال اجرا است؟",
      "is the file free of a fine that is being enforced?",
    ),
  },
)

/** Where debts come from. */
export const debtOrigins = ["dower", "diyah", "unintentionalDamages", "tort", "exchange"] as const

/** Where a debt came from. */
export type DebtOrigin = (typeof debtOrigins)[number]

/** Where the debt came from; `exchange` where the debtor received something for it. */
export const debtOrigin = judgment.code("debtOrigin", "منشأ دین", "the origin of the debt", debtOrigins, {
  is: text("منشأ دین، {value} است", "the debt comes from {value}"),
  isNot: text("منشأ دین، {value} نیست", "the debt does not come from {value}"),

  question: text("منشأ دین چیست؟", "where did the debt come from?"),
  codes: {
    exchange: {
      is: text(
        "محکوم مالی در برابر دین چیزی دریافت کرده است",
        "the debtor received something in exchange for the debt",
      ),
      isNot: text(
        "محکوم مالی در برابر دین چیزی دریافت نکرده است",
        "the debtor received nothing in exchange for the debt",
      ),
    },
    dower: {
      is: text("منشأ دین، مهریه است", "the debt comes from a dower"),
      isNot: text("منشأ دین، مهریه نیست", "the debt does not come from a dower"),
    },
  },
})

/** The sum of the judgment, for every debt that is not a diyah priced by the year. */
export const judgmentSum = document(
  court,
  "دادنامه یا اجرائیه",
  "the judgment or the writ of execution",
).money("judgmentSum", "محکوم‌به", "the judgment sum", {
  question: text("محکوم‌به چه مبلغی است؟", "how much is the judgment sum?"),
})
export const dowerCoins = document(
  caseFile,
  "سند ازدواج و دادنامه",
  "the marriage deed and the judgment",
).count("dowerCoins", "تعداد سکهٔ مهریهٔ مورد مطالبه", "gold coins of the dower that are claimed", {
  question: text("چند سکهٔ مهریه مطالبه شده است؟", "how many gold coins of the dower are claimed?"),
})

/** Whether the judgment on the debt is final and can be enforced. */
export const debtFinal = document(court, "گواهی قطعیت دادنامه", "the certificate of finality").truth(
  "debtFinal",
  "حکم محکومیت مالی قطعی و لازم‌الاجرا است",
  "the judgment on the debt is final and enforceable",
  {
    yes: text("حکم محکومیت مالی قطعی و لازم‌الاجرا است", "the judgment on the debt is final and enforceable"),
    no: text(
      "حکم محکومیت مالی هنوز قطعی و لازم‌الاجرا نیست",
      "the judgment on the debt is not final and enforceable yet",
    ),
    question: text(
      "آیا حکم محکومیت مالی قطعی و لازم‌الاجرا است؟",
      "is the judgment on the debt final and enforceable?",
    ),
  },
)
export const meansProved = document(court, "احراز ملائت توسط دادگاه", "the court's finding on means").truth(
  "meansProved",
  "ملائت محکوم مالی احراز شده است",
  "the debtor's means are proved",
  {
    yes: text("ملائت محکوم مالی احراز شده است", "the debtor's means are proved"),
    no: text("ملائت محکوم مالی احراز نشده است", "the debtor's means are not proved"),
    question: text("آیا دادگاه ملائت محکوم مالی را احراز کرده است؟", "are the debtor's means proved?"),
  },
)
export const earlierWealthKnown = document(
  court,
  "احراز سابقهٔ ملائت توسط دادگاه",
  "the court's finding on earlier means",
).truth("earlierWealthKnown", "سابقهٔ ملائت محکوم مالی معلوم است", "earlier means of the debtor are known", {
  yes: text("سابقهٔ ملائت محکوم مالی معلوم است", "earlier means of the debtor are known"),
  no: text("سابقه‌ای از ملائت محکوم مالی معلوم نیست", "no earlier means of the debtor are known"),
  question: text("آیا سابقهٔ ملائت محکوم مالی معلوم است؟", "are earlier means of the debtor known?"),
})
export const waivedOfWhole = statementOfCreditor.money(
  "waivedOfWhole",
  "گذشت محکوم‌له از اصل دین",
  "what the creditor waived of the debt",
  {
    change: "increase",
    question: text(
      "محکوم‌له از چه مبلغی از اصل دین گذشت کرده است؟",
      "how much of the debt has the creditor waived?",
    ),
  },
)

/** What the creditor waived of the down payment of an instalment order; the instalments stay as they are. */
export const waivedOfDownPayment = statementOfCreditor.money(
  "waivedOfDownPayment",
  "گذشت محکوم‌له از پیش‌قسط",
  "what the creditor waived of the down payment",
  {
    change: "increase",
    question: text(
      "محکوم‌له از چه مبلغی از پیش‌قسط گذشت کرده است؟",
      "how much of the down payment has the creditor waived?",
    ),
  },
)

/** What the creditor has already received, and when. */
export const debtPayments = receipt.list(
  "debtPayments",
  "پرداخت‌های پیشین",
  "earlier payments",
  {
    day: fields.day(text("تاریخ پرداخت", "the day of the payment"), {
      sentences: { question: text("پرداخت در چه روزی انجام شده است؟", "on which day was the payment made?") },
    }),
    amount: fields.money(text("مبلغ", "the amount"), {
      sentences: { question: text("چه مبلغی پرداخت شده است؟", "how much was paid?") },
    }),
  },
  text(
    "تاکنون چه پرداخت‌هایی به محکوم‌له شده است (هیچ: فهرست خالی)؟",
    "which payments has the creditor received so far (if none: an empty list)?",
  ),
)

/** Money received from the prisoner or the family towards what has to be paid now. */
export const familyShare = receipt.money(
  "familyShare",
  "سهم دریافت‌شده از خانواده یا خود محکوم",
  "received from the family or the prisoner",
  {
    change: "increase",
    question: text(
      "چه مبلغی از خانواده یا خود محکوم دریافت شده است؟",
      "how much has been received from the family or the prisoner?",
    ),
  },
)
export const releaseLoan = receipt.money(
  "releaseLoan",
  "تسهیلات قرض‌الحسنهٔ دریافت‌شده",
  "received from an interest-free loan",
  {
    change: "increase",
    question: text(
      "چه مبلغی از تسهیلات قرض‌الحسنه دریافت شده است؟",
      "how much has been received from an interest-free loan?",
    ),
  },
)
export const releaseGrant = receipt.money(
  "releaseGrant",
  "کمک دریافت‌شده از ستاد دیه و خیّران",
  "received from the Setad Dieh and donors",
  {
    change: "increase",
    question: text(
      "چه مبلغی از ستاد دیه و خیّران دریافت شده است؟",
      "how much has been received from the Setad Dieh and donors?",
    ),
  },
)

/** Whether the creditor consents to the release although the debt is not paid. */
export const creditorConsents = document(creditor, "رضایت‌نامهٔ محکوم‌له", "the creditor's statement").truth(
  "creditorConsents",
  "محکوم‌له به آزادی بدون پرداخت رضایت داده است",
  "the creditor consents to the release without payment",
  {
    yes: text(
      "محکوم‌له به آزادی بدون پرداخت رضایت داده است",
      "the creditor consents to the release without payment",
    ),
    no: text(
      "محکوم‌له به آزادی بدون پرداخت رضایت نداده است",
      "the creditor does not consent to the release without payment",
    ),
    question: text(
      "آیا محکوم‌له به آزادی بدون پرداخت رضایت داده است؟",
      "does the creditor consent to the release without payment?",
    ),
    change: "toYes",
  },
)
