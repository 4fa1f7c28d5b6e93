import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { allotmentPurposes } from "./fund-books.ts"
import type { FundLife } from "./fund-protocol.ts"

type FundWording = LifeCycleWording<FundLife, FundLife["Permission"], (typeof allotmentPurposes)[number]>

const titles: FundWording["titles"] = {
  none: text("تشکیل‌نشده", "not opened"),
  open: text("باز", "open"),
  closed: text("بسته‌شده", "closed"),

  supportCycle: text("دورهٔ حمایت خانواده‌ها", "a support cycle"),
  entitlement: text("پرداخت به یک خانواده", "an entitlement"),
  sponsorship: text("کفالت یک خانواده", "a sponsorship"),
  benefactorLoan: text("وام به محکوم مالی", "a loan to a debtor"),
  stock: text("خرید کالا", "goods for a stock"),

  beneficiary: text("ذی‌نفع", "the beneficiary"),

  keepers: text("مرجع تشکیل و بستن صندوق", "an officer who opens and closes funds"),
  bookkeepers: text("مرجع ثبت در دفتر", "a bookkeeper"),
  refunders: text("مرجع بازگرداندن وجه", "a refund officer"),
  allotters: text("مرجع تخصیص وجه", "an officer who allots money"),
  approvers: text("مرجع تأیید تخصیص", "an approver of allotments"),
}

const commands: FundWording["commands"] = {
  open: text("تشکیل صندوق", "opening the fund"),
  credit: text("ثبت وجه یک دسته", "booking a batch"),
  refund: text("بازگرداندن وجه به خیّر", "refunding a donor"),
  allot: text("تخصیص وجه", "allotting money"),
  approve: text("تأیید تخصیص", "approving an allotment"),
  pay: text("ثبت پرداخت", "booking a payment"),
  giveUp: text("آزادسازی وجه تخصیص‌یافته", "freeing allotted money"),
  repay: text("ثبت بازگشت وجه پرداخت‌شده", "booking money that came back"),
  close: text("بستن صندوق", "closing the fund"),
}

const sentences: FundWording["sentences"] = {
  ...commonSentences,
  "amount.none": text("مبلغ باید بیش از صفر باشد.", "The amount has to be above zero."),
  "amount.tooGreat": text(
    "با این مبلغ جمع صندوق بزرگ‌تر از آن می‌شود که دقیق محاسبه شود؛ مبلغ را بازبینی کنید.",
    "With this amount the total of the fund would be too great to be computed exactly; check the amount.",
  ),
  "earmark.unknown": {
    fa: ({ known }, say) =>
      `شرط مصرف باید از ویژگی‌های شناخته‌شده باشد و برای هر یک مقداری نام ببرد؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) =>
      `The earmark has to name known attributes, and a value for each; ${accepted.en(known, say)}.`,
  },
  "entry.repeated": text("وجه این دسته پیش‌تر ثبت شده است.", "The money of this batch is booked already."),
  "entry.notOfBatch": text(
    "دسته تأیید نشده است، برای صندوق دیگری است، یا مبلغ و شرط مصرف آن جز این است.",
    "The batch is not confirmed, is for another fund, or its sum or earmark is another.",
  ),
  "entry.unknown": text(
    "صندوق چنین دسته‌ای ندارد؛ شناسهٔ آن را بازبینی کنید.",
    "The fund has no such batch; check its id.",
  ),
  "entry.notFree": {
    fa: ({ free }, say) => `از این دسته فقط ${say.money(free)} قابل تخصیص است.`,
    en: ({ free }, say) => `Of this batch only ${say.money(free)} is free.`,
  },
  "entry.otherEarmark": text(
    "خیّران این وجه را برای مصرف دیگری داده‌اند.",
    "The donors meant this money for something else.",
  ),
  "refund.repeated": text(
    "این سند بازگشت وجه پیش‌تر ثبت شده است.",
    "The document of this refund is booked already.",
  ),
  "refund.notOfGift": {
    fa: ({ left }, say) => `از این کمک فقط ${say.money(left)} در این دسته قابل بازگرداندن است.`,
    en: ({ left }, say) => `The gift has only ${say.money(left)} in this batch that can go back.`,
  },
  "allotment.repeated": text("این تخصیص پیش‌تر ثبت شده است.", "This allotment is recorded already."),
  "allotment.unknown": text(
    "چنین تخصیصی در صندوق نیست؛ شناسهٔ آن را بازبینی کنید.",
    "The fund has no such allotment; check its id.",
  ),
  "allotment.unsound": text(
    "باید معین شود از کدام دسته‌ها، هر یک یک بار، چه مبلغی برداشته می‌شود.",
    "The allotment has to say how much it takes from which batches, each of them once.",
  ),
  "allotment.byOnePerson": text(
    "کسی که تخصیص را خواسته است آن را تأیید نمی‌کند؛ شخص دیگری باید اقدام کند.",
    "The person who asked for an allotment does not approve it; another person has to do it.",
  ),
  "purpose.over": text("موضوع این تخصیص پایان یافته است.", "What this allotment pays for has ended."),
  "allotment.approved": text("این تخصیص پیش‌تر تأیید شده است.", "The allotment is approved already."),
  "allotment.notApproved": text(
    "شخص دومی این تخصیص را هنوز تأیید نکرده است.",
    "No second person has approved the allotment yet.",
  ),
  "allotment.overspent": {
    fa: ({ left }, say) => `از این تخصیص فقط ${say.money(left)} مانده است.`,
    en: ({ left }, say) => `Only ${say.money(left)} of this allotment is left.`,
  },
  "allotment.notPayable": text(
    "آنچه تخصیص برای آن است هنوز پرداختنی نیست یا این تخصیص را نام نمی‌برد.",
    "What the allotment is for may not be paid yet, or does not name this allotment.",
  ),
  "payment.repeated": text("این پرداخت پیش‌تر ثبت شده است.", "This payment is booked already."),
  "repayment.tooMuch": {
    fa: ({ outstanding }, say) => `فقط ${say.money(outstanding)} پرداخت شده و بازنگشته است.`,
    en: ({ outstanding }, say) => `Only ${say.money(outstanding)} was paid and has not come back.`,
  },
  "repayment.repeated": text("این رسید پیش‌تر ثبت شده است.", "This receipt is booked already."),
  "fund.notEmpty": {
    fa: ({ held }, say) => `صندوق هنوز ${say.money(held)} دارد؛ فقط صندوق خالی بسته می‌شود.`,
    en: ({ held }, say) => `The fund still holds ${say.money(held)}; only an empty one is closed.`,
  },
}

/**
 * The refusals of a fund in words.
 *
 * @example
 * const refusal = { code: "entry.notFree", path: "parts", params: { free: 350_000 as Money } } as const
 * refusalInWords(fundWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "Of this batch only 350,000 crowns is free."
 */
export const fundWording: FundWording = { titles, commands, sentences }
