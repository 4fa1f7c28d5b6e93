/**
 * The words in which an allocation is told.
 *
 * @module
 */

import type { AllocationMode, FreedAt, Turn, UnservedReason } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"

/** The titles of sections, columns and figures. */
export const allocationWords = {
  figures: text("ارقام", "Figures"),
  mode: text("شیوهٔ تخصیص", "mode"),
  served: text("درخواست‌های تأمین‌شده", "petitions served"),
  of: text("از", "of"),
  free: text("موجودی قابل تخصیص", "free money"),
  spent: text("تخصیص‌یافته", "allocated"),
  left: text("مانده", "left"),
  later: text(
    "کمک‌هایی که پس از روز این دور دریافت شده و در آن به حساب نمی‌آید",
    "received after the day of the run, and not counted",
  ),
  seed: text("کلید قرعه", "seed"),
  proven: text("اثبات شده است که انتخاب بهتری نیست", "proven: no choice is better"),
  provenButCost: text(
    "اثبات شده است که انتخاب باارزش‌تری نیست؛ کم‌هزینه‌ترین بودن آن اثبات نشده است",
    "proven: no choice is worth more; that none of the same worth costs less is not proven",
  ),
  notProven: text("اثبات نشده است؛ حداکثر ممکن", "not proven; at most possible"),
  worth: text("ارزش مجموع", "worth"),
  grants: text("چه کسی آزاد می‌شود", "Whom the money frees"),
  unserved: text("چه کسی تأمین نشد و چرا", "Who is not served, and why"),
  gifts: text("کمک‌ها", "Gifts"),
  record: text("گام‌ها", "Step by step"),
  petition: text("درخواست", "petition"),
  residual: text("ماندهٔ بدهی", "residual"),
  payments: text("پرداخت از محل", "paid from"),
  gift: text("کمک", "gift"),
  why: text("علت", "why"),
  reach: text("مبلغ در دسترس", "could still reach it"),
  short: text("کسری", "short"),
  upTo: text("تا چه مانده‌ای تأمین می‌شد", "would be served up to"),
  place: text("رتبه", "place"),
  outcome: text("نتیجه", "outcome"),
  share: text("سهم هر کمک", "share of each gift"),
  askForPrice: text(
    "اینکه درخواستی تا چه ماندهٔ بدهی تأمین می‌شد، جایی که در جدول نیامده، با --price برای هر درخواست جداگانه گفته می‌شود.",
    "Up to which residual a petition would be served, where the table does not say it, is told of one at a time with --price.",
  ),
  price: text("با کدام مانده تأمین می‌شد", "Up to which residual it would be served"),
} as const

/** How it is decided who is served. */
export const allocationModeTitles: Readonly<Record<AllocationMode, Text>> = {
  count: text("آزادی بیشترین شمار زندانیان", "as many people as possible"),
  weight: text("بیشترین مجموع وزن", "the greatest weight"),
  priority: text("به ترتیب اولویت", "in order of priority"),
  equalShares: text("سهم برابر خیّران", "equal shares of the donors"),
}

/** Why a petition is not served. */
export const unservedTitles: Readonly<Record<UnservedReason, Text>> = {
  noGift: text("هیچ کمکی برای آن در نظر گرفته نشده است", "no gift is meant for it"),
  aboveAllMoney: text(
    "همهٔ مبلغی که برای آن در نظر گرفته شده کمتر از ماندهٔ بدهی است",
    "all money that is meant for it is less than its residual",
  ),
  notEnoughLeft: text(
    "آنچه از مبلغ در نظر گرفته‌شده باقی ماند کمتر از ماندهٔ بدهی است",
    "what was left of the money that is meant for it is less than its residual",
  ),
  behindMisfit: text(
    "درخواستی با اولویت بالاتر در مبلغ مانده نگنجید و سیاست تخصیص پیشی گرفتن را روا نمی‌دارد",
    "one of a higher priority did not fit, and the policy lets nobody overtake",
  ),
}

/** What happened when the turn of a petition came. */
export const turnTitles: Readonly<Record<Turn["outcome"], Text>> = {
  served: text("تأمین شد", "served"),
  doesNotFit: text("در مبلغ مانده نگنجید", "did not fit"),
  behindMisfit: text("پشت درخواستی که نگنجید", "behind one that did not fit"),
}

/** Up to which residual a petition would be served. */
export const freedAtInWords = (answer: FreedAt, price: (value: number) => string): Text => {
  switch (answer.kind) {
    case "price":
      return text(
        `تا ماندهٔ ${price(answer.price)} تأمین می‌شد و با یک ریال بیشتر نه.`,
        `It would be served up to a residual of ${price(answer.price)}, and not with one rial more.`,
      )
    case "atNone":
      return text("با هیچ مانده‌ای تأمین نمی‌شد.", "It would be served at no residual.")
    case "noSinglePrice":
      return text(
        "با این سیاست تخصیص یک مبلغ معین وجود ندارد: ماندهٔ بیشتر رتبهٔ بالاتر می‌گیرد.",
        "With this policy there is no single price: a greater residual comes first.",
      )
    case "notProven":
      return answer.servedAt === undefined
        ? text(
            "جست‌وجو پیش از پایان متوقف شد و تأمین شدن با هیچ مانده‌ای یافته نشد؛ این اثبات نمی‌کند که تأمین نمی‌شد.",
            "The search was cut off and found no residual at which it would be served; that does not prove that there is none.",
          )
        : text(
            `با ماندهٔ ${price(answer.servedAt)} تأمین می‌شد. جست‌وجو پیش از پایان متوقف شد؛ شاید با ماندهٔ بیشتر هم تأمین می‌شد، و این اثبات نشده است.`,
            `It would be served at a residual of ${price(answer.servedAt)}. The search was cut off: with more it might be served as well, which is not proven.`,
          )
  }
}
