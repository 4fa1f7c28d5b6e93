import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { dueOutsideCalendar } from "../../due-day.ts"
import type { CapacityLife } from "./capacity-protocol.ts"

type CapacityWording = LifeCycleWording<CapacityLife, CapacityLife["Permission"]>

const titles: CapacityWording["titles"] = {
  none: text("ثبت‌نشده", "not described"),
  described: text("ثبت‌شده و منتشرنشده", "described, not published"),
  published: text("منتشرشده", "published"),
  revised: text("منتشرشده، با بازنگری در انتظار انتشار", "published, a revision waits"),
  closed: text("بسته‌شده", "closed"),

  describer: text("ثبت‌کنندهٔ ظرفیت", "the person who described the capacity"),

  describers: text("مرجع ثبت ظرفیت", "an officer who describes capacities"),
  publishers: text("مرجع انتشار ظرفیت", "an officer who publishes capacities"),
  beneficiary: text("ذی‌نفع", "a person who would benefit"),
}

const commands: CapacityWording["commands"] = {
  describe: text("ثبت ظرفیت", "describing a capacity"),
  revise: text("بازنگری ظرفیت", "describing it anew"),
  publish: text("انتشار ظرفیت", "publishing it"),
  close: text("بستن ظرفیت", "closing it"),
}

const sentences: CapacityWording["sentences"] = {
  ...commonSentences,
  "place.unknown": {
    fa: ({ known, place }, say) =>
      `نوع محل «${say.title(place)}» شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known, place }, say) =>
      `The kind of place “${say.title(place)}” is not known; ${accepted.en(known, say)}.`,
  },
  "equipment.unknown": {
    fa: ({ equipment, known }, say) =>
      `امکان «${say.title(equipment)}» شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ equipment, known }, say) =>
      `The equipment “${say.title(equipment)}” is not known; ${accepted.en(known, say)}.`,
  },
  "trade.unknown": {
    fa: ({ trade }, say) => `«${say.title(trade)}» کد چهاررقمی طبقه‌بندی بین‌المللی مشاغل نیست.`,
    en: ({ trade }, say) =>
      `The trade “${say.title(trade)}” is no four-digit code of the international classification of occupations.`,
  },
  "trade.repeated": {
    fa: ({ trade }, say) => `شغل «${say.title(trade)}» بیش از یک بار آمده است.`,
    en: ({ trade }, say) => `The trade “${say.title(trade)}” stands more than once.`,
  },
  "count.later": text("روز شمارش هنوز نرسیده است.", "The day of the count has not come yet."),
  "day.outsideCalendar": dueOutsideCalendar,
}

/**
 * The refusals of a capacity in words.
 *
 * @example
 * const refusal = { code: "count.later", path: "profile.countedOn", params: {} } as const
 * refusalInWords(capacityWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "The day of the count has not come yet."
 */
export const capacityWording: CapacityWording = { titles, commands, sentences }
