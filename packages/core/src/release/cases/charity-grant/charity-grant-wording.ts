import { commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { ReservationStatus } from "../pool/reservation.ts"
import type { CharityGrantLife } from "./charity-grant-protocol.ts"

type CharityGrantWording = LifeCycleWording<
  CharityGrantLife,
  CharityGrantLife["Permission"],
  ReservationStatus
>

const titles: CharityGrantWording["titles"] = {
  none: text("پیشنهادنشده", "not proposed yet"),
  reserved: text("پیشنهادشده با وجه ذخیره‌شده", "proposed, with money reserved"),
  approved: text("تأییدشده", "approved"),
  ordered: text("در راه پرداخت", "on its way"),
  failed: text("پرداخت ناموفق", "failed"),
  paid: text("پرداخت‌شده", "paid"),
  confirmed: text("تأیید وصول", "confirmed"),
  reported: text("گزارش‌شده به خیّران", "reported to its donors"),
  released: text("رهاشده", "given up"),
  reversed: text("برگشت‌خورده", "reversed"),

  freed: text("خارج‌شده از ذخیره", "freed"),
  spent: text("پرداخت‌شده از صندوق", "spent"),

  proposer: text("پیشنهاددهندهٔ پرداخت بلاعوض", "the proposer of the grant"),
  recorder: text("ثبت‌کنندهٔ رسید", "the officer who recorded the receipt"),
  beneficiary: text("زندانی، خویشاوند یا محکوم‌له", "the prisoner, a relative or the creditor"),

  proposers: text("مرجع پیشنهاد پرداخت بلاعوض", "a proposer of grants"),
  approvers: text("مرجع تأیید پرداخت بلاعوض", "an approver of grants"),
  payers: text("مرجع دستور پرداخت", "a payment officer"),
  receiptRecorders: text("مرجع ثبت رسید", "a receipts officer"),
  confirmers: text("مرجع تأیید وصول", "an officer who confirms payments"),
  reporters: text("مرجع گزارش به خیّران", "a donor relations officer"),
}

const commands: CharityGrantWording["commands"] = {
  reserve: text("پیشنهاد پرداخت بلاعوض", "proposing the grant"),
  approve: text("تأیید پرداخت بلاعوض", "approving the grant"),
  order: text("دستور پرداخت", "ordering the payment"),
  fail: text("ثبت پرداخت ناموفق", "recording a failed payment"),
  pay: text("ثبت رسید محکوم‌له", "recording the creditor's receipt"),
  confirm: text("تأیید وصول وجه", "confirming that the debt is paid"),
  report: text("گزارش به خیّران", "reporting to the donors"),
  release: text("رها کردن پرداخت بلاعوض", "giving up the grant"),
  reverse: text("ثبت برگشت وجه", "recording a reversal"),
}

const sentences: CharityGrantWording["sentences"] = {
  ...commonSentences,
  "pool.notReserved": text(
    "صندوق برای این پرداخت وجهی ذخیره نکرده است.",
    "The pool has reserved no money for this grant.",
  ),
  "pool.otherStatus": {
    fa: ({ needed, status }, say) =>
      `وجه این پرداخت در صندوق «${say.title(status)}» است؛ برای این اقدام باید «${say.title(needed)}» باشد.`,
    en: ({ needed, status }, say) =>
      `In the pool the money of this grant is ${say.title(status)}; for this it has to be ${say.title(needed)}.`,
  },
  "petition.other": text(
    "این پرداخت برای درخواست دیگری است؛ همان درخواست باید بررسی شود.",
    "The grant is for another petition, which has to be looked at.",
  ),
  "petition.notFundable": text(
    "باقی‌ماندهٔ این درخواست معین نیست یا چیزی از آن برای تأمین نمانده است.",
    "The residual of this petition is not fixed, or nothing of it is left to be covered.",
  ),
  "petition.notFunded": text(
    "این پرداخت در پروندهٔ درخواست ثبت نشده است.",
    "The petition has not booked this grant.",
  ),
  "petition.notPaying": text(
    "در این درخواست دستور پرداخت این دین صادر نشده است.",
    "No payment of this debt has been ordered in the petition.",
  ),
  "petition.notConfirmed": text(
    "رسید محکوم‌له در پروندهٔ درخواست ثبت نشده است.",
    "The petition has no receipt of the creditor yet.",
  ),
  "residual.expired": {
    fa: ({ validUntil }, say) =>
      `اعتبار باقی‌مانده در ${say.day(validUntil)} پایان یافت؛ باید از نو تعیین شود.`,
    en: ({ validUntil }, say) => `The residual stood until ${say.day(validUntil)}; it has to be fixed anew.`,
  },
  "obligation.unknown": text(
    "چنین دینی در پرونده نیست؛ شناسهٔ آن را بازبینی کنید.",
    "The petition has no such debt; check its id.",
  ),
  "grant.overResidual": {
    fa: ({ left }, say) => `فقط ${say.money(left)} مانده است که تأمین شود.`,
    en: ({ left }, say) => `Only ${say.money(left)} is left to be covered.`,
  },
  "payee.related": text(
    "وجه هرگز به زندانی یا خویشاوند او پرداخت نمی‌شود.",
    "The money never goes to the prisoner or a relative.",
  ),
  "payee.notCreditor": text(
    "وجه فقط به محکوم‌له همان دین پرداخت می‌شود.",
    "The money goes to the creditor of the debt only.",
  ),
  "hold.stands": {
    fa: ({ holds }, say) =>
      `${say.number(holds)} موجب دیگر بازداشت، که با پول رفع نمی‌شود، برقرار یا نامعلوم است؛ نخست باید رفع شود یا معلوم شود که وجود ندارد.`,
    en: ({ holds }, say) =>
      `Other grounds for holding that money cannot lift, present or unknown: ${say.number(holds)}; they have to be lifted, or found not to exist, first.`,
  },
  "receipt.other": text(
    "صندوق این وجه را با رسید دیگری ثبت کرده است.",
    "The pool has booked this money by another receipt.",
  ),
}

/**
 * The refusals of a charity grant in words.
 *
 * @example
 * const refusal = { code: "payee.notCreditor", path: "payee", params: {} } as const
 * refusalInWords(charityGrantWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "The money goes to the creditor of the debt only."
 */
export const charityGrantWording: CharityGrantWording = { titles, commands, sentences }
