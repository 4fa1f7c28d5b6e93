/** Release by payment in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** SETAD-covered */
export const setadCovered = {
  yes: text(
    "مبلغ لازم‌التأدیه تأمین شده یا محکوم‌له رضایت داده است",
    "what is payable now is covered, or the creditor consents",
  ),
  no: text(
    "مبلغ لازم‌التأدیه تأمین نشده و محکوم‌له رضایت نداده است",
    "what is payable now is not covered, and the creditor does not consent",
  ),
  question: text(
    "آیا مبلغ لازم‌التأدیه تأمین شده یا محکوم‌له رضایت داده است؟",
    "is what is payable now covered, or does the creditor consent?",
  ),
}

/** SETAD-paid */
export const setadPaid = {
  yes: text(
    "واحد اجرای احکام پرداخت را گواهی کرده یا محکوم‌له رضایت داده است",
    "the execution office certifies the payment, or the creditor consents",
  ),
  no: text(
    "واحد اجرای احکام پرداخت را گواهی نکرده و محکوم‌له رضایت نداده است",
    "the execution office does not certify the payment, and the creditor does not consent",
  ),
  question: text(
    "آیا واحد اجرای احکام پرداخت را گواهی کرده یا محکوم‌له رضایت داده است؟",
    "does the execution office certify the payment, or does the creditor consent?",
  ),
}

/** SETAD-otherHold */
export const setadOtherHold = {
  yes: text("بازداشت یا محکومیت دیگری مانع آزادی نیست", "no other detention or sentence bars release"),
  no: text(
    "بازداشت یا محکومیت دیگری که با پرداخت رفع نمی‌شود مانع آزادی است",
    "another detention or sentence that no payment lifts bars release",
  ),
  question: text(
    "آیا آزادی از جهت بازداشت یا محکومیت دیگری که با پرداخت رفع نمی‌شود بدون مانع است؟",
    "is release free of any bar by another detention or sentence that no payment lifts?",
  ),
}
