import { accepted, commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import type { PaymentOutcome } from "@bazgasht/casework/payments"
import { text } from "@bazgasht/rules"
import type { PaymentBatchLife } from "./payment-batch-protocol.ts"
import type { LineStatus } from "./payment-line.ts"

type PaymentBatchWording = LifeCycleWording<
  PaymentBatchLife,
  PaymentBatchLife["Permission"],
  PaymentOutcome["kind"] | LineStatus
> &
  OtherCaseWording

const titles: PaymentBatchWording["titles"] = {
  none: text("تشکیل‌نشده", "not opened"),
  draft: text("در حال گردآوری", "being collected"),
  approved: text("تأییدشده", "approved"),
  exported: text("ارسال‌شده و در انتظار پاسخ بانک", "sent and not wholly answered"),
  answered: text("پاسخ‌گرفته", "answered"),
  closed: text("بسته‌شده", "closed"),
  discarded: text("باطل‌شده", "discarded"),

  sent: text("بدون پاسخ", "without an answer"),
  accepted: text("پذیرفته‌شده در بانک", "accepted by the bank"),
  unknown: text("نامعلوم", "unknown"),
  disputed: text("با پاسخ‌های ناسازگار", "answered in two ways"),
  settled: text("واریزشده", "settled"),
  rejected: text("ردشده", "rejected"),
  returned: text("برگشت‌خورده", "returned"),

  beneficiary: text("گیرندهٔ پول", "a payee"),
  collector: text("گردآورندهٔ دسته", "the officer who collected the batch"),
  exporter: text("ارسال‌کنندهٔ فایل", "the officer who sent the file"),

  collectors: text("مرجع گردآوری دستورهای پرداخت", "an officer who collects payment orders"),
  approvers: text("مرجع تأیید دسته", "an approver of batches"),
  exporters: text("مرجع ارسال فایل به بانک", "an officer who sends files to the bank"),
  reporters: text("مرجع ثبت پاسخ بانک", "an officer who records the answers of the bank"),
  reconcilers: text("مرجع تعیین نتیجهٔ پرداخت", "a reconciliation officer"),
  closers: text("مرجع بستن دسته", "an officer who closes batches"),
}

const commands: PaymentBatchWording["commands"] = {
  open: text("تشکیل دستهٔ پرداخت", "opening the batch"),
  collect: text("افزودن دستور پرداخت", "collecting payment orders"),
  withdraw: text("بیرون آوردن یک دستور", "withdrawing an order"),
  approve: text("تأیید دسته", "approving the batch"),
  export: text("ثبت فایل بانک", "recording the file"),
  answer: text("ثبت پاسخ بانک", "recording an answer"),
  findOut: text("ثبت نتیجهٔ یک پرداخت", "recording the result of a payment"),
  close: text("بستن دسته", "closing the batch"),
  discard: text("ابطال دسته", "discarding the batch"),
}

const sentences: PaymentBatchWording["sentences"] = {
  ...commonSentences,
  "debtor.unknown": {
    fa: ({ known }, say) => `حساب پرداخت‌کننده شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `The account from which is to be paid is not known; ${accepted.en(known, say)}.`,
  },
  "purpose.unknown": {
    fa: ({ known }, say) => `بابت پرداخت شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `The purpose of the payment is not known; ${accepted.en(known, say)}.`,
  },
  "order.repeated": text(
    "این دستور پرداخت هم‌اکنون در دسته هست.",
    "The payment order is in the batch already.",
  ),
  "order.notFound": text(
    "چنین دستور پرداختی در دسته نیست؛ شناسهٔ آن را بازبینی کنید.",
    "There is no such payment order in the batch; check its id.",
  ),
  "order.noAmount": text("مبلغ دستور پرداخت صفر است.", "The payment order has no amount."),
  "batch.empty": text(
    "دسته هیچ دستور پرداختی ندارد؛ دست‌کم یک دستور لازم است.",
    "The batch has no payment orders; at least one is needed.",
  ),
  "batch.full": {
    fa: ({ limit }, say) =>
      `یک دسته بیش از ${say.number(limit)} دستور پرداخت نمی‌گیرد؛ دستورهای دیگر را در دستهٔ دیگری بگذارید.`,
    en: ({ limit }, say) =>
      `A batch takes no more than ${say.number(limit)} payment orders; put the others into another batch.`,
  },
  "batch.sumTooLarge": text(
    "جمع مبلغ‌ها بزرگ‌تر از آن است که دقیق محاسبه شود؛ دستورها را در چند دسته بگذارید.",
    "The sum of the amounts is too great to be computed exactly; put the orders into several batches.",
  ),
  "batch.otherSums": {
    fa: ({ payments, total }, say) =>
      `تعداد یا جمع گفته‌شده با دسته مطابقت ندارد: دسته ${say.number(payments)} پرداخت به مبلغ ${say.money(total)} دارد.`,
    en: ({ payments, total }, say) =>
      `The number or the sum is not that of the batch: number of payments ${say.number(payments)}, sum ${say.money(total)}.`,
  },
  "day.past": text(
    "روز پرداخت گذشته است؛ روز دیگری لازم است.",
    "The day of payment is past; another day is needed.",
  ),
  "account.notInForce": {
    fa: ({ orders }, say) =>
      `حساب ${say.number(orders)} دستور پرداخت دیگر حساب معتبر گیرنده نیست؛ این دستورها باید از دسته بیرون آورده شوند.`,
    en: ({ orders }, say) =>
      `Payment orders whose account is no longer in force: ${say.number(orders)}; they have to be withdrawn.`,
  },
  "source.notWaiting": {
    fa: ({ orders }, say) =>
      `پروندهٔ ${say.number(orders)} دستور پرداخت اکنون در انتظار این پرداخت نیست؛ این دستورها باید از دسته بیرون آورده شوند.`,
    en: ({ orders }, say) =>
      `Payment orders that their case does not wait for now: ${say.number(orders)}; they have to be withdrawn.`,
  },
  "payment.known": text(
    "نتیجهٔ این پرداخت پیش‌تر معلوم شده است.",
    "It is known already what became of this payment.",
  ),
}

const claims: PaymentBatchWording["claims"] = {
  paymentOrder: text(
    "این دستور پرداخت در دستهٔ دیگری است یا پیش‌تر پرداخت شده است",
    "The payment order is in another batch, or was paid before",
  ),
}

/**
 * The refusals of a payment batch in words.
 *
 * @example
 * const refusal = { code: "batch.full", path: "orders", params: { limit: 1_000 } } as const
 * refusalInWords(paymentBatchWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "A batch takes no more than 1,000 payment orders; put the others into another batch."
 */
export const paymentBatchWording: PaymentBatchWording = { titles, commands, sentences, claims }
