/**
 * What a dispatcher notes of a message that did not go, as stable codes with a sentence each. Gateways have codes of their own.
 */

import { type Text, text } from "@bazgasht/rules"

const sentences = {
  "message.typeUnknown": text("این نوع پیام تعریف نشده است.", "This type of message is not known."),
  "message.channelUnknown": text(
    "این نوع پیام از این راه فرستاده نمی‌شود.",
    "This type of message is not sent over this channel.",
  ),
  "message.fieldMissing": text(
    "یکی از مقدارهای متن پیام داده نشده است.",
    "A value that the message has to say is missing.",
  ),
  "message.fieldNotAllowed": text(
    "مقداری داده شده است که این نوع پیام آن را نمی‌گوید و نباید فرستاده شود.",
    "A value was given that this type of message does not say, and that may not leave.",
  ),
  "message.valueInvalid": text(
    "یکی از مقدارهای پیام از نوع درست نیست.",
    "A value of the message is not of its kind.",
  ),
  "message.valueTooLong": text(
    "یکی از مقدارهای پیام بلندتر از اندازهٔ مجاز است.",
    "A value of the message is longer than it may be.",
  ),
  "recipient.gone": text("گیرنده دیگر در دفتر گیرندگان نیست.", "The recipient is no longer in the register."),
  "recipient.noConsent": text(
    "گیرنده به دریافت این نوع پیام رضایت نداده است.",
    "The recipient does not consent to this type of message.",
  ),
  "recipient.noAddress": text(
    "نشانی گیرنده برای این راه ارسال ثبت نشده است.",
    "No address of the recipient is known for this channel.",
  ),
  "recipients.unavailable": text(
    "دفتر گیرندگان در دسترس نیست.",
    "The register of recipients cannot be reached.",
  ),
  "receipts.unavailable": text(
    "دفتر رسیدهای تحویل در دسترس نیست.",
    "The book of receipts cannot be reached.",
  ),
  "notification.attempts": text(
    "همهٔ تلاش‌های مجاز برای ارسال انجام شد؛ کسی باید پیام را بررسی کند.",
    "All permitted attempts were made; a person has to look at the message.",
  ),
  "notification.unresolved": text(
    "مهلت گذشت و معلوم نشد درگاه پیام را پذیرفته است یا نه؛ کسی باید پیام را بررسی کند.",
    "It stayed unknown for too long whether the message was taken; a person has to look at it.",
  ),
  "notification.unknown": text(
    "معلوم نیست درگاه پیام را پذیرفته باشد.",
    "It is unknown whether the message was taken.",
  ),
  "notification.timeout": text(
    "درگاه به‌موقع پاسخ نداد؛ ممکن است پیام را پذیرفته باشد.",
    "The gateway did not answer in time; it may have taken the message.",
  ),
  "notification.adapterDied": text(
    "برنامهٔ درگاه از کار افتاد؛ ممکن است پیام پذیرفته شده باشد.",
    "The adapter of the gateway broke down; the message may have been taken.",
  ),
  "notification.adapterGone": text(
    "درگاهی که ممکن است پیام را پذیرفته باشد دیگر در کار نیست.",
    "The gateway that may have taken the message is no longer in use.",
  ),
  "consequence.notServed": text(
    "این توزیع‌کننده پیامدهای پرونده‌ها را اجرا نمی‌کند؛ پیام در انتظار توزیع‌کننده‌ای دیگر است.",
    "This dispatcher carries out no consequences; the message waits for one that does.",
  ),
  "notification.refused": text("همهٔ درگاه‌ها پیام را رد کردند.", "Every gateway refused the message."),
} as const

/** A stable code of a dispatcher. */
export type DispatchCode = keyof typeof sentences

/**
 * Whether the code of a failure is that of a dispatcher; otherwise it is that of a gateway.
 *
 * @example
 * isDispatchCode("recipient.gone") // => true
 * isDispatchCode("smtp.refused") // => false
 */
export const isDispatchCode = (code: string): code is DispatchCode => Object.hasOwn(sentences, code)

/**
 * The sentence of a code, in both languages.
 *
 * @example
 * dispatchWording("recipient.noConsent").en // => "The recipient does not consent to this type of message."
 */
export const dispatchWording = (code: DispatchCode): Text => sentences[code]
