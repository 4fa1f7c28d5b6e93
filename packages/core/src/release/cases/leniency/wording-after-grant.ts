/** Sentences for what is refused after the grant: breaches, relief, the end. */

import { accepted, type RefusalSentences } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { LeniencyLife } from "./leniency-protocol.ts"

/** Sentences for what is refused after the grant. */
export const afterGrantSentences = {
  "order.notInForce": {
    fa: ({ order }, say) =>
      `دستور «${say.title(order)}» برقرار نیست: داده نشده یا لغو شده است؛ فقط دستورهای برقرار پذیرفته می‌شود.`,
    en: ({ order }, say) =>
      `The order “${say.title(order)}” is not in force: it was not given, or has been lifted; only orders in force are accepted.`,
  },
  "breach.outsidePeriod": {
    fa: ({ from, to }, say) => {
      if (from === undefined && to === undefined)
        return "دوره‌ای که تخلف در آن به شمار آید هنوز آغاز نشده است."
      const since = from === undefined ? "" : `از ${say.day(from)} `
      return `فقط تخلفی به شمار می‌آید که ${since}${to === undefined ? "به بعد" : `تا پیش از ${say.day(to)}`} رخ داده باشد.`
    },
    en: ({ from, to }, say) => {
      if (from === undefined && to === undefined)
        return "The days in which a breach counts have not begun yet."
      const since = from === undefined ? "" : ` on or after ${say.day(from)}`
      return `Only a breach counts that happened${since}${
        to === undefined ? "" : `${from === undefined ? "" : " and"} before ${say.day(to)}`
      }.`
    },
  },
  "breach.inFuture": text(
    "تاریخ تخلف و تاریخ قطعیت حکم نباید پس از روز ثبت باشد.",
    "Neither the breach nor the final judgment may lie after the day on which it is recorded.",
  ),
  "breach.finalBeforeCommitted": text(
    "حکم جرم جدید نمی‌تواند پیش از ارتکاب آن قطعی شده باشد.",
    "The judgment on the new offence cannot have become final before the offence.",
  ),
  "breach.revokes": {
    fa: ({ ground }, say) => `در این مورد افزایش مدت ممکن نیست و فقط لغو پذیرفته است: ${say.title(ground)}.`,
    en: ({ ground }, say) =>
      `In this case the period is not extended; only revoking is accepted: ${say.title(ground)}.`,
  },
  "breach.extends": text(
    "نخستین تخلف از دستور موجب لغو نیست و فقط مدت را افزایش می‌دهد.",
    "A first breach of an order does not revoke; it extends the period.",
  ),
  "addition.outOfRange": {
    fa: ({ maximum, minimum }, say) =>
      `کل مدت پس از افزایش نباید کمتر از ${say.term(minimum)} یا بیشتر از ${say.term(maximum)} باشد.`,
    en: ({ maximum, minimum }, say) =>
      `With the addition the whole period may not be shorter than ${say.term(minimum)} or longer than ${say.term(maximum)}.`,
  },
  "relief.tooEarly": {
    fa: ({ firstDay }, say) => `تقلیل مدت یا لغو دستور را پیش از ${say.day(firstDay)} نمی‌توان پیشنهاد کرد.`,
    en: ({ firstDay }, say) => `Relief may be proposed from ${say.day(firstDay)} on.`,
  },
  "relief.empty": text(
    "دست‌کم باید مدتی کوتاه‌تر یا دستوری که لغو شود ذکر شود.",
    "Name a shorter period, or an order to be lifted.",
  ),
  "relief.notShorter": {
    fa: ({ period }, say) => `مدت جدید باید کوتاه‌تر از مدت کنونی، ${say.term(period)}، باشد.`,
    en: ({ period }, say) => `The new period has to be shorter than the present one, ${say.term(period)}.`,
  },
  "relief.tooShort": {
    fa: ({ shortestPeriod }, say) => `مدت جدید نباید کمتر از ${say.term(shortestPeriod)} باشد.`,
    en: ({ shortestPeriod }, say) => `The new period may not be shorter than ${say.term(shortestPeriod)}.`,
  },
  "relief.alreadyOver": {
    fa: ({ to }, say) =>
      `مدت جدید در ${say.day(to)}، پیش از روز این اقدام، پایان یافته است؛ مدت بلندتری لازم است.`,
    en: ({ to }, say) =>
      `The new period would have ended on ${say.day(to)}, before this day; it has to be longer.`,
  },
  "period.notOver": {
    fa: ({ to }, say) => `دورهٔ مراقبت هنوز پایان نیافته است؛ پایان آن از ${say.day(to)} قابل ثبت است.`,
    en: ({ to }, say) => `The period has not ended yet; its end may be recorded from ${say.day(to)} on.`,
  },
  "lapse.notInLaw": {
    fa: ({ cause, causes }, say) =>
      `قانون «${say.title(cause)}» را سبب منتفی شدن نمی‌شناسد؛ ${accepted.fa(causes, say)}.`,
    en: ({ cause, causes }, say) =>
      `The law knows no lapse because of “${say.title(cause)}”; ${accepted.en(causes, say)}.`,
  },
} satisfies Partial<RefusalSentences<LeniencyLife["Refusal"]>>
