import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { dueOutsideCalendar } from "../../due-day.ts"
import type { ReferralLife } from "./referral-protocol.ts"

type ReferralWording = LifeCycleWording<ReferralLife, ReferralLife["Permission"]>

const titles: ReferralWording["titles"] = {
  none: text("ارجاع‌نشده", "not referred"),
  sent: text("ارسال‌شده", "sent"),
  received: text("دریافت‌شده نزد مرجع", "received by the agency"),
  answered: text("پاسخ‌داده‌شده", "answered"),
  withdrawn: text("پس‌گرفته‌شده", "withdrawn"),

  beneficiary: text("فرد موضوع ارجاع", "a person whom the referral is about"),

  senders: text("ارجاع‌دهنده", "a referral officer"),
  recorders: text("ثبت‌کنندهٔ پاسخ", "an officer who records answers"),
}

const commands: ReferralWording["commands"] = {
  send: text("ارجاع به مرجع دیگر", "referring to another agency"),
  confirmReceipt: text("ثبت دریافت نزد مرجع", "recording the receipt"),
  remind: text("پیگیری پاسخ", "reminding the agency"),
  answer: text("ثبت پاسخ مرجع", "recording the answer"),
  withdraw: text("پس گرفتن ارجاع", "withdrawing the referral"),
}

const sentences: ReferralWording["sentences"] = {
  ...commonSentences,
  "people.missing": text(
    "ارجاع باید دربارهٔ دست‌کم یک نفر باشد.",
    "A referral has to be about at least one person.",
  ),
  "regarding.unknown": text(
    "پروندهٔ موضوع ارجاع پیدا نشد؛ ارجاع باید دربارهٔ پرونده‌ای ثبت‌شده باشد.",
    "The case of the referral was not found; a referral has to be about a recorded case.",
  ),
  "household.ofOther": text(
    "پروندهٔ موضوع ارجاع دربارهٔ خانوار دیگری است.",
    "The case of the referral is about another household.",
  ),
  "people.notConcerned": text(
    "یکی از این افراد نه در پرونده است و نه در دفتر این خانوار.",
    "One of these people is neither in the case nor in the register of the household.",
  ),
  "purpose.unknown": {
    fa: ({ known }, say) => `این موضوع ارجاع شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This purpose of a referral is not known; ${accepted.en(known, say)}.`,
  },
  "agency.notAsked": {
    fa: ({ known }, say) => `این موضوع به این مرجع ارجاع نمی‌شود؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This agency is not asked for this purpose; ${accepted.en(known, say)}.`,
  },
  "outcome.unknown": {
    fa: ({ known }, say) => `این پاسخ برای این موضوع شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This answer is not known for the purpose; ${accepted.en(known, say)}.`,
  },
  "day.outsideReferral": {
    fa: ({ from, to }, say) => `این روز باید از ${say.day(from)} تا ${say.day(to)} باشد.`,
    en: ({ from, to }, say) => `The day has to lie between ${say.day(from)} and ${say.day(to)}.`,
  },
  "answer.stillDue": {
    fa: ({ due }, say) => `مهلت پاسخ تا ${say.day(due)} است و هنوز نگذشته است.`,
    en: ({ due }, say) => `The agency may answer until ${say.day(due)}.`,
  },
  "day.outsideCalendar": dueOutsideCalendar,
}

/**
 * The refusals of referrals in words.
 *
 * @example
 * const refusal = { code: "answer.stillDue", path: "at", params: { due: gregorianDay(2025, 2, 10) } } as const
 * refusalInWords(referralWording, refusal, { language: "en", calendar: gregorian, pack: iranPack })
 * // => "The agency may answer until 2025/02/10."
 */
export const referralWording: ReferralWording = {
  titles,
  commands,
  sentences,
  claims: {
    openReferral: text(
      "همین موضوع دربارهٔ همین افراد به همین مرجع ارجاع شده و هنوز پاسخی نرسیده است",
      "The same agency has been asked for the same about the same people, and has not answered yet",
    ),
  },
}
