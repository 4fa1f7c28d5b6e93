/**
 * Sentences for the refusals that every life cycle has, and for those that several have.
 *
 * @module
 */

import { type Day, type Outcome, type Text, text } from "@bazgasht/rules"
import type { RefusalSentence, RefusalSentences, Saying } from "./refusal-wording.ts"
import type { CommonRefusal } from "./refusals.ts"

/** The codes that would be accepted, as the end of a sentence without its full stop. */
export const accepted = {
  fa: (codes: ReadonlyArray<string>, say: Saying): string =>
    codes.length === 0 ? "هیچ موردی پذیرفته نیست" : `موارد پذیرفتنی: ${say.titles(codes)}`,
  en: (codes: ReadonlyArray<string>, say: Saying): string =>
    codes.length === 0 ? "none is accepted" : `accepted are: ${say.titles(codes)}`,
} as const

/** Sentences for the refusals that every life cycle has. */
export const commonSentences: RefusalSentences<CommonRefusal> = {
  "transition.notAllowed": {
    fa: ({ command, stage }, say) =>
      `در مرحلهٔ «${say.title(stage)}» این اقدام ممکن نیست: «${say.command(command)}».`,
    en: ({ command, stage }, say) =>
      `In the stage “${say.title(stage)}” this is not possible: “${say.command(command)}”.`,
  },
  "subject.other": text(
    "این اقدام دربارهٔ پروندهٔ دیگری است؛ باید در همان پرونده ثبت شود.",
    "This is about another record, and is to be entered there.",
  ),
  "command.idReused": {
    fa: ({ command }, say) =>
      `این شناسه پیش‌تر برای «${say.command(command)}» به کار رفته است؛ هر اقدام تازه شناسهٔ خود را می‌خواهد.`,
    en: ({ command }, say) =>
      `This id was used before, for “${say.command(command)}”; whatever is new needs an id of its own.`,
  },
  "version.conflict": {
    fa: ({ actual, expected }, say) =>
      `این اقدام بر پایهٔ نسخهٔ ${say.number(expected)} پرونده است، ولی پرونده اکنون در نسخهٔ ${say.number(actual)} است؛ نخست آن را دوباره بخوانید.`,
    en: ({ actual, expected }, say) =>
      `This rests on version ${say.number(expected)} of the record, which is now at version ${say.number(actual)}; read it again first.`,
  },
  "day.decreases": {
    fa: ({ last }, say) =>
      `تاریخ این اقدام پیش از آخرین اقدام ثبت‌شده است؛ نخستین تاریخ پذیرفتنی ${say.day(last)} است.`,
    en: ({ last }, say) =>
      `This is dated before the last entry; the earliest day accepted is ${say.day(last)}.`,
  },
  "actor.notAuthorised": {
    fa: ({ authorised, role }, say) =>
      `این اقدام در صلاحیت «${say.title(role)}» نیست؛ ${
        authorised.length === 0 ? "هیچ مرجعی برای آن معین نشده است" : `مرجع صالح: ${say.titles(authorised)}`
      }.`,
    en: ({ authorised, role }, say) =>
      `This is not within the competence of “${say.title(role)}”; ${
        authorised.length === 0 ? "nobody is named for it" : `competent are: ${say.titles(authorised)}`
      }.`,
  },
  "actor.conflict": {
    fa: ({ part }, say) =>
      `${say.title(part)} خود نمی‌تواند این اقدام را انجام دهد؛ شخص دیگری باید اقدام کند.`,
    en: ({ part }, say) => `This may not be done by ${say.title(part)}; another person has to do it.`,
  },
}

/** A day would leave the calendar. */
export const outsideCalendar = text(
  "یکی از روزهای این محاسبه بیرون از محدودهٔ تقویم است؛ تاریخ و مدت را بازبینی کنید.",
  "A day of this computation lies outside the calendar; check the day and the length.",
)

/** A decision without grounds. */
export const groundsMissing = text("جهات تصمیم باید ذکر شود.", "The decision has to state its grounds.")

/** Something that has to be done for a reason, without one. */
export const reasonMissing = text("دلیل این اقدام باید ذکر شود.", "The reason has to be stated.")

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
