import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { AfterCareLife } from "./after-care-protocol.ts"
import type { familyAfterRelease, housingAfterRelease, workAfterRelease } from "./contact.ts"

type AfterCareWording = LifeCycleWording<
  AfterCareLife,
  AfterCareLife["Permission"],
  (typeof workAfterRelease | typeof housingAfterRelease | typeof familyAfterRelease)[number]
>

const titles: AfterCareWording["titles"] = {
  none: text("مراقبتی آغاز نشده", "not begun"),
  following: text("در حال پیگیری", "being followed"),
  completed: text("پیگیری کامل‌شده", "completed"),
  returned: text("بازگشت به زندان", "returned to prison"),
  died: text("فوت‌شده", "died"),
  ended: text("پایان‌یافته", "ended"),

  beneficiary: text("فرد آزادشده", "the released person"),

  openers: text("مرجع آغاز مراقبت", "an after-care intake officer"),
  officers: text("مسئول مراقبت پس از خروج", "an after-care officer"),

  employed: text("شاغل نزد کارفرما", "employed"),
  selfEmployed: text("خوداشتغال", "self-employed"),
  inTraining: text("در حال آموزش", "in training"),
  unemployed: text("بیکار", "unemployed"),

  lasting: text("مسکن پایدار", "stable housing"),
  temporary: text("مسکن موقت", "temporary housing"),
  homeless: text("بدون مسکن", "no housing"),

  together: text("زندگی با خانواده", "lives with the family"),
  inTouch: text("در ارتباط با خانواده", "in touch with the family"),
  apart: text("بدون ارتباط با خانواده", "out of touch with the family"),
}

const commands: AfterCareWording["commands"] = {
  open: text("آغاز مراقبت پس از خروج", "opening after-care"),
  contact: text("ثبت تماس با فرد آزادشده", "recording a contact"),
  complete: text("پایان دادن به پیگیری", "completing after-care"),
  recordReturn: text("ثبت بازگشت به زندان", "recording a return to prison"),
  recordDeath: text("ثبت فوت", "recording a death"),
  end: text("پایان مراقبت پیش از موعد", "ending after-care early"),
}

const sentences: AfterCareWording["sentences"] = {
  ...commonSentences,
  "release.inFuture": text(
    "روز آزادی پس از روز ثبت است؛ مراقبت پس از آزادی آغاز می‌شود.",
    "The release lies in the future; after-care begins after it.",
  ),
  "release.otherDay": {
    fa: ({ on }, say) => `بر پایهٔ دفتر ثبت زندانیان، این فرد در ${say.day(on)} از زندان خارج شده است.`,
    en: ({ on }, say) => `By the register of prisoners, the person left prison on ${say.day(on)}.`,
  },
  "release.otherRoute": {
    fa: ({ route }, say) =>
      `بر پایهٔ دفتر ثبت زندانیان، این فرد به این ترتیب آزاد شده است: ${say.title(route)}.`,
    en: ({ route }, say) =>
      `By the register of prisoners, the person left by another way: ${say.title(route)}.`,
  },
  "release.unknownRoute": {
    fa: ({ known }, say) => `این طریق آزادی شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This route of release is not known; ${accepted.en(known, say)}.`,
  },
  "contact.notAsked": {
    fa: ({ after }, say) => `در ${say.number(after)} روز پس از آزادی تماسی پیش‌بینی نشده است.`,
    en: ({ after }, say) => `No contact is made at ${say.number(after)} days after release.`,
  },
  "contact.tooEarly": {
    fa: ({ from }, say) => `موعد این تماس ${say.day(from)} است و هنوز نرسیده است.`,
    en: ({ from }, say) => `This contact is not due before ${say.day(from)}.`,
  },
  "contact.recorded": {
    fa: ({ after }, say) => `در تماس ${say.number(after)} روز پس از آزادی، فرد پیش‌تر پاسخ داده است.`,
    en: ({ after }, say) => `The person was already reached at ${say.number(after)} days after release.`,
  },
  "contact.notReached": text(
    "کسی که در دسترس نبوده پاسخی نداده است؛ وضع او نامعلوم می‌ماند.",
    "A person who was not reached gave no answers; what became of them stays unknown.",
  ),
  "contact.missing": {
    fa: ({ after }, say) => `تماس ${say.number(after)} روز پس از آزادی هنوز گرفته نشده است.`,
    en: ({ after }, say) => `The contact at ${say.number(after)} days after release has not been tried yet.`,
  },
  "day.outsideAfterCare": {
    fa: ({ from, to }, say) => `این روز باید از ${say.day(from)} تا ${say.day(to)} باشد.`,
    en: ({ from, to }, say) => `The day has to lie between ${say.day(from)} and ${say.day(to)}.`,
  },
  "reason.unknown": {
    fa: ({ known }, say) => `این دلیل شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This reason is not known; ${accepted.en(known, say)}.`,
  },
}

/**
 * The refusals of after-care in words.
 *
 * @example
 * const refusal = { code: "contact.tooEarly", path: "at", params: { from: gregorianDay(2025, 2, 19) } } as const
 * refusalInWords(afterCareWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "This contact is not due before 2025/02/19."
 */
export const afterCareWording: AfterCareWording = { titles, commands, sentences }
