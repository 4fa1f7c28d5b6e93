import { accepted, commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { GiftBatchLife } from "./gift-batch-protocol.ts"

type GiftBatchWording = LifeCycleWording<GiftBatchLife, GiftBatchLife["Permission"], "pool" | "fund"> &
  OtherCaseWording

const titles: GiftBatchWording["titles"] = {
  none: text("تشکیل‌نشده", "not opened"),
  open: text("باز", "open"),
  sealed: text("شمرده و بسته‌شده", "sealed"),
  confirmed: text("تأییدشده", "confirmed"),
  booked: text("به حساب صندوق رفته", "booked"),

  pool: text("صندوق آزادی محکومان مالی", "a pool for debtors"),
  fund: text("صندوق خانواده‌ها و وام", "a fund for families and loans"),

  beneficiary: text("ذی‌نفع", "the beneficiary"),
  sealer: text("شمارندهٔ نخست", "the first counter"),

  cashiers: text("مرجع دریافت و شمارش", "a cashier"),
  confirmers: text("مرجع شمارش دوم", "a second counter"),
  bookkeepers: text("مرجع ثبت در دفتر", "a bookkeeper"),
}

const commands: GiftBatchWording["commands"] = {
  open: text("تشکیل دسته", "opening the batch"),
  seal: text("شمارش و بستن دسته", "sealing the batch"),
  reopen: text("بازگشایی دسته", "opening the batch again"),
  confirm: text("تأیید شمارش", "confirming the count"),
  book: text("ثبت انتقال به صندوق", "recording the booking"),
}

const sentences: GiftBatchWording["sentences"] = {
  ...commonSentences,
  "earmark.unknown": {
    fa: ({ known }, say) =>
      `شرط مصرف باید از ویژگی‌های شناخته‌شده باشد و برای هر یک مقداری نام ببرد؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) =>
      `The earmark has to name known attributes, and a value for each; ${accepted.en(known, say)}.`,
  },
  "batch.empty": text("دستهٔ بدون کمک بسته نمی‌شود.", "A batch without gifts is not sealed."),
  "batch.otherCount": text(
    "شمارش دوم با شمارش نخست برابر نیست؛ دسته باید باز و از نو شمرده شود.",
    "The second count differs from the first; the batch has to be opened again and counted anew.",
  ),
  "batch.notBooked": {
    fa: ({ booked }, say) => `صندوق آن فقط ${say.money(booked)} از این دسته را ثبت کرده است.`,
    en: ({ booked }, say) => `Its pool or fund has booked only ${say.money(booked)} of it.`,
  },
}

const claims: OtherCaseWording["claims"] = {
  giftBatch: text(
    "کمک‌های دسته بیش از آن است که شمرده شده؛ دسته باید از نو شمرده شود",
    "More came in than was counted, and the batch has to be counted anew",
  ),
}

/**
 * The refusals of a batch of gifts in words.
 *
 * @example
 * const refusal = { code: "batch.empty", path: "gifts", params: {} } as const
 * refusalInWords(giftBatchWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "A batch without gifts is not sealed."
 */
export const giftBatchWording: GiftBatchWording = { titles, commands, sentences, claims }
