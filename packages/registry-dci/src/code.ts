/** What is said of a question that got neither yes nor no, as stable codes with a sentence each. */

import { type Text, text } from "@bazgasht/casework/registry"

const sentences = {
  "dci.setUp": text(
    "به نشانی این سامانه چیزی فرستاده نمی‌شود.",
    "Nothing may be sent to the web address of the registry.",
  ),
  "dci.connection": text(
    "ارتباط با سامانهٔ دستگاه دیگر برقرار نشد.",
    "The connection to the registry failed.",
  ),
  "dci.time": text("سامانهٔ دستگاه دیگر به‌موقع پاسخ نداد.", "The registry did not answer in time."),
  "dci.refused": text("سامانهٔ دستگاه دیگر درخواست را نپذیرفت.", "The registry refused the request."),
  "dci.unreadable": text(
    "پاسخ سامانهٔ دستگاه دیگر فهمیده نشد.",
    "The answer of the registry was not understood.",
  ),
  "dci.otherQuestion": text("پاسخ رسیده پاسخ این پرسش نیست.", "The answer is to another question."),
  "dci.otherPerson": text("پاسخ رسیده دربارهٔ شخص دیگری است.", "The answer is about another person."),
  "dci.unkept": text(
    "پرسش‌های این سامانه اکنون در دسترس نیست؛ کمی بعد دوباره تلاش کنید.",
    "The questions that were asked from here cannot be reached; try again a little later.",
  ),
  "dci.pending": text("پاسخ هنوز آماده نیست.", "The answer is not ready yet."),
  "dci.forged": text(
    "امضای پیام امضای سامانهٔ دستگاه دیگر نیست.",
    "The signature of the message is not that of the registry.",
  ),
  "dci.foreign": text(
    "پیام پاسخ هیچ پرسشی از این سامانه نیست.",
    "The message answers no question that was asked from here.",
  ),
  "dci.late": text("پاسخ پس از پایان مهلت رسیده است.", "The answer came after the time for it had passed."),
  "dci.double": text("پرسش پیش‌تر پاسخ گرفته است.", "The question has been answered already."),
  "dci.partial": text(
    "همهٔ پاسخ نرسیده است و در آنچه رسید عضویت جاری دیده نشد.",
    "Only a part of the answer came, and no current enrolment was in it.",
  ),
  "dci.statusUnknown": text(
    "وضع عضویت در پاسخ معلوم نیست.",
    "The answer does not say clearly whether an enrolment is current.",
  ),
} as const

/** Why an answer is unknown. */
export type DciCode = keyof typeof sentences

/**
 * The sentence of a code, in both languages.
 *
 * @example
 * dciWording("dci.pending").en // "The answer is not ready yet."
 */
export const dciWording = (code: DciCode): Text => sentences[code]
