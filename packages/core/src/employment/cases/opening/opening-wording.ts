import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { documentSentences } from "../clearance/wording.ts"
import type { OpeningLife, OpeningPermission } from "./opening-protocol.ts"
import { openingCommandTitles, openingTitles } from "./opening-titles.ts"

/** What an opening has in words. */
type OpeningWording = LifeCycleWording<OpeningLife, OpeningPermission>

const sentences: OpeningWording["sentences"] = {
  ...commonSentences,
  ...documentSentences,
  "workplace.unknown": {
    fa: ({ kinds, workplace }, say) =>
      `«${say.title(workplace)}» از انواع محل کار نیست؛ ${accepted.fa(kinds, say)}.`,
    en: ({ kinds, workplace }, say) =>
      `There is no kind of workplace “${say.title(workplace)}”; ${accepted.en(kinds, say)}.`,
  },
  "afterRelease.inPrison": text(
    "کار پس از آزادی در زندان انجام نمی‌شود؛ محل کار باید بیرون از زندان باشد.",
    "Nobody works in a prison after release; the workplace has to be another.",
  ),
  "capacity.tooLittle": {
    fa: ({ asked, dimension, left }, say) =>
      `از «${say.title(dimension)}» ${say.number(asked)} خواسته شده است، ولی تنها ${say.number(left)} باقی است.`,
    en: ({ asked, dimension, left }, say) =>
      `Of “${say.title(dimension)}” ${say.number(asked)} would be taken, and only ${say.number(left)} are left.`,
  },
  "capacity.unknown": {
    fa: ({ dimension, dimensions }, say) =>
      `این محل کار یا دوره ظرفیتی به نام «${say.title(dimension)}» ندارد؛ ${accepted.fa(dimensions, say)}.`,
    en: ({ dimension, dimensions }, say) =>
      `This opening has no capacity “${say.title(dimension)}”; ${accepted.en(dimensions, say)}.`,
  },
  "capacity.belowTaken": {
    fa: ({ dimension, taken }, say) =>
      `${say.number(taken)} واحد از «${say.title(dimension)}» در اختیار زندانیان است؛ ظرفیت آن کمتر از این نمی‌شود.`,
    en: ({ dimension, taken }, say) =>
      `Of “${say.title(dimension)}” ${say.number(taken)} are taken; there cannot be less of it.`,
  },
  "seats.belowTaken": {
    fa: ({ taken }, say) => `${say.number(taken)} جا در اختیار زندانیان است؛ ظرفیت کمتر از این نمی‌شود.`,
    en: ({ taken }, say) => `Of the seats ${say.number(taken)} are taken; there cannot be fewer.`,
  },
  "seats.stillTaken": {
    fa: ({ taken }, say) =>
      `هنوز ${say.number(taken)} جا در اختیار زندانیان است؛ نخست باید همهٔ جاها آزاد شود.`,
    en: ({ taken }, say) => `Still ${say.number(taken)} of the seats are taken; all have to be freed first.`,
  },
  "placement.seated": text(
    "برای این جانمایی پیش‌تر جایی نگه داشته شده است و هر جانمایی تنها یک جا دارد.",
    "A seat is held for this placement already, and a placement has only one.",
  ),
  "placement.freed": text(
    "جای این جانمایی پیش‌تر آزاد شده است و دوباره به آن داده یا از آن گرفته نمی‌شود.",
    "The seat of this placement was freed before; it is neither given nor freed a second time.",
  ),
  "placement.notSeated": text(
    "برای این جانمایی جایی نگه داشته نشده است؛ نخست باید جایی نگه داشته شود.",
    "No seat is held for this placement; one has to be reserved first.",
  ),
  "placement.occupies": text(
    "استقرار این جانمایی پیش‌تر ثبت شده است.",
    "The seat of this placement is recorded as taken up already.",
  ),
}

/**
 * The refusals of an opening in words.
 *
 * @example
 * const refusal = { code: "capacity.tooLittle", path: "takes", params: { dimension: "escort", asked: 2, left: 1 } } as const
 * refusalInWords(openingWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "Of “escort” 2 would be taken, and only 1 are left."
 */
export const openingWording: OpeningWording = {
  titles: openingTitles,
  commands: openingCommandTitles,
  sentences,
}
