import { text } from "@bazgasht/rules"
import type { RefusalSentences, Saying } from "./refusal-wording.ts"
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
  "unit.same": text("این پرونده هم‌اکنون در همین واحد است.", "The case belongs to this unit already."),
  "reason.missing": text("دلیل این اقدام باید ذکر شود.", "The reason has to be stated."),
  "actor.notAuthorised": {
    fa: ({ authorised, role }, say) =>
      `این اقدام در صلاحیت «${say.title(role)}» نیست؛ ${
        authorised.length === 0 ? "هیچ مرجعی برای آن معین نشده است" : `مرجع صالح: ${say.anyOf(authorised)}`
      }.`,
    en: ({ authorised, role }, say) =>
      `This is not for ${say.title(role)} to do; ${
        authorised.length === 0 ? "nobody is named for it" : `it is for ${say.anyOf(authorised)}`
      }.`,
  },
  "actor.conflict": {
    fa: ({ part }, say) =>
      `${say.title(part)} خود نمی‌تواند این اقدام را انجام دهد؛ شخص دیگری باید اقدام کند.`,
    en: ({ part }, say) => `This may not be done by ${say.title(part)}; another person has to do it.`,
  },
}
