import { accepted, commonSentences, type RefusalSentences } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import {
  groundsMissing,
  outsideCalendar,
  receiptTooLate,
  receiptWithoutOutcome,
} from "../../../cases/shared-sentences.ts"
import type { LeniencyLife } from "./leniency-protocol.ts"
import { type LeniencyWording, leniencyCommandTitles, leniencyTitles } from "./leniency-titles.ts"
import { afterGrantSentences } from "./wording-after-grant.ts"

/** Sentences for what is refused until the decision is carried out and the period fixed. */
const untilSupervision = {
  "day.outsideCalendar": outsideCalendar,
  "terms.otherRoute": {
    fa: ({ route, terms }, say) =>
      `درخواست بر پایهٔ «${say.title(route)}» است؛ مقررات «${say.title(terms)}» دربارهٔ آن به کار نمی‌رود.`,
    en: ({ route, terms }, say) =>
      `The petition is by “${say.title(route)}”; the law of “${say.title(terms)}” does not apply to it.`,
  },
  "law.notStated": {
    fa: ({ subject }, say) =>
      `در مقررات شناخته‌شدهٔ این نهاد ارفاقی دربارهٔ «${say.title(subject)}» حکمی نیست؛ نخست حکم قانون باید به مقررات افزوده شود.`,
    en: ({ subject }, say) =>
      `The law of this route, as far as it is known, says nothing about “${say.title(subject)}”; it has to be added to the terms first.`,
  },
  "actor.notPetitioner": text(
    "استرداد درخواست تنها از درخواست‌کننده یا ذی‌نفع پذیرفته می‌شود.",
    "Only the petitioner or the person who would benefit may withdraw the petition.",
  ),
  "actor.notHimself": {
    fa: ({ beneficiaryRole }, say) =>
      `در سمت «${say.title(beneficiaryRole)}» تنها خود ذی‌نفع اقدام می‌کند، و او در هیچ سمت دیگری اقدام نمی‌کند.`,
    en: ({ beneficiaryRole }, say) =>
      `Only the person who would benefit acts as “${say.title(beneficiaryRole)}”, and that person acts in no other office.`,
  },
  "grounds.missing": groundsMissing,
  "report.notAsked": {
    fa: ({ asked, report }, say) =>
      `گزارش «${say.title(report)}» در این نهاد ارفاقی خواسته نشده است؛ ${accepted.fa(asked, say)}.`,
    en: ({ asked, report }, say) =>
      `The report “${say.title(report)}” is not asked for on this route; ${accepted.en(asked, say)}.`,
  },
  "report.alreadyFiled": {
    fa: ({ report }, say) => `گزارش «${say.title(report)}» پیش‌تر ارائه شده است و تنها یک بار پذیرفته می‌شود.`,
    en: ({ report }, say) => `The report “${say.title(report)}” is in already and is accepted only once.`,
  },
  "report.notFiled": {
    fa: ({ report }, say) => `گزارش «${say.title(report)}» هنوز ارائه نشده است؛ نخست باید ارائه شود.`,
    en: ({ report }, say) => `The report “${say.title(report)}” is not in yet; it has to be filed first.`,
  },
  "report.alreadyConfirmed": {
    fa: ({ report }, say) => `گزارش «${say.title(report)}» پیش‌تر تأیید شده است.`,
    en: ({ report }, say) => `The report “${say.title(report)}” is confirmed already.`,
  },
  "report.needsNoConfirmation": {
    fa: ({ report }, say) => `گزارش «${say.title(report)}» بدون تأیید معتبر است.`,
    en: ({ report }, say) => `The report “${say.title(report)}” counts without being confirmed.`,
  },
  "report.missing": {
    fa: ({ reports }, say) =>
      `پیش از پیشنهاد، این گزارش‌ها باید ارائه و در صورت لزوم تأیید شوند: ${say.titles(reports)}.`,
    en: ({ reports }, say) =>
      `Before the proposal these reports have to be in and, where needed, confirmed: ${say.titles(reports)}.`,
  },
  "receipt.otherRule": {
    fa: ({ route, rule }, say) =>
      `تصمیم باید بر نتیجهٔ قاعدهٔ «${say.title(route)}» استوار باشد، نه «${say.title(rule)}».`,
    en: ({ route, rule }, say) =>
      `The decision has to rest on the rule “${say.title(route)}” and not on “${say.title(rule)}”.`,
  },
  "receipt.laterThanDecision": receiptTooLate,
  "receipt.outcomeMissing": receiptWithoutOutcome,
  "receipt.notEligible": {
    fa: ({ outcome }, say) =>
      `نتیجهٔ قاعده «${say.title(outcome)}» است؛ دادگاهی که با وجود آن موافقت می‌کند باید دلیل عدول خود را بنویسد.`,
    en: ({ outcome }, say) =>
      `By the rule the outcome is “${say.title(outcome)}”; a court that grants all the same has to say why it departs from it.`,
  },
  "departure.reasonMissing": text(
    "دلیل عدول از نتیجهٔ قاعده نوشته نشده است.",
    "The reason for departing from the rule is missing.",
  ),
  "departure.needless": text(
    "شرایط قانونی فراهم است؛ عدولی در کار نیست.",
    "The conditions of the law are met: there is nothing to depart from.",
  ),
  "period.notInLaw": text(
    "این نهاد ارفاقی دورهٔ مراقبت ندارد؛ مدتی برای آن تعیین نمی‌شود.",
    "This route knows no period of supervision; none may be named.",
  ),
  "period.missing": text("دادگاه باید مدت را تعیین کند.", "The court has to say how long the period is."),
  "period.outOfRange": {
    fa: ({ maximum, minimum }, say) =>
      `مدت نباید کمتر از ${say.term(minimum)} یا بیشتر از ${say.term(maximum)} باشد.`,
    en: ({ maximum, minimum }, say) =>
      `The period may not be shorter than ${say.term(minimum)} or longer than ${say.term(maximum)}.`,
  },
  "remainder.missing": text(
    "مدت به باقی‌ماندهٔ حبس بستگی دارد؛ باقی‌ماندهٔ حبس باید ذکر شود.",
    "The period hangs on the rest of the sentence, which has to be given.",
  ),
  "order.repeated": {
    fa: ({ order }, say) => `دستور «${say.title(order)}» بیش از یک بار آمده است؛ هر دستور یک بار داده می‌شود.`,
    en: ({ order }, say) => `The order “${say.title(order)}” stands there twice; each is given once.`,
  },
  "start.notInLaw": {
    fa: ({ allowed, start }, say) =>
      `مبدأ دورهٔ مراقبت نمی‌تواند «${say.title(start)}» باشد؛ ${accepted.fa(allowed, say)}.`,
    en: ({ allowed, start }, say) =>
      `The period may not be counted from “${say.title(start)}”; ${accepted.en(allowed, say)}.`,
  },
  "start.beforeDecision": {
    fa: ({ decision }, say) => `دورهٔ مراقبت نمی‌تواند پیش از روز تصمیم، ${say.day(decision)}، آغاز شود.`,
    en: ({ decision }, say) =>
      `The period may not begin before the day of the decision, ${say.day(decision)}.`,
  },
} satisfies Partial<RefusalSentences<LeniencyLife["Refusal"]>>

/**
 * The refusals of a leniency petition in words.
 *
 * @example
 * const refusal = { code: "terms.otherRoute", path: "route", params: { route: "AMNESTY", terms: "PAROLE" } } as const
 * refusalInWords(leniencyWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "The petition is by “AMNESTY”; the law of “parole” does not apply to it."
 */
export const leniencyWording: LeniencyWording = {
  titles: leniencyTitles,
  commands: leniencyCommandTitles,
  sentences: { ...commonSentences, ...untilSupervision, ...afterGrantSentences },
}
