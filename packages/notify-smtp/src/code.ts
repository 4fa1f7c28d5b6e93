/** What is said when mail did not go, as stable codes with a sentence each. */

import { type Text, text } from "@bazgasht/casework/ports"

const sentences = {
  "smtp.content": text("این درگاه فقط متن می‌فرستد.", "This gateway sends text only."),
  "smtp.address": text(
    "نشانی گیرنده، نشانی ایمیل نیست.",
    "The address of the recipient is not a mail address.",
  ),
  "smtp.refused": text(
    "سرور ایمیل، پیام را برای همیشه رد کرد.",
    "The mail server refused the message permanently.",
  ),
  "smtp.tooLarge": text(
    "پیام از اندازهٔ پذیرفتهٔ سرور ایمیل بزرگ‌تر است.",
    "The message is larger than the mail server takes.",
  ),
  "smtp.deferred": text("سرور ایمیل پیام را اکنون نپذیرفت.", "The mail server cannot take the message now."),
  "smtp.credentials": text(
    "سرور ایمیل نام کاربری یا گذرواژه را نپذیرفت.",
    "The mail server did not accept the user or the password.",
  ),
  "smtp.encryption": text(
    "ارتباط رمزگذاری‌شده با سرور ایمیل برقرار نشد.",
    "An encrypted connection to the mail server could not be made.",
  ),
  "smtp.connection": text(
    "ارتباط با سرور ایمیل برقرار نشد یا پیش از پایان پیام قطع شد.",
    "The connection to the mail server failed, or broke before the message had ended.",
  ),
  "smtp.time": text(
    "سرور ایمیل پیش از گرفتن پیام به‌موقع پاسخ نداد.",
    "The mail server did not answer in time, before it had the message.",
  ),
  "smtp.broken": text(
    "پس از فرستادن پیام، ارتباط قطع شد؛ معلوم نیست پیام پذیرفته شده باشد.",
    "The connection broke after the message was sent; it may have been taken.",
  ),
  "smtp.unanswered": text(
    "پس از فرستادن پیام، سرور ایمیل به‌موقع پاسخ نداد؛ معلوم نیست پیام پذیرفته شده باشد.",
    "The mail server did not answer in time after the message was sent; it may have been taken.",
  ),
} as const

/** A stable code of this gateway. */
export type SmtpCode = keyof typeof sentences

/**
 * The sentence of a code, in both languages.
 *
 * @example
 * smtpWording("smtp.deferred").en // "The mail server cannot take the message now."
 */
export const smtpWording = (code: SmtpCode): Text => sentences[code]
