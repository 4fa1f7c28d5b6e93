/**
 * The words of the report, in both languages.
 *
 * @module
 */

import { type Text, text } from "@bazgasht/rules"

/** Titles of sections, columns and sums. */
export const words = {
  cycle: text("دورهٔ حمایت از", "Support cycle from"),
  until: text("تا پیش از", "until before"),
  totals: text("جمع‌ها", "Totals"),
  outcomes: text("وضعیت خانواده‌ها", "What became of the families"),
  servedTitle: text("چه کسانی کمک می‌گیرند (ریال)", "Who is served (rial)"),
  waitingTitle: text("چه کسانی در نوبت‌اند و چرا", "Who waits, and why"),
  firstInLine: text("نخستین خانوادهٔ در نوبت", "The first family in line"),
  byArea: text("پرداخت‌ها به تفکیک شهرستان (ریال)", "Granted by district (rial)"),
  byKind: text("پرداخت‌ها به تفکیک نوع حمایت (ریال)", "Granted by kind of help (rial)"),
  missingTitle: text(
    "پرتکرارترین موارد ناقص و مرجع صدور هر یک",
    "What is missing most often, and whose document it is",
  ),
  budget: text("اعتبار دوره", "budget"),
  owedToActive: text("طلب خانواده‌های تحت حمایت", "owed to families already supported"),
  granted: text("پرداختنی", "granted"),
  left: text("باقی‌مانده", "left"),
  families: text("تعداد خانواده‌ها", "families"),
  family: text("خانواده", "family"),
  outcome: text("نتیجه", "outcome"),
  points: text("امتیاز", "points"),
  position: text("نوبت", "position"),
  waitingSince: text("از تاریخ", "since"),
  ahead: text("جلوتر", "ahead"),
  cost: text("هزینه", "cost"),
  short: text("کسری", "short"),
  why: text("علت", "why"),
  area: text("شهرستان", "district"),
  kind: text("نوع حمایت", "kind of help"),
  sum: text("جمع", "sum"),
  fact: text("پرسش", "question"),
  document: text("مدرک", "document"),
  issuer: text("از", "from"),
  unknown: text("؟", "?"),
  unknownAmount: text(
    "؟: معلوم نیست تعلق می‌گیرد یا نه، یا چه اندازه؛ برای آن چیزی پرداخت نمی‌شود.",
    "?: it cannot be told whether, or how much, is owed; nothing is granted for it.",
  ),
  more: text("ردیف دیگر", "more rows"),
  moreInTables: text(
    "ردیف دیگر؛ همه با --tables در فایل نوشته می‌شود",
    "more rows; --tables writes them all into files",
  ),
} as const

/** The districts; they are as invented as the families. */
export const areaTitles: ReadonlyMap<string, Text> = new Map([
  ["area-1", text("شهرستان الف", "district A")],
  ["area-2", text("شهرستان ب", "district B")],
  ["area-3", text("شهرستان پ", "district C")],
  ["area-4", text("شهرستان ت", "district D")],
  ["area-5", text("شهرستان ث", "district E")],
])
