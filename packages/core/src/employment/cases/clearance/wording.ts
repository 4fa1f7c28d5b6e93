import { accepted, type RefusalSentences } from "@bazgasht/casework"
import type { DocumentRefusal } from "./required-document.ts"

/** Sentences for the refusals of documents. */
export const documentSentences: RefusalSentences<DocumentRefusal> = {
  "document.missing": {
    fa: ({ documents }, say) => `این مدارک ارائه نشده است: ${say.titles(documents)}.`,
    en: ({ documents }, say) => `These documents are missing: ${say.titles(documents)}.`,
  },
  "document.repeated": {
    fa: ({ document }, say) =>
      `«${say.title(document)}» بیش از یک بار ارائه شده است؛ از هر مدرک فقط یکی لازم است.`,
    en: ({ document }, say) =>
      `The document “${say.title(document)}” was brought more than once; only one of each document is needed.`,
  },
  "document.notAsked": {
    fa: ({ asked, document }, say) =>
      `«${say.title(document)}» در این مورد خواسته نشده است؛ ${accepted.fa(asked, say)}.`,
    en: ({ asked, document }, say) =>
      `The document “${say.title(document)}” is not asked for here; ${accepted.en(asked, say)}.`,
  },
  "document.otherIssuer": {
    fa: ({ document, issuer, issuers }, say) =>
      `صدور «${say.title(document)}» در صلاحیت «${say.title(issuer)}» نیست؛ ${accepted.fa(issuers, say)}.`,
    en: ({ document, issuer, issuers }, say) =>
      `The document “${say.title(document)}” is not issued by “${say.title(issuer)}”; ${accepted.en(issuers, say)}.`,
  },
  "document.notConfirmed": {
    fa: ({ confirmers, document }, say) =>
      `«${say.title(document)}» باید به تأیید مرجع صالح برسد؛ ${accepted.fa(confirmers, say)}.`,
    en: ({ confirmers, document }, say) =>
      `The document “${say.title(document)}” has to be confirmed by an office that may; ${accepted.en(confirmers, say)}.`,
  },
  "document.confirmedBefore": {
    fa: ({ document, on }, say) =>
      `تأیید «${say.title(document)}» نمی‌تواند پیش از صدور آن در ${say.day(on)} باشد.`,
    en: ({ document, on }, say) =>
      `The document “${say.title(document)}” cannot have been confirmed before it was issued on ${say.day(on)}.`,
  },
  "document.later": {
    fa: ({ document, on }, say) =>
      `تاریخ «${say.title(document)}» ${say.day(on)} است که پس از روز این اقدام است.`,
    en: ({ document, on }, say) =>
      `The document “${say.title(document)}” is dated ${say.day(on)}, after the day on which it is relied on.`,
  },
  "document.expired": {
    fa: ({ document, since }, say) =>
      `اعتبار «${say.title(document)}» از ${say.day(since)} پایان یافته است؛ باید تجدید شود.`,
    en: ({ document, since }, say) =>
      `The document “${say.title(document)}” has not been valid since ${say.day(since)} and has to be renewed.`,
  },
}
