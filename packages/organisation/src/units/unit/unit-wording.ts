import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { UnitLife } from "./unit-protocol.ts"

type UnitWording = LifeCycleWording<UnitLife, UnitLife["Permission"]>

const titles: UnitWording["titles"] = {
  none: text("ثبت‌نشده", "not registered"),
  active: text("دایر", "active"),
  dissolved: text("منحل‌شده", "dissolved"),
  annulled: text("ابطال‌شده", "annulled"),

  beneficiary: text("ذی‌نفع", "the beneficiary"),

  registrars: text("متصدی دفتر واحدها", "a registrar of units"),
  founders: text("مرجع تأسیس و انحلال", "an authority that founds and dissolves units"),
}

const commands: UnitWording["commands"] = {
  found: text("ثبت تأسیس واحد", "founding a unit"),
  rename: text("تغییر نام واحد", "renaming a unit"),
  move: text("تغییر واحد بالادست", "putting a unit under another"),
  correct: text("تصحیح سوابق واحد", "correcting the record of a unit"),
  dissolve: text("انحلال واحد", "dissolving a unit"),
  annul: text("ابطال ثبت اشتباه", "annulling a registration by mistake"),
  restore: text("بازگرداندن واحد منحل‌شده", "restoring a dissolved unit"),
}

const sentences: UnitWording["sentences"] = {
  ...commonSentences,
  "unit.kindUnknown": {
    fa: ({ known }, say) => `این نوع واحد شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This type of unit is not known; ${accepted.en(known, say)}.`,
  },
  "unit.parentMissing": {
    fa: ({ under }, say) => `واحد بالادست این واحد باید معین شود؛ ${accepted.fa(under, say)}.`,
    en: ({ under }, say) => `The unit above this one has to be named; ${accepted.en(under, say)}.`,
  },
  "unit.wrongKind": {
    fa: ({ accepted: kinds }, say) => `واحدی از این نوع اینجا پذیرفته نیست؛ ${accepted.fa(kinds, say)}.`,
    en: ({ accepted: kinds }, say) => `A unit of this type is not accepted here; ${accepted.en(kinds, say)}.`,
  },
  "unit.notThere": {
    fa: ({ on }, say) => `در ${say.day(on)} چنین واحدی در آن جایگاه دایر نیست.`,
    en: ({ on }, say) => `On ${say.day(on)} there is no such unit in that place.`,
  },
  "unit.belowItself": {
    fa: ({ on }, say) => `با این تغییر، واحدی از ${say.day(on)} زیرمجموعهٔ خود می‌شود.`,
    en: ({ on }, say) => `With this change a unit would lie below itself from ${say.day(on)} on.`,
  },
  "unit.entriesDisordered": text(
    "نام‌ها و جایگاه‌ها باید از روز تأسیس آغاز شوند، به ترتیب تاریخ باشند و پیش از انحلال پایان یابند.",
    "Names and places have to begin on the day of founding, follow in order of their days, and end before the dissolution.",
  ),
  "unit.dayTooEarly": {
    fa: ({ from }, say) =>
      `این تغییر باید پس از آخرین تغییر ثبت‌شده باشد؛ نخستین روز ممکن ${say.day(from)} است.`,
    en: ({ from }, say) =>
      `The change has to come after the last one that is recorded; the first possible day is ${say.day(from)}.`,
  },
  "unit.successorMissing": {
    fa: ({ units }, say) => `زیر این واحد ${say.number(units)} واحد دیگر هست؛ واحد جانشین باید معین شود.`,
    en: ({ units }, say) =>
      `The unit that takes the place of this one has to be named, for units lie below it: ${say.number(units)}.`,
  },
}

/** The refusals of units in words. */
export const unitWording: UnitWording = { titles, commands, sentences }
