import type { Text } from "@bazgasht/rules"
import { said } from "./letter-words.ts"
import type { PaymentChange, PaymentReason } from "./payment-change.ts"

/**
 * What a short message says of a payment: the sentences of its letter in fewer words, with the same places. A part of a Persian message
 * holds 67 characters, so the day of the deposit and the digits of the account are left to mails and letters.
 */
export const shortPaymentWords = {
  arrived: said(
    "{amount} به حساب شما رسید.",
    "{amount} came to your account.",
    "وصل إلى حسابك {amount}.",
    "{amount} گەیشتە هەژمارەکەت.",
  ),
  cameBack: said(
    "بانک {amount} را برگرداند. این پول هنوز مال شماست.",
    "The bank sent {amount} back. The money is still yours.",
    "أعاد البنك {amount}. المال ما زال لك.",
    "بانک {amount}ـی گەڕاندەوە. پارەکە هێشتا هی تۆیە.",
  ),
  forDays: said(
    "برای {from} تا {until}.",
    "It covers {from} to {until}.",
    "عن {from} إلى {until}.",
    "بۆ {from} تا {until}.",
  ),
  bringAccount: said(
    "شمارهٔ حساب درست را به مددکار بدهید. پول دوباره فرستاده می‌شود.",
    "Give the social worker the right account number. The money is sent again.",
    "يُرجى إعطاء الأخصائي رقم الحساب الصحيح. يُرسل مجدداً.",
    "ژمارەی هەژماری دروست بدە بە مددکار. دووبارە دێت.",
  ),
  unreviewed: said("", "", "لم يراجعه محامٍ.", "یاساناس نەیبینیوە."),
} as const

const comparisons: { readonly [direction in PaymentChange["direction"] | "first"]: Text } = {
  first: said(
    "این اولین پرداخت شماست.",
    "This is your first payment.",
    "هذه أول دفعة لك.",
    "ئەمە یەکەم پارەی تۆیە.",
  ),
  same: said(
    "مبلغ مثل بار قبل است.",
    "It is the same as last time.",
    "المبلغ مثل المرة السابقة.",
    "بڕەکە وەک جاری پێشووە.",
  ),
  less: said(
    "{difference} کمتر از قبل است.",
    "It is {difference} less than last time.",
    "النقص: {difference}.",
    "{difference} کەمترە لە پێشوو.",
  ),
  more: said(
    "{difference} بیشتر از قبل است.",
    "It is {difference} more than last time.",
    "الزيادة: {difference}.",
    "{difference} زیاترە لە پێشوو.",
  ),
}

/** What a payment is compared with in a short message: the one before, or none. */
export const shortComparison = (direction: PaymentChange["direction"] | "first"): Text =>
  comparisons[direction]

/** Why a payment is less or more, as a short message says it; its places are those of `reasonOfChange`. */
export const shortReason = (reason: PaymentReason, direction: PaymentChange["direction"]): Text => {
  const isLess = direction === "less"
  switch (reason) {
    case "days":
      return said(
        "{days} روز حساب شد. بار قبل {before} روز بود.",
        "Days that count: {days}. Last time: {before}.",
        "الأيام المحسوبة: {days}. سابقاً: {before}.",
        "ڕۆژەکان: {days}. جاری پێشوو: {before}.",
      )
    case "people":
      return said(
        "افراد خانواده: {now} نفر. بار قبل: {before} نفر.",
        "People in your family: {now}. Last time: {before}.",
        "أفراد أسرتك: {now}. سابقاً: {before}.",
        "ئەندامانی خێزان: {now}. جاری پێشوو: {before}.",
      )
    case "monthly":
      return said(
        "کمک هر ماه {now} شد. قبلاً {before}.",
        "The help for a month is {now}. It was {before}.",
        "مساعدة الشهر {now}. سابقاً {before}.",
        "مانگانە {now}. پێشوو {before}.",
      )
    case "rate":
      return said(
        "مبلغ کمک برای هر ماه عوض شده است.",
        "The help for each month has changed.",
        "تغيّر مبلغ المساعدة لكل شهر.",
        "بڕی یارمەتی بۆ هەر مانگێک گۆڕاوە.",
      )
    case "budget":
      return isLess
        ? said(
            "بودجه برای همهٔ مبلغ کافی نبود. تقصیر شما نیست.",
            "The money was not enough for the whole sum. It is not your fault.",
            "لم يكفِ المال للمبلغ كله. هذا ليس ذنبك.",
            "پارەکە بۆ هەموو بڕەکە بەس نەبوو. هەڵەی تۆ نییە.",
          )
        : said(
            "بار قبل بودجه برای همهٔ مبلغ کافی نبود.",
            "Last time the money was not enough for the whole sum.",
            "في المرة السابقة لم يكفِ المال.",
            "جاری پێشوو پارەکە بەس نەبوو.",
          )
    case "backPay":
      return isLess
        ? said(
            "بار قبل {arrears} برای ماه‌های پیش‌تر بود.",
            "Last time {arrears} were for earlier months.",
            "في السابق كان {arrears} عن أشهر أقدم.",
            "پێشوو {arrears} بۆ مانگەکانی پێشتر بوو.",
          )
        : said(
            "{arrears} آن برای ماه‌های قبل است.",
            "{arrears} of it are for earlier months.",
            "منه {arrears} عن أشهر سابقة.",
            "{arrears} بۆ مانگەکانی پێشووە.",
          )
    case "unexplained":
      return said("علت را بپرسید.", "Ask why.", "يمكن السؤال عن السبب.", "هۆکارەکەی بپرسە.")
  }
}
