import type { RefusalSentence } from "@bazgasht/casework"
import { type Day, type Outcome, type Text, text } from "@bazgasht/rules"

/** A day would leave the calendar. */
export const outsideCalendar = text(
  "یکی از روزهای این محاسبه بیرون از محدودهٔ تقویم است؛ تاریخ و مدت را بازبینی کنید.",
  "A day of this computation lies outside the calendar; check the day and the length.",
)

/** A decision without grounds. */
export const groundsMissing = text("جهات تصمیم باید ذکر شود.", "The decision has to state its grounds.")

/** One person as the primary and the alternate recipient. */
export const sameRecipient = text(
  "دریافت‌کنندهٔ جانشین باید کسی جز دریافت‌کنندهٔ اصلی باشد.",
  "The alternate recipient has to be another person than the primary one.",
)

/** What a decision came to, in a word. */
export const outcomeTitles = {
  eligible: text("واجد شرایط", "eligible"),
  notYet: text("هنوز نه", "not yet"),
  barred: text("ناممکن", "barred"),
  undetermined: text("نامعین", "undetermined"),
  referred: text("ارجاع به مرجع دیگر", "referred to another authority"),
} satisfies { readonly [Came in Outcome["outcome"]]: Text }

/** For a receipt that does not say what the decision came to. */
export const receiptWithoutOutcome = text(
  "نتیجهٔ تصمیم در رسید آن نیست؛ باید بر پایهٔ قاعده از نو تصمیم گرفته شود.",
  "The receipt does not say what the decision came to; the rule has to be decided anew.",
)

/** A receipt of a day after the decision that rests on it. */
export const receiptTooLate: RefusalSentence<{ readonly today: Day }> = {
  fa: ({ today }, say) =>
    `نتیجهٔ قاعده به تاریخ ${say.day(today)} است که پس از روز تصمیم است؛ تصمیم باید بر نتیجهٔ همان روز یا پیش از آن استوار باشد.`,
  en: ({ today }, say) =>
    `The rule was evaluated for ${say.day(today)}, after the day of the decision, which has to rest on that day or an earlier one.`,
}
