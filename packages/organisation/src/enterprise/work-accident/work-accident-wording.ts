import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { dueOutsideCalendar } from "../../due-day.ts"
import { placementOfOther } from "../shared-sentences.ts"
import type { WorkAccidentLife } from "./work-accident-protocol.ts"

type AccidentWord =
  | "slight"
  | "severe"
  | "fatal"
  | "unknown"
  | "insured"
  | "notInsured"
  | "notRecorded"
  | "yes"
  | "no"
type WorkAccidentWording = LifeCycleWording<WorkAccidentLife, WorkAccidentLife["Permission"], AccidentWord>

const titles: WorkAccidentWording["titles"] = {
  none: text("ثبت‌نشده یا بدون آسیب", "not recorded, or nobody hurt"),
  recorded: text("ثبت‌شده", "recorded"),
  examined: text("بررسی‌شده", "examined"),
  closed: text("بسته‌شده", "closed"),
  dropped: text("مختومه بدون پیگیری", "dropped"),

  recorder: text("ثبت‌کنندهٔ حادثه", "the person who recorded the accident"),
  beneficiary: text("فرد آسیب‌دیده", "the person who was hurt"),

  recorders: text("مرجع ثبت حادثه", "an officer who records accidents"),
  reporters: text("مرجع گزارش حادثه", "an officer who reports accidents"),
  examiners: text("مرجع بررسی حادثه", "an accident examiner"),
  closers: text("مرجع بستن پروندهٔ حادثه", "an officer who closes accident files"),

  slight: text("آسیب سبک", "a slight injury"),
  severe: text("آسیب سنگین", "a severe injury"),
  fatal: text("فوت", "a death"),
  unknown: text("نامعلوم", "not known"),
  insured: text("بیمه‌شده", "insured"),
  notInsured: text("بیمه‌نشده", "not insured"),
  notRecorded: text("بیمه ثبت نشده است", "insurance not recorded"),
  yes: text("بله", "yes"),
  no: text("خیر", "no"),
}

const commands: WorkAccidentWording["commands"] = {
  record: text("ثبت حادثه", "recording an accident"),
  report: text("گزارش به مرجع", "reporting it to an authority"),
  examine: text("ثبت نتیجهٔ بررسی", "recording the examination"),
  recordInsurance: text("ثبت بیمه", "recording the insurance"),
  close: text("بستن پرونده", "closing it"),
  reopen: text("بازگشایی پرونده", "reopening it"),
  drop: text("مختومه کردن بدون پیگیری", "dropping it"),
}

const sentences: WorkAccidentWording["sentences"] = {
  ...commonSentences,
  "accident.inFuture": text("روز حادثه هنوز نرسیده است.", "The day of the accident has not come yet."),
  "placement.ofOther": placementOfOther,
  "kind.unknown": {
    fa: ({ kind, known }, say) =>
      `نوع حادثهٔ «${say.title(kind)}» شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ kind, known }, say) =>
      `The kind of accident “${say.title(kind)}” is not known; ${accepted.en(known, say)}.`,
  },
  "report.notOwed": {
    fa: ({ authority, owed }, say) =>
      `گزارش این حادثه به «${say.title(authority)}» خواسته نشده است؛ ${accepted.fa(owed, say)}.`,
    en: ({ authority, owed }, say) =>
      `No report is owed to “${say.title(authority)}”; ${accepted.en(owed, say)}.`,
  },
  "report.made": {
    fa: ({ authority }, say) => `این حادثه پیش‌تر به «${say.title(authority)}» گزارش شده است.`,
    en: ({ authority }, say) => `The accident was reported to “${say.title(authority)}” already.`,
  },
  "report.outsideDays": {
    fa: ({ from, to }, say) => `روز گزارش باید از ${say.day(from)} تا ${say.day(to)} باشد.`,
    en: ({ from, to }, say) =>
      `The day of the report has to lie between ${say.day(from)} and ${say.day(to)}.`,
  },
  "report.missing": {
    fa: ({ authorities }, say) => `حادثه هنوز به این مراجع گزارش نشده است: ${say.titles(authorities)}.`,
    en: ({ authorities }, say) =>
      `The accident has not been reported to these authorities: ${say.titles(authorities)}.`,
  },
  "cause.unknown": {
    fa: ({ cause, known }, say) => `علت «${say.title(cause)}» شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ cause, known }, say) =>
      `The cause “${say.title(cause)}” is not known; ${accepted.en(known, say)}.`,
  },
  "outcome.unknown": {
    fa: ({ known, outcome }, say) =>
      `نتیجهٔ «${say.title(outcome)}» شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known, outcome }, say) =>
      `The outcome “${say.title(outcome)}” is not known; ${accepted.en(known, say)}.`,
  },
  "insurance.noDays": text(
    "پایان بیمه‌نامه باید پس از آغاز آن باشد.",
    "An insurance has to end after it begins.",
  ),
  "day.outsideCalendar": dueOutsideCalendar,
}

/**
 * The refusals of an accident at work in words.
 *
 * @example
 * const refusal = { code: "accident.inFuture", path: "on", params: {} } as const
 * refusalInWords(workAccidentWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "The day of the accident has not come yet."
 */
export const workAccidentWording: WorkAccidentWording = { titles, commands, sentences }
