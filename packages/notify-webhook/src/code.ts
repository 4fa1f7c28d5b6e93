/** What is said when an event did not go or is not believed, as stable codes with a sentence each. */

import { type Text, text } from "@bazgasht/casework/ports"

const sentences = {
  "webhook.content": text("این درگاه فقط داده می‌فرستد.", "This gateway sends data only."),
  "webhook.address": text(
    "به این نشانی چیزی فرستاده نمی‌شود: یا نشانی وب رمزگذاری‌شده نیست یا به شبکهٔ عمومی اینترنت تعلق ندارد.",
    "Nothing is sent to this address: it is no encrypted web address, or it does not belong to the public internet.",
  ),
  "webhook.redirected": text(
    "گیرنده به نشانی دیگری ارجاع داد؛ ارجاع دنبال نمی‌شود.",
    "The receiver pointed to another address, which is not followed.",
  ),
  "webhook.gone": text("گیرنده دیگر رویدادی نمی‌خواهد.", "The receiver wants no more events."),
  "webhook.refused": text("گیرنده رویداد را رد کرد.", "The receiver refused the event."),
  "webhook.busy": text("گیرنده رویداد را اکنون نپذیرفت.", "The receiver cannot take the event now."),
  "webhook.failing": text("گیرنده با خطا روبه‌رو شد.", "The receiver failed."),
  "webhook.connection": text("ارتباط با گیرنده برقرار نشد.", "The connection to the receiver failed."),
  "webhook.time": text("ارتباط با گیرنده به‌موقع برقرار نشد.", "The connection to the receiver timed out."),
  "webhook.broken": text(
    "پس از فرستادن رویداد، ارتباط قطع شد؛ معلوم نیست رویداد پذیرفته شده باشد.",
    "The connection broke after the event was sent; it may have been taken.",
  ),
  "webhook.unanswered": text(
    "پس از فرستادن رویداد، گیرنده به‌موقع پاسخ نداد؛ معلوم نیست رویداد پذیرفته شده باشد.",
    "The receiver did not answer in time after the event was sent; it may have been taken.",
  ),
  "webhook.unsigned": text(
    "درخواست امضا ندارد یا امضای آن ناقص است.",
    "The request is not signed, or not wholly.",
  ),
  "webhook.untimely": text(
    "زمان امضا با ساعت گیرنده مطابقت ندارد؛ شاید درخواستی قدیمی دوباره فرستاده شده باشد.",
    "The time of the signature is too far from the receiver's clock; perhaps an old request was sent again.",
  ),
  "webhook.forged": text("هیچ امضایی با درخواست مطابقت ندارد.", "No signature fits the request."),
} as const

/** A stable code of this package. */
export type WebhookCode = keyof typeof sentences

/**
 * The sentence of a code, in both languages.
 *
 * @example
 * webhookWording("webhook.gone").en // "The receiver wants no more events."
 */
export const webhookWording = (code: WebhookCode): Text => sentences[code]
