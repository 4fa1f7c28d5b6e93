import { text } from "@bazgasht/rules"
import { sayerOf } from "../report/report.ts"

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
  openHelp: text(
    "از آن‌ها، خانواده‌هایی که بخشی از کمکشان هنوز معلوم نیست",
    "of these, families of which some help cannot be told yet",
  ),
  refused: text("پرونده‌های پذیرفته‌نشده", "files refused"),
  unsettled: text(
    "خانواده‌هایی که تا روشن شدن وضعیت در محاسبه نیامدند",
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
  toReview: text("بررسی", "review"),
  yes: text("بله", "yes"),
  missing: text("پرتکرارترین موارد ناقص", "What is missing most often"),
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
  whatIsMissing: text("آنچه باید معلوم شود، یا علت", "what must be established, or why"),
  count: text("تعداد", "families"),
  sign: text("نشانه", "sign"),
  unknownAmount: text(
    "؟: معلوم نیست تعلق می‌گیرد یا نه، یا چه اندازه؛ برای آن چیزی پرداخت نمی‌شود.",
    "?: it cannot be told whether, or how much, is owed; nothing is granted for it.",
  ),
  whom: text("دربارهٔ", "of"),
  strength: text("قوت", "strength"),
} as const

export const sayIn = sayerOf(cycleWords)
