import { accepted, commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { GiftLife } from "./gift-protocol.ts"

type GiftWording = LifeCycleWording<GiftLife, GiftLife["Permission"]> & OtherCaseWording

const titles: GiftWording["titles"] = {
  none: text("ثبت‌نشده", "not recorded"),
  promised: text("تعهدشده", "promised"),
  received: text("دریافت‌شده", "received"),
  refunded: text("بازگردانده‌شده", "refunded"),
  lapsed: text("منقضی‌شده", "lapsed"),
  cancelled: text("پس‌گرفته‌شده", "cancelled"),

  beneficiary: text("خیّری که وجه به او بازمی‌گردد", "the donor who gets the money back"),

  fundraisers: text("مرجع ثبت تعهدها", "a fundraiser"),
  cashiers: text("مرجع ثبت دریافت", "a cashier"),
  refunders: text("مرجع بازگرداندن وجه", "a refund officer"),
}

const commands: GiftWording["commands"] = {
  promise: text("ثبت تعهد خیّر", "recording a promise"),
  give: text("ثبت کمک دریافتی", "booking a gift"),
  receive: text("ثبت دریافت وجه تعهدشده", "booking promised money"),
  lapse: text("ثبت انقضای تعهد", "letting a promise lapse"),
  cancel: text("ثبت انصراف خیّر", "cancelling a promise"),
  refund: text("ثبت بازگشت وجه به خیّر", "booking a refund"),
}

const sentences: GiftWording["sentences"] = {
  ...commonSentences,
  "amount.none": text("مبلغ باید بیش از صفر باشد.", "The amount has to be above zero."),
  "campaign.unknown": text(
    "پویشی با این شناسه نیست؛ شناسهٔ آن را بازبینی کنید.",
    "There is no campaign with this id; check the id.",
  ),
  "channel.unknown": {
    fa: ({ known }, say) => `این راه پرداخت شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This channel is not known; ${accepted.en(known, say)}.`,
  },
  "earmark.unknown": {
    fa: ({ known }, say) =>
      `شرط مصرف باید از ویژگی‌های شناخته‌شده باشد و برای هر یک مقداری نام ببرد؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) =>
      `The earmark has to name known attributes, and a value for each; ${accepted.en(known, say)}.`,
  },
  "gift.notReceived": text(
    "فقط وجهی ثبت می‌شود که دریافت شده است؛ تعهد کافی نیست.",
    "Only money that was received is booked; a promise is not enough.",
  ),
  "gift.overPromise": {
    fa: ({ promised }, say) => `تعهد خیّر ${say.money(promised)} است؛ مازاد آن کمک دیگری است.`,
    en: ({ promised }, say) => `The promise is of ${say.money(promised)}; what is more is another gift.`,
  },
  "gift.stillExpected": {
    fa: ({ until }, say) => `این کمک تا ${say.day(until)} انتظار می‌رود.`,
    en: ({ until }, say) => `The gift is expected until ${say.day(until)}.`,
  },
  "refund.overGift": {
    fa: ({ left }, say) => `از این کمک فقط ${say.money(left)} قابل بازگرداندن است.`,
    en: ({ left }, say) => `Of this gift only ${say.money(left)} can go back.`,
  },
  "refund.repeated": text(
    "این سند بازگشت وجه پیش‌تر ثبت شده است.",
    "The document of this refund is booked already.",
  ),
  "refund.notReturned": {
    fa: ({ returned }, say) =>
      `صندوق از این دسته فقط ${say.money(returned)} بازگردانده که هنوز برای کمکی ثبت نشده است.`,
    en: ({ returned }, say) =>
      `Of this batch only ${say.money(returned)} was given back that no gift has recorded yet.`,
  },
}

const claims: OtherCaseWording["claims"] = {
  giftReceipt: text("این پرداخت پیش‌تر به عنوان کمک ثبت شده است", "The payment is booked as another gift"),
  giftBatch: text(
    "دسته شمرده و بسته شده است؛ این کمک به دستهٔ دیگری می‌رود",
    "The batch is sealed, and the gift belongs into another one",
  ),
}

/**
 * The refusals of a gift in words.
 *
 * @example
 * const refusal = { code: "gift.overPromise", path: "amount", params: { promised: 30_000_000 as Money } } as const
 * refusalInWords(giftWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "The promise is of 30,000,000 crowns; what is more is another gift."
 */
export const giftWording: GiftWording = { titles, commands, sentences, claims }
