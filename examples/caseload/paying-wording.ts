/**
 * The words of what is said of payments, in both languages. The statuses of payments are said in the words of the library.
 *
 * @module
 */

import { type Text, text } from "@bazgasht/rules"
import type { AttemptCourse } from "./attempts.ts"
import type { RefusedCommand } from "./refused.ts"

/** Titles of sections, columns and sums. */
export const payingWords = {
  course: text("روند دوره", "The course of the cycle"),
  refusedTitle: text("چه اقدام‌هایی پذیرفته نمی‌شود", "What would have been refused"),
  byStatus: text("پرداخت‌ها به تفکیک وضعیت (ریال)", "Payments by status (rial)"),
  byCourse: text("تلاش‌های پرداخت (ریال)", "Attempts to pay (rial)"),
  byReason: text("چرا بانک نپرداخت", "Why the bank refused"),
  withoutRecipient: text(
    "خانواده‌هایی که حمایت دارند و دریافت‌کننده‌ای برایشان معین نیست (ریال)",
    "Granted, without a named recipient (rial)",
  ),
  settledTitle: text(
    "تسویه: مبلغ دارای مجوز پرداخت کجا رفت (ریال)",
    "Settled: where the money released has gone (rial)",
  ),
  day: text("تاریخ", "day"),
  step: text("مرحله", "stage"),
  status: text("وضعیت", "status"),
  payments: text("تعداد پرداخت‌ها", "payments"),
  amount: text("مبلغ", "amount"),
  attempts: text("تعداد تلاش‌ها", "attempts"),
  became: text("نتیجه", "result"),
  reason: text("علت", "reason"),
  noRecipient: text("بدون دریافت‌کننده", "no recipient named"),
  released: text("دارای مجوز پرداخت", "released"),
  includesNoRecipient: text(
    "مبلغ‌هایی که دریافت‌کننده‌ای برایشان معین نیست با تحویل‌نشدنی‌ها به حساب می‌آید.",
    "What was granted where nobody is named to receive it counts as undeliverable.",
  ),
  none: text("هیچ", "none"),
} as const

/** What became of attempts. */
export const attemptCourseTitles: { readonly [Course in AttemptCourse]: Text } = {
  confirmedAtFirst: text("در نخستین تلاش انجام شد", "confirmed at the first attempt"),
  confirmedLater: text("در تلاش بعدی انجام شد", "confirmed at a later attempt"),
  refused: text("رد شد", "refused"),
  foundPaid: text("بدون پاسخ ماند و معلوم شد پرداخت شده است", "without an answer, and found paid"),
  foundNotPaid: text("بدون پاسخ ماند و معلوم شد پرداخت نشده است", "without an answer, and found not paid"),
}

/** Commands that are refused. */
export const refusedCommandTitles: { readonly [Name in RefusedCommand["name"]]: Text } = {
  approvedByLocker: text(
    "کسی که دوره را قفل کرده است آن را تأیید کند",
    "whoever locked the cycle approves it",
  ),
  lockedAgain: text("دوره پس از تأیید دوباره قفل شود", "the cycle is locked again after its approval"),
  settledEarly: text(
    "دوره پیش از رسیدن پاسخ بانک تسویه شود",
    "the cycle is settled before the bank has answered",
  ),
  sentAgain: text(
    "پرداختی که بانک به آن پاسخ نداده است دوباره فرستاده شود",
    "a payment to which the bank has not answered is sent again",
  ),
}
