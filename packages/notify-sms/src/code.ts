/** What is said of an SMS that did not go, or of a document that describes no gateway, as stable codes with a sentence each. */

import { type Text, text } from "@bazgasht/casework/ports"

const sentences = {
  "sms.gateway": text("این سند درگاه پیامک را معرفی نمی‌کند.", "This document describes no SMS gateway."),
  "sms.content": text(
    "این درگاه این نوع پیام را نمی‌فرستد.",
    "This gateway does not send messages of this kind.",
  ),
  "sms.address": text(
    "شمارهٔ گیرنده، شمارهٔ تلفن همراه نیست.",
    "The number of the recipient is no mobile number.",
  ),
  "sms.parameters": text(
    "نام یا مقدار پارامترهای قالب با این درگاه سازگار نیست.",
    "The gateway does not know a parameter of the template, or cannot take its value.",
  ),
  "sms.tooLong": text(
    "متن پیام از اندازهٔ پذیرفتهٔ درگاه بلندتر است.",
    "The text is longer than the gateway takes.",
  ),
  "sms.refused": text("درگاه پیامک، پیام را رد کرد.", "The gateway refused the message."),
  "sms.account": text(
    "حساب درگاه پیامک آماده نیست: کلید، دسترسی یا اعتبار آن را بررسی کنید.",
    "The account at the gateway is not in order: look at its key, its rights and its credit.",
  ),
  "sms.busy": text("درگاه پیامک پیام را اکنون نپذیرفت.", "The gateway cannot take the message now."),
  "sms.setUp": text(
    "به نشانی درگاه چیزی فرستاده نمی‌شود.",
    "Nothing may be sent to the web address of the gateway.",
  ),
  "sms.connection": text("ارتباط با درگاه پیامک برقرار نشد.", "The connection to the gateway failed."),
  "sms.time": text("ارتباط با درگاه پیامک به‌موقع برقرار نشد.", "The connection to the gateway timed out."),
  "sms.broken": text(
    "پس از فرستادن پیام، ارتباط قطع شد؛ معلوم نیست پیام پذیرفته شده باشد.",
    "The connection broke after the message was sent; it may have been taken.",
  ),
  "sms.unanswered": text(
    "پس از فرستادن پیام، درگاه به‌موقع پاسخ نداد؛ معلوم نیست پیام پذیرفته شده باشد.",
    "The gateway did not answer in time after the message was sent; it may have been taken.",
  ),
  "sms.unreadable": text(
    "پاسخ درگاه فهمیده نشد؛ معلوم نیست پیام پذیرفته شده باشد.",
    "The answer of the gateway was not understood; the message may have been taken.",
  ),
  "sms.notThere": text("درگاه پیامک، پیام را نگرفته است.", "The gateway does not have the message."),
  "sms.undelivered": text("پیامک به گیرنده نرسید.", "The message did not reach the recipient."),
} as const

/** A stable code of this gateway. */
export type SmsCode = keyof typeof sentences

/**
 * The sentence of a code, in both languages.
 *
 * @example
 * smsWording("sms.refused").en // "The gateway refused the message."
 */
export const smsWording = (code: SmsCode): Text => sentences[code]
