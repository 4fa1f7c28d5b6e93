import { commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { PlacementRunLife } from "./placement-run-protocol.ts"

type PlacementRunWording = LifeCycleWording<PlacementRunLife, PlacementRunLife["Permission"]>

const titles: PlacementRunWording["titles"] = {
  none: text("ثبت‌نشده", "not recorded yet"),
  recorded: text("ثبت‌شده", "recorded"),
  committed: text("قطعی‌شده", "committed"),
  abandoned: text("رهاشده", "given up"),

  recorder: text("ثبت‌کنندهٔ نتیجهٔ جانمایی", "the officer who recorded the round"),
  beneficiary: text("کسی که در این دور جایی به او می‌رسد", "a person who gets a seat in the round"),

  recorders: text("مرجع ثبت نتیجهٔ جانمایی", "an officer who records placement rounds"),
  committers: text("مرجع قطعی کردن نتیجهٔ جانمایی", "an officer who commits placement rounds"),
}

const commands: PlacementRunWording["commands"] = {
  record: text("ثبت نتیجهٔ دور جانمایی", "recording the result of the round"),
  commit: text("قطعی کردن نتیجهٔ دور جانمایی", "committing the result of the round"),
  abandon: text("رها کردن نتیجهٔ دور جانمایی", "giving up the result of the round"),
}

const sentences: PlacementRunWording["sentences"] = {
  ...commonSentences,
  "round.inFuture": {
    fa: ({ day }, say) => `تاریخ این دور ${say.day(day)} است و هنوز نرسیده است.`,
    en: ({ day }, say) => `The round is of ${say.day(day)}, a day that has not come yet.`,
  },
  "seats.repeated": text(
    "برای یک نفر دو جا نوشته شده است؛ هر کس در یک دور یک جا می‌گیرد.",
    "Two seats are listed for one person; a round gives each person one seat.",
  ),
  "run.otherResult": text(
    "نتیجه‌ای که دیده‌اید نتیجهٔ ثبت‌شدهٔ این دور نیست؛ نخست آن را ببینید.",
    "The result that was seen is not the one recorded for this round; look at that one first.",
  ),
}

/**
 * The refusals of a placement run in words.
 *
 * @example
 * const refusal = { code: "version.conflict", path: "expectedVersion", params: { expected: 2, actual: 3 } } as const
 * refusalInWords(placementRunWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "This rests on version 2 of the record, which is now at version 3; read it again first."
 */
export const placementRunWording: PlacementRunWording = { titles, commands, sentences }
