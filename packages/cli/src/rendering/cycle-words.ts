/**
 * The words in which a support cycle is told.
 *
 * @module
 */

import type { CycleOutcome, DuplicateKind, KeyWords, WaitingReason } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"

/** What became of a family, as the cell of a table. */
export const outcomeWords: Record<CycleOutcome, Text> = {
  served: text("تحت حمایت", "served"),
  admitted: text("پذیرفته‌شده", "admitted"),
  waiting: text("در نوبت", "waiting"),
  nothingOwed: text("بدون پرداخت در این دوره", "nothing owed in this cycle"),
  amountUnknown: text("مبلغ نامعلوم", "amount unknown"),
  undetermined: text("پوشش نامعین", "cover undetermined"),
  referred: text("ارجاع به نهاد دیگر", "referred to another body"),
  notCovered: text("مشمول نیست", "not covered"),
}

/** Why a family waits. */
export const reasonWords: Record<WaitingReason, Text> = {
  budgetSpent: text("اعتبار تمام شد", "the budget is spent"),
  doesNotFit: text("اعتبار باقی‌مانده کافی نیست", "not enough is left"),
  behindMisfit: text("پشت سر خانواده‌ای که اعتبار برایش کافی نبود", "behind one for whom not enough is left"),
}

/** The keys by which families are ranked. */
export const keyWords: ReadonlyMap<string, KeyWords> = new Map<string, KeyWords>([
  ["need", { title: text("امتیاز نیاز", "points of need"), kind: "count" }],
  ["possibleNeed", { title: text("بیشترین امتیاز ممکن", "possible points"), kind: "count" }],
  ["waitingSince", { title: text("روز ورود به نوبت", "waiting since"), kind: "day" }],
])

/** Signs of duplicates. */
export const duplicateWords: Record<DuplicateKind, Text> = {
  onePersonTwoIds: text("یک شخص با دو شناسهٔ پرونده", "one person under two ids"),
  onePersonTwoHouseholds: text("یک شخص در دو خانوار", "one person in two households"),
  householdTwoPayers: text("یک خانوار با دو پرداخت‌کننده", "one household with two payers"),
  sharedAccount: text("یک حساب برای دو خانوار", "one account for two households"),
}

/** The titles of sections, columns and sums. */
export const cycleWords = {
  to: text("تا پیش از", "until before"),
  lockedOn: text("وضعیت در", "as of"),
  totals: text("جمع‌ها", "Totals"),
  budget: text("اعتبار دوره", "budget"),
  owedToActive: text("طلب خانواده‌های تحت حمایت", "owed to families already supported"),
  cutTo: text(
    "سهم هر خانواده از طلب خود پس از کاهش متناسب",
    "share of what is owed, after the proportional cut",
  ),
  granted: text("پرداختنی", "granted"),
  left: text("باقی‌مانده", "left"),
  families: text("خانواده‌ها", "families"),
  refused: text("پرونده‌های پذیرفته‌نشده", "files refused"),
  unsettled: text(
    "خانواده‌های کنار گذاشته‌شده تا روشن شدن وضعیت",
    "families left out until something is settled",
  ),
  served: text("خانواده‌هایی که کمک می‌گیرند", "Families that are served"),
  waiting: text("خانواده‌های در نوبت", "Families that wait"),
  undecided: text(
    "خانواده‌هایی که در این دوره کمک نمی‌گیرند و در نوبت نیستند",
    "Families neither served nor waiting",
  ),
  review: text(
    "نیازمند بررسی: تحت حمایت‌اند و اکنون پوشش آن‌ها تأیید نشد",
    "For review: supported already, and not found covered now",
  ),
  missing: text("آنچه بیش از همه کم است", "What is missing most often"),
  duplicates: text("نشانه‌های تکرار، برای بررسی کارشناس", "Possible duplicates, for a person to judge"),
  stability: text("اگر اعتبار بیشتر شود", "If the budget grows"),
  family: text("خانواده", "family"),
  outcome: text("نتیجه", "outcome"),
  points: text("امتیاز", "points"),
  upTo: text("تا", "up to"),
  owed: text("طلب", "owed"),
  place: text("نوبت", "position"),
  ahead: text("جلوتر", "ahead"),
  cost: text("هزینه", "cost"),
  short: text("کسری", "short"),
  why: text("علت", "why"),
  waitingSince: text("از تاریخ", "since"),
  whatIsMissing: text("کسری پرونده یا علت", "what is missing, or why"),
  fact: text("فقره", "fact"),
  issuer: text("صادرکننده", "from"),
  count: text("شمار", "families"),
  sign: text("نشانه", "sign"),
  whom: text("دربارهٔ", "of"),
  strength: text("قوت", "strength"),
  unknown: text("؟", "?"),
  none: text("هیچ", "none"),
} as const

/** How strong evidence is. */
export const strengthWords = {
  strong: text("قوی", "strong"),
  fair: text("متوسط", "fair"),
  weak: text("ضعیف", "weak"),
} as const
